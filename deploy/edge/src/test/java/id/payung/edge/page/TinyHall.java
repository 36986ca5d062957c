package id.payung.edge.page;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.edge.Gate;
import id.payung.issuer.Issuer;
import id.payung.issuer.Visitor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The smallest service that has a page for everybody and one for who signed in, with a clock that a test can move.
final class TinyHall implements AutoCloseable {

    final Issuer issuer = Issuer.start();
    private final ConfigurableApplicationContext context = new SpringApplicationBuilder(Beans.class)
            .run(
                    "--server.port=0",
                    "--PAYUNG_ISSUER=" + issuer.address(),
                    "--payung.links.enrolment=http://enrolment.test:1",
                    "--server.servlet.session.cookie.name=payung-tiny");

    Visitor visitor() {
        return new Visitor("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    void wait(Duration time) {
        context.getBean(Ahead.class).time = time;
    }

    @Override
    public void close() {
        context.close();
        issuer.close();
    }

    static final class Ahead extends Clock {

        private volatile Duration time = Duration.ZERO;

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Hall.class)
    static class Beans {

        @Bean
        Ahead clock() {
            return new Ahead();
        }

        @Bean
        PageGate pages() {
            return PageGate.home("/hall")
                    .only("/hall/office/**", Caller.Role.REGION, Caller.Role.ADMIN)
                    .all("/hall/**");
        }

        @Bean
        Gate gate() {
            return Gate.closed().open(HttpMethod.GET, "/square");
        }
    }

    @Controller
    static class Hall {

        @GetMapping("/square")
        String square(Model model) {
            model.addAttribute("name", "everybody");
            return "hall";
        }

        @GetMapping({"/hall", "/hall/office"})
        String hall(Caller caller, Model model) {
            model.addAttribute("name", caller.toString());
            model.addAttribute("signed", true);
            return "hall";
        }

        @PostMapping("/hall")
        String said(@RequestParam String text, Model model) {
            if (text.isBlank()) {
                throw CommonProblem.INVALID_REQUEST.because("Isi teksnya. / Fill in the text.");
            }
            model.addAttribute("name", "said: " + text);
            return "hall";
        }

        @GetMapping("/hall/other")
        String other() {
            throw CommonProblem.NOT_FOUND.refusal();
        }

        @GetMapping("/hall/refused")
        String refused() {
            throw CommonProblem.INVALID_REQUEST.because("Isi tanggalnya. / Fill in the date.");
        }

        @GetMapping("/hall/bug")
        String bug() {
            throw new IllegalStateException("row 42 of table person");
        }
    }
}
