package id.payung.enrolment.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.Set;

/// Tink key sets as the bytes that a [KeyRing] keeps. They are in clear only between here and there.
final class Keys {

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Keys() {}

    static byte[] fresh(Parameters parameters) {
        try {
            return bytes(KeysetHandle.generateNew(parameters, RegistryConfiguration.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key could be made", e);
        }
    }

    static KeysetHandle parse(byte[] bytes) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get(), RegistryConfiguration.get());
    }

    /// The same keys and a new one before them, which is the one that closes from now on.
    static byte[] withNewPrimary(byte[] bytes, Parameters parameters) {
        try {
            var keys = KeysetHandle.newBuilder(parse(bytes))
                    .addEntry(KeysetHandle.generateEntryFromParameters(parameters)
                            .withRandomId()
                            .makePrimary());
            return bytes(keys.build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key could be added", e);
        }
    }

    static Set<Integer> ids(KeysetHandle keys) {
        var ids = new HashSet<Integer>();
        for (var at = 0; at < keys.size(); at++) {
            ids.add(keys.getAt(at).getId());
        }
        return Set.copyOf(ids);
    }

    private static byte[] bytes(KeysetHandle keys) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get(), RegistryConfiguration.get());
    }
}
