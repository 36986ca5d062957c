package id.payung.enrolment.readlog;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Lets go of reads that were kept long enough. Two replicas at it do no harm; what fails waits for the next look.
@Component
class ForgetReads {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetReads.class);

    private final ReadLog log;
    private final ReadLogProperties properties;

    ForgetReads(ReadLog log, ReadLogProperties properties) {
        this.log = log;
        this.properties = properties;
    }

    @Scheduled(fixedDelayString = "${payung.readlog.look:1h}", initialDelayString = "${payung.readlog.look:1h}")
    void look() {
        int forgotten = 0;
        for (int some = log.forget(properties.keep()); some > 0; some = log.forget(properties.keep())) {
            forgotten += some;
        }
        LOG.debug("old reads forgotten: {}", forgotten);
    }
}
