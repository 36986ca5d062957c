package id.payung.notification.directory;

import org.jspecify.annotations.Nullable;

/// How a worker is called.
///
/// @param staffNumber the OPD's own number for the person, if it has one
record Name(String name, @Nullable String staffNumber) {

    String line() {
        return staffNumber == null || staffNumber.isBlank() ? name : name + " (" + staffNumber + ")";
    }

    /// Personal data stays out of logs.
    @Override
    public String toString() {
        return "a name";
    }
}
