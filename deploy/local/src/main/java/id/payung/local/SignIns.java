package id.payung.local;

import id.payung.local.demonstration.SignIn;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The sign-ins of the demonstration. A secret is shown by the service once, so it is kept with the other secrets.
record SignIns(Secrets secrets) {

    private static final int MOST = 10;

    void keep(List<SignIn> signIns) {
        IntStream.range(0, signIns.size()).forEach(number -> {
            SignIn signIn = signIns.get(number);
            secrets.keep(key(number, "who"), signIn.who());
            secrets.keep(key(number, "role"), signIn.role());
            secrets.keep(key(number, "secret"), signIn.clientSecret());
            secrets.keep(key(number, "id"), signIn.clientId());
        });
    }

    List<SignIn> all() {
        return IntStream.range(0, MOST).boxed().flatMap(this::find).toList();
    }

    private Stream<SignIn> find(int number) {
        return secrets
                .find(key(number, "id"))
                .map(id -> new SignIn(get(number, "who"), get(number, "role"), id, get(number, "secret")))
                .stream();
    }

    private String get(int number, String what) {
        return secrets.find(key(number, what)).orElse("");
    }

    private static String key(int number, String what) {
        return "sign-in." + number + "." + what;
    }
}
