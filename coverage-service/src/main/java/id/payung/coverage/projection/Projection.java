package id.payung.coverage.projection;

import id.payung.coverage.region.Regions;
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
    Consumer<Message<List<byte[]>>> enrolmentEvents(Intakes intakes, Regions regions, Cells cells, Opds opds) {
        return intakes.of(Cells.TOPIC, new EventReader(regions), changes -> apply(changes, cells, opds));
    }

    private static void apply(List<Change> changes, Cells cells, Opds opds) {
        List<Change.Move> moves = new ArrayList<>(changes.size());
        List<Change.Name> names = new ArrayList<>();
        for (Change change : changes) {
            switch (change) {
                case Change.Move move -> moves.add(move);
                case Change.Correction correction -> moves.addAll(correction.moves());
                case Change.Name name -> names.add(name);
            }
        }
        cells.move(moves);
        opds.name(names);
    }
}
