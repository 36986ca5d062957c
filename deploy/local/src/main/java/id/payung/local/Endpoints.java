package id.payung.local;

import id.payung.local.Options.Part;
import id.payung.local.demonstration.SignIn;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
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
        String places = """
                  Coverage, for everybody  %s/
                  Console of the offices   %s/konsol
                  Inbox                    %s/kotak

                  Enrolment API            %s/swagger-ui.html
                  Coverage API             %s/swagger-ui.html
                  Notification API         %s/swagger-ui.html
                  Mail that was sent       %s
                  Logs                     %s
                  Secrets, ports, numbers  %s
                """.formatted(
                        url(Part.COVERAGE),
                        url(Part.ENROLMENT),
                        url(Part.NOTIFICATION),
                        url(Part.ENROLMENT),
                        url(Part.COVERAGE),
                        url(Part.NOTIFICATION),
                        folder.resolve("mail"),
                        folder.resolve("logs"),
                        folder.resolve("endpoints.json"));
        return signIns.all().isEmpty() ? places : places + people();
    }

    private String people() {
        List<SignIn> all = signIns.all();
        String lines = all.stream()
                .map(one -> "  %-32s %s  %s%n".formatted(one.who(), one.clientId(), one.clientSecret()))
                .collect(Collectors.joining());
        SignIn last = all.getLast();
        return """

                Sign in on a page, or as a program (credential and secret):
                %s
                See what an office is told about its people:
                  TOKEN=$(curl -s -u %s:%s -d grant_type=client_credentials %s/oauth2/token | cut -d'"' -f4)
                  curl -s -H "Authorization: Bearer $TOKEN" '%s/api/v1/alerts?state=OPEN'
                """.formatted(lines, last.clientId(), last.clientSecret(), url(Part.ENROLMENT), url(Part.NOTIFICATION));
    }

    private Map<String, String> urls() {
        Map<String, String> urls = new LinkedHashMap<>();
        Stream.of(Part.ENROLMENT, Part.COVERAGE, Part.NOTIFICATION).forEach(part -> urls.put(part.word(), url(part)));
        urls.put("console", url(Part.ENROLMENT) + "/konsol");
        urls.put("inbox", url(Part.NOTIFICATION) + "/kotak");
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
