package id.payung.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.kafka.support.SimpleKafkaHeaderMapper;
import org.springframework.kafka.support.converter.BatchMessageConverter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What a service gets by having this library: [Intakes], their tables, health and metrics.
@AutoConfiguration(after = FlywayAutoConfiguration.class)
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeConfiguration {

    @Bean
    IntakeMetrics intakeMetrics(MeterRegistry registry) {
        return new IntakeMetrics(registry, Clock.systemUTC());
    }

    @Bean
    Intakes intakes(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Flyway flyway,
            IntakeSettings settings,
            IntakeMetrics metrics) {
        IntakeTables.migrate(flyway);
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.setTimeout(Math.toIntExact(settings.timeout().toSeconds()));
        return new Intakes(new Books(new Positions(jdbc), new ParkedEvents(jdbc), transaction, metrics));
    }

    @Bean
    HealthIndicator intakeHealthIndicator(Intakes intakes) {
        return new IntakeHealth(intakes);
    }

    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> intakePatience(
            IntakeSettings settings, IntakeMetrics metrics) {
        return new Patience(settings, metrics);
    }

    @Bean
    KafkaBindingRebalanceListener intakeResumption(Intakes intakes, IntakeSettings settings) {
        return new Resumption(intakes, settings);
    }

    @Bean
    Idleness intakeIdleness(ApplicationContext context) {
        return new Idleness(context);
    }

    @Bean
    BatchMessageConverter intakePolls() {
        return new PollConverter();
    }

    @Bean
    KafkaHeaderMapper intakeHeaders() {
        return SimpleKafkaHeaderMapper.forInboundOnlyWithMatchers(
                Position.HEADER, Envelope.TYPE, Envelope.TIME, ParkedEvents.TRACE);
    }

    @Bean
    static BindingCheck intakeBindingCheck(ListableBeanFactory beans, Environment environment) {
        return new BindingCheck(beans, environment);
    }
}
