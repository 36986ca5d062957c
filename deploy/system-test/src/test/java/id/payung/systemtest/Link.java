package id.payung.systemtest;

import id.payung.systemtest.Proxy.Way;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;

/// One connection to a [Proxy], and the one it is passed on to.
final class Link {

    private final Proxy proxy;
    private final Socket client;
    private final Socket upstream = new Socket();
    private volatile boolean forgotten;
    private volatile boolean marked;

    Link(Proxy proxy, Socket client) {
        this.proxy = proxy;
        this.client = client;
    }

    void open(InetSocketAddress server, boolean refused) {
        try {
            if (refused) {
                throw new IOException("down");
            }
            client.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
            upstream.connect(server);
            Thread.ofVirtual().start(() -> pump(upstream, client, Way.TO_CLIENT));
            pump(client, upstream, Way.TO_SERVER);
        } catch (IOException nobody) {
            reset();
        }
    }

    private void pump(Socket from, Socket to, Way way) {
        byte[] piece = new byte[8_192];
        try {
            for (int size = from.getInputStream().read(piece);
                    size > 0;
                    size = from.getInputStream().read(piece)) {
                proxy.pass(this, way, piece, size);
                to.getOutputStream().write(piece, 0, size);
            }
            proxy.awaitPassage(this, way);
            close();
        } catch (IOException broken) {
            reset();
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
    }

    /// RST, not FIN.
    void reset() {
        for (Socket end : List.of(client, upstream)) {
            try {
                end.setSoLinger(true, 0);
            } catch (IOException gone) {
                // nothing to reset
            }
        }
        close();
    }

    private void close() {
        proxy.ended(this);
        for (Socket end : List.of(client, upstream)) {
            try {
                end.close();
            } catch (IOException gone) {
                // as wanted
            }
        }
    }

    void forget() {
        forgotten = true;
    }

    boolean isForgotten() {
        return forgotten;
    }

    /// The question that is waited for has passed here.
    void mark() {
        marked = true;
    }

    boolean isMarked() {
        return marked;
    }
}
