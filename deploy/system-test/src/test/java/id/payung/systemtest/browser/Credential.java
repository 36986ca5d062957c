package id.payung.systemtest.browser;

/// What somebody signs in with.
///
/// @param who in words, for reports
record Credential(String who, String id, String secret) {}
