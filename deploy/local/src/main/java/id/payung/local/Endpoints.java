package id.payung.local;

import id.payung.local.Options.Part;
import id.payung.local.demonstration.SignIn;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Where everything is and how to sign in: for a person on the terminal, and for programs as `.payung/endpoints.json`.
record Endpoints(Options options, Running running, SignIns signIns) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    String json() {
        Map<String, Object> everything = new LinkedHashMap<>();
        everything.put("urls", urls());
        everything.put("ports", ports());
        everything.put("processIds", processIds());
        everything.put(
                "admin",
                Map.of("clientId", "admin", "clientSecret", signIns.secrets().password("admin")));
        everything.put("signIns", signIns.all());
        return JSON.writeValueAsString(everything) + "\n";
    }

    String text(Path folder) {
        String people = signIns.all().stream().map(Endpoints::line).collect(Collectors.joining());
        return """
                  Coverage of Kota Serang  %s/api/v1/coverage/36.73
                  Enrolment API            %s/swagger-ui.html
                  Coverage API             %s/swagger-ui.html
                  Notification API         %s/swagger-ui.html
                  Mail that was sent       %s
                  Logs                     %s

                  A token: curl -u CLIENT:SECRET -d grant_type=client_credentials %s/oauth2/token
                %s  All of this, and the admin's secret, is in %s
                """.formatted(
                        url(Part.COVERAGE),
                        url(Part.ENROLMENT),
                        url(Part.COVERAGE),
                        url(Part.NOTIFICATION),
                        folder.resolve("mail"),
                        folder.resolve("logs"),
                        url(Part.ENROLMENT),
                        people,
                        folder.resolve("endpoints.json"));
    }

    private static String line(SignIn signIn) {
        return "  %-6s %-34s %s  %s%n".formatted(signIn.role(), signIn.who(), signIn.clientId(), signIn.clientSecret());
    }

    private Map<String, String> urls() {
        Map<String, String> urls = new LinkedHashMap<>();
        Stream.of(Part.ENROLMENT, Part.COVERAGE, Part.NOTIFICATION).forEach(part -> urls.put(part.word(), url(part)));
        urls.put("postgres", "jdbc:postgresql://127.0.0.1:" + options.port(Part.POSTGRES));
        urls.put("kafka", running.stack().kafka().bootstrapServers());
        urls.put("smtp", "smtp://127.0.0.1:" + options.port(Part.MAIL));
        return urls;
    }

    private Map<String, Integer> ports() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        Stream.of(Part.values()).forEach(part -> ports.put(part.word(), options.port(part)));
        return ports;
    }

    private Map<String, Long> processIds() {
        Map<String, Long> pids = new LinkedHashMap<>();
        pids.put("launcher", ProcessHandle.current().pid());
        running.applications().forEach(application -> pids.put(application.name(), application.pid()));
        pids.put("postgres", running.stack().postgres().pid());
        pids.put("kafka", running.stack().kafka().pid());
        return pids;
    }

    private String url(Part part) {
        return "http://localhost:" + options.port(part);
    }
}
