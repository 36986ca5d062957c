package id.payung.enrolment.upload;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A form with a file, as if the fields were parameters and the file were the body.
///
/// Nothing is read before it is asked for; the first parameter that is asked for reads the fields in front of the file
/// and stops there.
final class PostedFile extends HttpServletRequestWrapper {

    private final String boundary;
    private @Nullable Multipart parts;
    private Map<String, String> fields = Map.of();

    PostedFile(HttpServletRequest request, String boundary) {
        super(request);
        this.boundary = boundary;
    }

    private Multipart parts() throws IOException {
        if (parts == null) {
            parts = new Multipart(super.getInputStream(), boundary);
            fields = parts.fields();
        }
        return parts;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var parameters = new LinkedHashMap<>(super.getParameterMap());
        try {
            parts();
        } catch (IOException _) {
            return parameters; // without its token the form is refused, and who asks for the file hears the reason
        }
        fields.forEach((name, value) -> parameters.putIfAbsent(name, new String[] {value}));
        return parameters;
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new File(parts());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class File extends ServletInputStream {

        private final Multipart part;

        private File(Multipart part) {
            this.part = part;
        }

        @Override
        public int read() throws IOException {
            return part.read();
        }

        @Override
        public int read(byte[] into, int at, int most) throws IOException {
            return part.read(into, at, most);
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("files are read as they come");
        }
    }
}
