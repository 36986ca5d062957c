package id.payung.benchmark.rig;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;

/// A connection over which one command after the other is sent: it costs little beside what is asked for. Kept for as
/// long as the service keeps it, which is a hundred answers.
public final class Line implements AutoCloseable {

    private static final int LONGEST_ANSWER = 1 << 14;

    private final URI service;
    private Socket socket;
    private final String head;
    private final byte[] answer = new byte[LONGEST_ANSWER];

    Line(URI service, String path, String token) {
        head =
                "POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: "
                        .formatted(path, service.getAuthority(), token);
        this.service = service;
        try {
            socket = opened();
        } catch (IOException refused) {
            throw new UncheckedIOException("the line does not open", refused);
        }
    }

    private Socket opened() throws IOException {
        Socket opened = new Socket(service.getHost(), service.getPort());
        opened.setTcpNoDelay(true);
        return opened;
    }

    /// Status line, headers and body of what was answered.
    public String post(String json) {
        byte[] body = json.getBytes(UTF_8);
        byte[] command = (head + body.length + "\r\n\r\n" + json).getBytes(UTF_8);
        try {
            socket.getOutputStream().write(command);
            int came = 0;
            while (Whole.answer(answer, came) > came) {
                int read = socket.getInputStream().read(answer, came, LONGEST_ANSWER - came);
                if (read <= 0) {
                    throw new WrongAnswer("half an answer: " + new String(answer, 0, came, US_ASCII));
                }
                came += read;
            }
            String text = new String(answer, 0, came, UTF_8);
            if (text.contains("\r\nConnection: close\r\n")) {
                socket.close();
                socket = opened();
            }
            return text;
        } catch (IOException broken) {
            throw new UncheckedIOException("the line broke", broken);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
