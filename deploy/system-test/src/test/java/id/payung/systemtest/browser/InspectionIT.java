package id.payung.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// What is looked for is found: each mistake is planted once, in a page without any.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Browsing.class)
class InspectionIT {

    private static final String GOOD = """
        <!doctype html><html lang="id"><head><meta charset="utf-8"><title>Uji · Payung</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark"><link rel="icon" href="/icon.svg">
        <link rel="stylesheet" href="/page.css"><script defer src="/page.js"></script></head>
        <body><main><h1>Uji</h1><p>Semua benar.</p>
        <a hreflang="en" href="/english">English</a> <a href="/other">Lain</a></main></body></html>
        """;

    private static final String ICON = "<svg xmlns='http://www.w3.org/2000/svg'/>";

    private final Map<String, String> files = new ConcurrentHashMap<>();
    private HttpServer server;
    private Services services;

    @BeforeAll
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        URI here = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        services = new Services(here, here, here);
    }

    @AfterAll
    void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String type = path.endsWith(".css")
                ? "text/css"
                : path.endsWith(".js") ? "text/javascript" : path.endsWith(".svg") ? "image/svg+xml" : "text/html";
        byte[] body = files.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'self'; img-src *");
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(files.containsKey(path) ? 200 : 404, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void aPageWithoutMistakesIsFoundToHaveNone(Reception reception) {
        assertThat(crawled(reception, GOOD, "")).isEmpty();
    }

    @Test
    void eachMistakeIsFound(Reception reception) {
        String bad = GOOD.replace("<p>Semua benar.</p>", """
            <img src='/icon.svg'> <input type='text'> <p class='pale'>Pucat</p> <p class='pale-by-night'>Pucat</p>
            <p class='wide'>Lebar</p> <h1>Dua</h1> <p>??home.title_id??</p> <p style='color: red'>Merah</p>
            <a href='/missing'>Hilang</a> <a href='/missing.csv' download>Hilang</a> <a href='/twin'>Kembar</a>
            <img alt='' src='http://192.0.2.1/x.png'> <img alt='' src='/icon.svg?of=3573010101900001'>
            <img alt='' src='/none.svg'>
            """);

        List<String> findings = crawled(reception, bad, "console.error('tertinggal'); throw new Error('patah')");

        assertThat(List.of(
                        "axe image-alt",
                        "axe label",
                        "): axe color-contrast",
                        "in the dark: axe color-contrast",
                        "scrolls sideways at 390 px: p.wide",
                        "has 2 h1 instead of one",
                        "a text is missing: ??home.title_id??",
                        "in English: a text is missing: ??home.title_en??",
                        "/missing): answers 404",
                        "/missing.csv): answers 404",
                        "has the title of /",
                        "asks another machine: http://192.0.2.1/x.png",
                        "somebody's NIK",
                        "404 from",
                        "console: Applying inline style violates",
                        "console: tertinggal",
                        "a script broke: Error: patah"))
                .allSatisfy(planted -> assertThat(findings)
                        .as(planted)
                        .anySatisfy(found -> assertThat(found).contains(planted)));
    }

    @Test
    void aPageThatSaysNothingOfItselfIsFound(Reception reception) {
        String bad = GOOD.replace("<title>Uji · Payung</title>", "<title>Payung</title>")
                .replace("lang=\"id\"", "lang=\"fr\"")
                .replace("<a hreflang=\"en\" href=\"/english\">English</a>", "");

        assertThat(crawled(reception, bad, ""))
                .anySatisfy(found -> assertThat(found).contains("has no title of its own"))
                .anySatisfy(found -> assertThat(found).contains("its language is said to be fr"))
                .anySatisfy(found -> assertThat(found).contains("no one link to the page in English"));
    }

    private List<String> crawled(Reception reception, String page, String script) {
        files.clear();
        files.putAll(Map.of(
                "/",
                page,
                "/english",
                page.replace("lang=\"id\"", "lang=\"en\"").replace("title_id", "title_en"),
                "/other",
                GOOD.replace("Uji ·", "Lain ·"),
                "/page.css",
                """
                .pale { color: #999; background: #fff } a { color: #003 } html { background: #fff } .wide { width: 600px }
                @media (prefers-color-scheme: dark) { .pale-by-night { color: #555; background: #222 } a { color: #eef } html { background: #111 } }
                """,
                "/page.js",
                script.isEmpty() ? "// nothing" : script,
                "/icon.svg",
                ICON,
                "/twin",
                GOOD));
        Visitor visitor = reception.anybodyAt(services);
        return new ArrayList<>(new Crawl(visitor, "anybody", new HashSet<>())
                .from(List.of(services.coverage().resolve("/")))
                .findings());
    }
}
