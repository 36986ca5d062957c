package id.payung.notification.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address as somebody wrote it, read so strictly that no two programs can read it differently. Where its name leads
/// is what [Reach] asks.
public sealed interface Destination {

    int LONGEST = 2000;

    /// It can be asked where this leads.
    record Written(URI uri) implements Destination {}

    /// @param why Bahasa Indonesia first
    record Refused(String why) implements Destination {}

    static Destination of(@Nullable String url, boolean allowHttp) {
        if (url == null || url.isBlank() || url.length() > LONGEST) {
            return new Refused("Isi url, paling panjang 2000 huruf. / Give url, at most 2000 characters.");
        }
        try {
            return of(new URI(url), allowHttp);
        } catch (URISyntaxException _) {
            return new Refused("url bukan alamat. / url is no address.");
        }
    }

    private static Destination of(URI uri, boolean allowHttp) {
        if (!"https".equalsIgnoreCase(uri.getScheme()) && !(allowHttp && "http".equalsIgnoreCase(uri.getScheme()))) {
            return new Refused("url harus dimulai dengan https. / url must begin with https.");
        }
        if (uri.getHost() == null || !Names.areUsual(uri.getHost().toLowerCase(Locale.ROOT))) {
            return new Refused("Nama host dalam url tidak lazim. / The host in url is not written as usual.");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return new Refused("url tanpa nama pengguna dan tanpa #. / url without user name and without #.");
        }
        if (uri.getPort() == 0 || uri.getPort() > 65_535) {
            return new Refused("Porta dalam url keliru. / The port in url is wrong.");
        }
        return new Written(uri);
    }

    /// How a host is usually written. What ends in a number is an address, and that has four plain decimal parts:
    /// others read `0177.1`, `2130706433` and `0x7f.1` as addresses too, each in its own way.
    final class Names {

        private static final Pattern NAME =
                Pattern.compile("([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
        private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");
        private static final Pattern FOUR_PARTS =
                Pattern.compile("(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");
        private static final Pattern SIX = Pattern.compile("\\[[0-9a-f:.]+]");

        private Names() {}

        static boolean areUsual(String host) {
            return ENDS_IN_A_NUMBER.matcher(host).matches()
                    ? FOUR_PARTS.matcher(host).matches()
                    : SIX.matcher(host).matches() || NAME.matcher(host).matches() || host.equals("localhost");
        }
    }
}
