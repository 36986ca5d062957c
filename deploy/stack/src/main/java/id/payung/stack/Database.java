package id.payung.stack;

/// A database and a role that may connect to it and to no other.
///
/// @param url JDBC address
public record Database(String url, String username, String password) {

    /// The same role at another address.
    public Database at(String other) {
        return new Database(other, username, password);
    }

    @Override
    public String toString() {
        return "%s as %s".formatted(url, username);
    }
}
