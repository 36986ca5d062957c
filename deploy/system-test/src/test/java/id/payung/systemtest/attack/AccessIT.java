package id.payung.systemtest.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// Each operation that the services say they have, asked by each caller for what belongs to one office.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessIT {

    private final City city = City.shared();

    @Test
    @Order(1)
    void everyOperationHasACase() {
        Set<String> told = Stream.of('E', 'C', 'N')
                .flatMap(service -> Documents.operations(city, service).stream())
                .map(Operation::name)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> known = Cases.ALL.stream().map(Case::operation).collect(Collectors.toCollection(TreeSet::new));

        assertThat(known)
                .as("a new operation needs a line in Cases that says whose it is")
                .isEqualTo(told);
    }

    @Test
    @Order(2)
    void nobodyIsToldOrChangesWhatIsAnOthers() {
        Shadow before = Shadow.of(city.rig());
        List<String> broken = new ArrayList<>();
        for (Case asked : Cases.ALL) {
            for (Who who : Who.values()) {
                if (!asked.rule().lets(who) || !asked.rule().tells(who)) {
                    Hand.Reply reply = asked.ask(city, who);
                    if ((!asked.rule().lets(who) && !refused(reply, who)) || reply.isBlunder()) {
                        broken.add("%s as %s: %s".formatted(asked.operation(), who, reply));
                    }
                    city.secrets().stream()
                            .filter(secret -> reply.body().contains(secret))
                            .filter(secret -> !asked.address(city).toString().contains(secret))
                            .forEach(secret -> broken.add("%s tells %s %s".formatted(asked.operation(), who, secret)));
                }
            }
        }

        assertThat(broken).isEmpty();
        assertThat(Shadow.of(city.rig()).changedSince(before)).isEmpty();
    }

    /// Shows that the case above asks for something that is there: a wrong address would be refused to everybody.
    @Test
    @Order(3)
    void whoMayIsLetIn() {
        List<String> broken = new ArrayList<>();
        for (Case asked : Cases.ALL) {
            for (Who who : Who.values()) {
                if (asked.rule().lets(who)) {
                    Hand.Reply reply = asked.ask(city, who);
                    boolean missed = who == asked.rule().first() && reply.status() == 404 && !asked.empty();
                    if (reply.status() == 401 || reply.status() == 403 || missed || reply.isBlunder()) {
                        broken.add("%s as %s: %s".formatted(asked.operation(), who, reply));
                    }
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    private static boolean refused(Hand.Reply reply, Who who) {
        return who == Who.NOBODY ? reply.status() == 401 : reply.status() == 403 || reply.status() == 404;
    }
}
