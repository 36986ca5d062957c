package id.payung.coverage.projection;

import id.payung.coverage.region.Regions;
import id.payung.coverage.tariff.Tariff;
import id.payung.coverage.tariff.Tariffs;
import id.payung.intake.Intakes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Takes `enrolment-events` into cells and names.
@Configuration(proxyBeanMethods = false)
class Projection {

    @Bean
    Consumer<Message<List<byte[]>>> enrolmentEvents(
            Intakes intakes, Regions regions, Cells cells, Opds opds, Tariffs tariffs) {
        return intakes.of(Cells.TOPIC, new EventReader(regions), changes -> apply(changes, cells, opds, tariffs));
    }

    private static void apply(List<Change> changes, Cells cells, Opds opds, Tariffs tariffs) {
        List<Change.Move> moves = new ArrayList<>(changes.size());
        List<Change.Name> names = new ArrayList<>();
        List<Tariff> published = new ArrayList<>();
        for (Change change : changes) {
            switch (change) {
                case Change.Move move -> moves.add(move);
                case Change.Name name -> names.add(name);
                case Change.Published publication -> published.add(publication.tariff());
            }
        }
        cells.move(moves);
        opds.name(names);
        tariffs.keep(published);
    }
}
