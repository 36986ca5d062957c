package id.payung.notification.wire;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.boot.http.client.InetAddressFilter;

/// Resolves names to addresses that may be reached: public ones, and networks that are allowed by configuration. If one
/// of a name's addresses may not be reached, none is. The client connects with what is returned here, so a name that
/// leads elsewhere the next time leads nowhere.
final class Reach implements DnsResolver {

    private final DnsResolver names;
    private final InetAddressFilter allowed;

    Reach(DnsResolver names, List<String> allowedNetworks) {
        this.names = names;
        // Of IPv6 only what is given out as global unicast, so that forms which wrap an IPv4 address fall outside.
        InetAddressFilter open = InetAddressFilter.externalAddresses()
                .and(InetAddressFilter.adapt(Reach::isGlobalUnicastOrFour))
                .andNot("3fff::/20");
        this.allowed = allowedNetworks.isEmpty()
                ? open
                : open.or(InetAddressFilter.of(allowedNetworks.toArray(String[]::new)));
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        for (InetAddress address : addresses) {
            if (!allowed.matches(address)) {
                throw new NotPublic();
            }
        }
        return addresses;
    }

    private static boolean isGlobalUnicastOrFour(InetAddress address) {
        return address instanceof Inet4Address || (address.getAddress()[0] & 0xE0) == 0x20;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /// The name leads to an address that may not be reached; which one is not told.
    static final class NotPublic extends UnknownHostException {

        private static final long serialVersionUID = 1;

        NotPublic() {
            super("the address is not public");
        }
    }
}
