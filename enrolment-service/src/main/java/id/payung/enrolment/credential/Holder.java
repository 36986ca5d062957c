package id.payung.enrolment.credential;

import java.util.UUID;

/// Whom a credential stands for.
sealed interface Holder {

    String region();

    record Opd(UUID opd, String region) implements Holder {}

    record Region(String region) implements Holder {}
}
