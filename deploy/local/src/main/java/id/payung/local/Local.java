package id.payung.local;

import id.payung.local.Options.Part;
import id.payung.local.demonstration.Scenario;
import id.payung.local.demonstration.ScenarioException;
import id.payung.stack.Application;
import id.payung.stack.Stack;
import id.payung.stack.housing.Ports;
import id.payung.stack.housing.StackException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/// Starts everything in order, tells where it is, waits, and stops everything in the opposite order.
final class Local {

    private final long begin = System.nanoTime();
    private final Options options;
    private final Home home;
    private final Path root;
    private final Running running = new Running();

    private Local(Options options, Home home, Path root) {
        this.options = options;
        this.home = home;
        this.root = root;
    }

    /// Reads `payung.root`, the folder of the checkout, and `PAYUNG_HOME`, the folder to keep things in.
    public static void main(String[] arguments) throws InterruptedException {
        Path root = Path.of(System.getProperty("payung.root", "."));
        String folder = System.getenv()
                .getOrDefault("PAYUNG_HOME", root.resolve(".payung").toString());
        try {
            Options options = Options.read(Arrays.asList(arguments), System.getenv());
            new Local(options, Home.at(Path.of(folder)), root).run();
        } catch (Refusal | StackException | ScenarioException refused) {
            System.err.println("\n" + refused.getMessage());
            System.exit(1);
        }
    }

    private void run() throws InterruptedException {
        home.occupy();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            running.stop();
            home.leave();
        }));
        if (options.fresh()) {
            home.forget();
        }
        refuseTakenPorts();
        Secrets secrets = new Secrets(home.secrets());
        startEverything(secrets);
        SignIns signIns = new SignIns(secrets);
        if (home.isNew()) {
            fill(secrets, signIns);
        }
        home.keepEndpoints(new Endpoints(options, running, signIns).json());
        System.out.printf("%nPayung is up after %.1f s. Ctrl-C or deploy/local/down stops it.%n%n", seconds());
        System.out.println(new Endpoints(options, running, signIns).text(home.folder()));
        new CountDownLatch(1).await();
    }

    /// All at once, before anything runs.
    private void refuseTakenPorts() {
        List<String> taken = Stream.of(Part.values())
                .filter(part -> !Ports.isFree(options.port(part)))
                .map(part -> "Port %d (%s) is taken: stop what listens there, or choose another with %s or %s."
                        .formatted(options.port(part), part.word(), part.option(), part.variable()))
                .toList();
        if (!taken.isEmpty()) {
            throw new Refusal(String.join("\n", taken));
        }
    }

    private void startEverything(Secrets secrets) {
        Stack stack = Stack.at(home.data(), new Ports(options.port(Part.POSTGRES), options.port(Part.KAFKA)));
        running.stack(stack);
        running.mail(MailSink.start(options.port(Part.MAIL), home.mail(), Clock.systemUTC()));
        Map<String, String> common = Map.of(
                "SPRING_KAFKA_BOOTSTRAP_SERVERS", stack.kafka().bootstrapServers(),
                "PAYUNG_ISSUER", url(Part.ENROLMENT).toString(),
                "PAYUNG_LINKS_ENROLMENT", url(Part.ENROLMENT).toString(),
                "PAYUNG_LINKS_COVERAGE", url(Part.COVERAGE).toString(),
                "PAYUNG_LINKS_NOTIFICATION", url(Part.NOTIFICATION).toString(),
                // A person reads these logs.
                "LOGGING_STRUCTURED_FORMAT_CONSOLE", "",
                "SPRING_MAIL_HOST", "127.0.0.1",
                "SPRING_MAIL_PORT", Integer.toString(options.port(Part.MAIL)));
        List<CompletableFuture<Void>> ready = new ArrayList<>();
        for (Part part : List.of(Part.ENROLMENT, Part.COVERAGE, Part.NOTIFICATION)) {
            Map<String, String> environment = new HashMap<>(common);
            environment.putAll(stack.postgres()
                    .keep(
                            part.word(),
                            secrets.password("owner." + part.word()),
                            secrets.password("database." + part.word()))
                    .environment());
            if (part == Part.ENROLMENT) {
                environment.put("PAYUNG_MASTER_KEY", secrets.key("master-key"));
                environment.put("PAYUNG_ADMIN_SECRET", secrets.password("admin"));
            }
            if (part == Part.NOTIFICATION) {
                environment.put("PAYUNG_WEBHOOK_KEY", secrets.key("webhook-key"));
            }
            Application application = application(part);
            application.use(environment);
            application.begin();
            running.application(application);
            ready.add(CompletableFuture.runAsync(() -> awaitReady(application)));
        }
        joinAll(ready);
    }

    private Application application(Part part) {
        String name = part.word() + "-service";
        Path jar = root.resolve(name).resolve("target/app/app.jar");
        if (!Files.exists(jar)) {
            throw new Refusal(jar + " is not there: deploy/local/up makes it");
        }
        return new Application(name, jar, options.port(part), home.freshLog(name), JavaFlags.of(name, home));
    }

    /// The first that fails is told at once, not after the others are ready.
    private static void joinAll(List<CompletableFuture<Void>> all) {
        CompletableFuture<Void> outcome = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
        all.forEach(each -> each.exceptionally(failure -> {
            outcome.completeExceptionally(failure);
            return null;
        }));
        try {
            outcome.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof StackException refusal ? refusal : failed;
        }
    }

    private void awaitReady(Application application) {
        application.awaitReady();
        System.out.printf("%-21s ready after %.1f s%n", application.name(), seconds());
        var _ = application.onEnd().thenAccept(code -> {
            if (!running.isStopping()) {
                System.out.printf(
                        "%s ended with code %d; the others go on. Its log: %s%n",
                        application.name(), code, application.log());
            }
        });
    }

    private void fill(Secrets secrets, SignIns signIns) {
        if (options.empty()) {
            home.filledWith("nothing: it was started with --empty");
            return;
        }
        System.out.println("\nThe data folder is new: loading the demonstration (Kota Serang)");
        Scenario scenario =
                new Scenario(url(Part.ENROLMENT), url(Part.COVERAGE), secrets.password("admin"), System.out::println);
        signIns.keep(scenario.play());
        home.filledWith("the demonstration");
    }

    private URI url(Part part) {
        return URI.create("http://localhost:" + options.port(part));
    }

    private double seconds() {
        return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1_000.0;
    }
}
