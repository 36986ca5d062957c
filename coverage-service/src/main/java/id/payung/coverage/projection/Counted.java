package id.payung.coverage.projection;

/// Told to this process alone, in the transaction that counted something: whoever waits need not wait for his next
/// look.
public record Counted() {}
