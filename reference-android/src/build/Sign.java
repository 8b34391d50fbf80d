import com.android.apksig.ApkSigner;
import com.android.apksig.ApkVerifier;
import java.io.File;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** Aligns and signs an APK with the debug key, schemes 2 and 3, and verifies it. Arguments: unsigned, signed, key store. */
final class Sign {
    private static final int MIN_SDK = 26;
    private static final char[] PASSWORD = "android".toCharArray();

    private Sign() {}

    public static void main(String[] arguments) throws Exception {
        File signed = new File(arguments[1]);
        KeyStore store = KeyStore.getInstance(new File(arguments[2]), PASSWORD);
        PrivateKey key = (PrivateKey) store.getKey("debug", PASSWORD);
        X509Certificate certificate = (X509Certificate) store.getCertificate("debug");
        var signer = new ApkSigner.SignerConfig.Builder("debug", key, List.of(certificate)).build();

        new ApkSigner.Builder(List.of(signer))
                .setInputApk(new File(arguments[0]))
                .setOutputApk(signed)
                .setMinSdkVersion(MIN_SDK)
                .setV1SigningEnabled(false)
                .setV2SigningEnabled(true)
                .setV3SigningEnabled(true)
                .build()
                .sign();

        var result = new ApkVerifier.Builder(signed).build().verify();
        if (!result.isVerified()) throw new IllegalStateException(result.getErrors().toString());
    }
}
