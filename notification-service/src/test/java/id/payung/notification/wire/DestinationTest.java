package id.payung.notification.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Addresses that others name, and where they may lead: what an attacker would write is refused when it is saved and,
/// each on its own, when it is posted to.
class DestinationTest {

    private static final WireSettings SETTINGS =
            new WireSettings(true, List.of(), Duration.ofMillis(500), Duration.ofMillis(500));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1.2.3/",
                "http://0.0.0.0/",
                "http://[::]/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::127.0.0.1]/",
                "http://[0:0:0:0:0:0:7f00:1]/",
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://192.168.0.1/",
                "http://100.64.0.1/",
                "http://192.0.0.8/",
                "http://192.0.2.1/",
                "http://192.88.99.1/",
                "http://198.18.0.1/",
                "http://198.51.100.1/",
                "http://203.0.113.1/",
                "http://224.0.0.1/",
                "http://240.0.0.1/",
                "http://255.255.255.255/",
                "http://[fd00::1]/",
                "http://[fe80::1]/",
                "http://[fec0::1]/",
                "http://[ff02::1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[64:ff9b:1::1]/",
                "http://[100::1]/",
                "http://[2001::1]/",
                "http://[2001:db8::1]/",
                "http://[2002:7f00:1::]/",
                "http://[3fff::1]/",
                "http://[5f00::1]/",
                "http://localhost/",
                "http://localhost./",
                "http://2130706433/",
                "http://017700000001/",
                "http://0177.0.0.1/",
                "http://0x7f.0.0.1/",
                "http://0x7f000001/",
                "http://127.1/",
                "http://127.0.0.1./",
                "http://1.1.1.1@127.0.0.1/",
                "http://127.0.0.1#@1.1.1.1/",
                "http://1.1.1.1%00.example/",
                "http://[::1%25eth0]/",
                "http://①②⑦.⓪.⓪.①/",
                "http://intranet/",
                "file:///etc/passwd",
                "gopher://1.1.1.1/",
                "//1.1.1.1/",
                "http:1.1.1.1",
                "http://",
                "http://1.1.1.1:0/",
                "http://1.1.1.1:70000/",
                "not an address",
                " "
            })
    void isRefusedWhenItIsSaved(String url) {
        try (Wire wire = wire()) {
            assertThat(wire.look(url)).isInstanceOf(Destination.Refused.class);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    /// As if it had been saved before the list was there: the resolver that the client connects with refuses it too.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "169.254.169.254",
                "10.1.2.3",
                "172.31.0.1",
                "192.168.1.1",
                "100.127.255.254",
                "198.19.255.255",
                "fd12:3456::1",
                "fe80::1",
                "64:ff9b::10.0.0.1",
                "2002:a00:1::1",
                "3fff::1",
                "224.0.0.1",
                "255.255.255.255"
            })
    void isRefusedWhenItIsPostedTo(String address) throws Exception {
        Reach reach = new Reach(SystemDefaultDnsResolver.INSTANCE, List.of());
        try (Wire wire = new Wire(new Reach(leadingTo(address), List.of()), SETTINGS)) {
            Destination.Written to = (Destination.Written) wire.read("http://receiver.example:1/hook");

            assertThat(failure(() -> reach.resolve(address))).isInstanceOf(Reach.NotPublic.class);
            assertThat(failure(() -> wire.post(to, Map.of(), new byte[0]))).isInstanceOf(Reach.NotPublic.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.1.1.1", "103.10.66.1", "192.0.1.1", "198.20.0.1", "2606:4700:4700::1111", "2400:cb00::1"})
    void isAllowedWhenItIsPublic(String address) throws Exception {
        Reach reach = new Reach(leadingTo(address), List.of());

        assertThat(reach.resolve("receiver.example")).containsExactly(InetAddress.getByName(address));
    }

    @Test
    void isRefusedWhenOneOfItsAddressesIsNotPublic() {
        Reach reach = new Reach(
                fake(_ -> new InetAddress[] {InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")}),
                List.of());

        assertThat(failure(() -> reach.resolve("receiver.example"))).isInstanceOf(Reach.NotPublic.class);
    }

    @Test
    void isAllowedInANetworkThatTheOperatorNames() throws Exception {
        Reach reach = new Reach(SystemDefaultDnsResolver.INSTANCE, List.of("10.20.0.0/16", "fd00:20::/32"));

        assertThat(reach.resolve("10.20.3.4")).hasSize(1);
        assertThat(reach.resolve("fd00:20::7")).hasSize(1);
        assertThat(failure(() -> reach.resolve("10.21.3.4"))).isInstanceOf(Reach.NotPublic.class);
    }

    /// The look-up whose answer is checked is the one whose answer is connected to: there is no second one.
    @Test
    void isRefusedWhenItsNameLeadsElsewhereTheSecondTime() throws Exception {
        AtomicInteger lookUps = new AtomicInteger();
        Reach reach = new Reach(
                fake(_ -> new InetAddress[] {
                    InetAddress.getByName(lookUps.incrementAndGet() == 1 ? "1.1.1.1" : "127.0.0.1")
                }),
                List.of());
        try (Wire wire = new Wire(reach, SETTINGS)) {
            Destination saved = wire.look("http://receiver.example:1/hook");
            assertThat(saved).isInstanceOf(Destination.Written.class);

            assertThat(failure(() -> wire.post((Destination.Written) saved, Map.of(), new byte[0])))
                    .isInstanceOf(Reach.NotPublic.class);

            assertThat(lookUps).hasValue(2);
        }
    }

    @Test
    void wantsTlsUnlessTheOperatorSaysOtherwise() throws Exception {
        WireSettings strict = new WireSettings(false, List.of(), Duration.ofSeconds(1), Duration.ofSeconds(1));
        try (Wire wire = new Wire(new Reach(leadingTo("1.1.1.1"), List.of()), strict)) {
            assertThat(wire.look("http://receiver.example/hook")).isInstanceOf(Destination.Refused.class);
            assertThat(wire.look("https://receiver.example/hook")).isInstanceOf(Destination.Written.class);
            assertThat(wire.look("https://RECEIVER.example:8443/hook?a=b")).isInstanceOf(Destination.Written.class);
        }
    }

    private static Wire wire() {
        return new Wire(new Reach(SystemDefaultDnsResolver.INSTANCE, List.of()), SETTINGS);
    }

    private static org.apache.hc.client5.http.DnsResolver leadingTo(String address) {
        return fake(_ -> new InetAddress[] {InetAddress.getByName(address)});
    }

    private static org.apache.hc.client5.http.DnsResolver fake(Names names) {
        return new org.apache.hc.client5.http.DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return names.resolve(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private static Throwable failure(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return org.assertj.core.api.Assertions.catchThrowable(call);
    }

    @FunctionalInterface
    private interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }
}
