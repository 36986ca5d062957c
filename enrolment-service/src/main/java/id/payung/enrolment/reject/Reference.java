package id.payung.enrolment.reject;

import java.util.Optional;
import java.util.UUID;

/// Which row of which import a mended row was, as text `<import>:<row>`.
///
/// @param rejectedIn id of the import
record Reference(UUID rejectedIn, long row) {

    private static final int LENGTH_OF_AN_ID = 36;

    /// Empty when the text is none.
    static Optional<Reference> of(String text) {
        if (text.length() <= LENGTH_OF_AN_ID + 1 || text.charAt(LENGTH_OF_AN_ID) != ':') {
            return Optional.empty();
        }
        try {
            return Optional.of(new Reference(
                    UUID.fromString(text.substring(0, LENGTH_OF_AN_ID)),
                    Long.parseLong(text.substring(LENGTH_OF_AN_ID + 1))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return rejectedIn + ":" + row;
    }
}
