package id.payung.enrolment.people;

import id.payung.enrolment.opd.Opd;
import java.util.UUID;

/// What another capability knows of a person and shows on the person's page, such as the history.
public interface PersonSection {

    /// The name under which the template finds it.
    String name();

    /// What it shows; the person is on that roster, and that the page is read is in the access log.
    Object shown(Opd opd, UUID worker);
}
