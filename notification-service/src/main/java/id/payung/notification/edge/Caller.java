package id.payung.notification.edge;

import id.payung.notification.standing.Seen;

/// Who is calling, by its token.
///
/// @param name the client's name; it is kept with what the caller does
public record Caller(String name, Seen seen) {}
