package id.payung.enrolment.vault;

/// A NIK that only the vault can read: the ciphertext, and the keyed hash by which it is found again.
///
/// The two belong together: a ciphertext that was moved to another person's hash does not open.
public final class SealedNik {

    private final byte[] ciphertext;
    private final byte[] hash;

    /// As it was read from a table; see [Vault#seal(String)] for a new one.
    public SealedNik(byte[] ciphertext, byte[] hash) {
        this.ciphertext = ciphertext.clone();
        this.hash = hash.clone();
    }

    /// Key id, nonce, encrypted NIK and tag; 49 bytes for a NIK of 16 digits.
    public byte[] ciphertext() {
        return ciphertext.clone();
    }

    /// 32 bytes, the same for the same NIK in this database for ever.
    public byte[] hash() {
        return hash.clone();
    }

    @Override
    public String toString() {
        return "SealedNik[…]";
    }
}
