package id.payung.stack;

/// A database and the one role that owns it; the role may connect to no other.
///
/// @param url JDBC address
/// @param username name of the role, and of the database
public record Database(String url, String username, String password) {

    @Override
    public String toString() {
        return "%s as %s".formatted(url, username);
    }
}
