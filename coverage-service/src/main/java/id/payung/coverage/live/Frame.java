package id.payung.coverage.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/// One message as it is sent, the same bytes for every listener.
final class Frame {

    /// Sent first: how long to wait before connecting again.
    static final Frame HELLO = new Frame("", "retry: 3000\n\n".getBytes(UTF_8));

    private final String id;
    private final byte[] bytes;

    private Frame(String id, byte[] bytes) {
        this.id = id;
        this.bytes = bytes;
    }

    /// The same for the same figures on every replica; empty for one that is no figures.
    String id() {
        return id;
    }

    /// Not to be written to.
    byte[] bytes() {
        return bytes;
    }

    /// This one and the next as one.
    Frame and(Frame then) {
        byte[] both = Arrays.copyOf(bytes, bytes.length + then.bytes.length);
        System.arraycopy(then.bytes, 0, both, bytes.length, then.bytes.length);
        return new Frame(then.id, both);
    }

    /// @param json on one line
    static Frame figures(String id, byte[] json) {
        return new Frame(id, frame("id: " + id + "\nevent: coverage\ndata: ", json));
    }

    /// @param json on one line
    static Frame beat(byte[] json) {
        return new Frame("", frame("event: beat\ndata: ", json));
    }

    private static byte[] frame(String head, byte[] json) {
        byte[] start = head.getBytes(UTF_8);
        byte[] frame = new byte[start.length + json.length + 2];
        System.arraycopy(start, 0, frame, 0, start.length);
        System.arraycopy(json, 0, frame, start.length, json.length);
        frame[frame.length - 2] = '\n';
        frame[frame.length - 1] = '\n';
        return frame;
    }
}
