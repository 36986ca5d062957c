/// Takes events from a topic into a database so that each counts exactly once and none is dropped.
///
/// A service declares one function per topic, with what it makes of a record and what a batch of them does to its
/// tables:
///
/// ```java
/// @Bean
/// Consumer<Message<List<byte[]>>> enrolmentEvents(Intakes intakes, Standings standings) {
///     return intakes.of("enrolment-events", new WorkerEvents(), standings::apply);
/// }
/// ```
///
/// and says where it comes from; everything else is set by the library, and a start with anything missing or misspelt
/// fails:
///
/// ```yaml
/// spring:
///   cloud:
///     function.definition: enrolmentEvents            # with several: enrolmentEvents;workerDirectory
///     stream.bindings:
///       enrolmentEvents-in-0: {destination: enrolment-events, group: notification-service}
/// ```
///
/// A [Decoder] reads [Envelope]s without any input or output: null is "of no concern", an [Unreadable] (or any
/// exception) parks the record. An [Effect] writes in the transaction of the poll. Records taken = applied + repeated
/// + parked, always. The tables `intake_position` and `parked_event` are made by the library.
@NullMarked
package id.payung.intake;

import org.jspecify.annotations.NullMarked;
