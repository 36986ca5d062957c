package id.payung.notification.letter;

/// The sentences of a letter in one language.
///
/// @param headline a few words, for the subject line
/// @param situation how many, since when
/// @param more that there are more people than named
/// @param remedy what to do next
record Phrases(String headline, String situation, String more, String remedy) {}
