package id.payung.systemtest.attack;

import id.payung.systemtest.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An address that a controller answers, as the class files say it: what a document leaves out is here too.
///
/// @param service first letter of its name
record Route(char service, String method, String path) {

    private static final Map<Character, String> SERVICES =
            Map.of('E', "enrolment-service", 'C', "coverage-service", 'N', "notification-service");
    private static final List<String> METHODS = List.of("Get", "Post", "Put", "Delete", "Patch");

    /// Of all three services, with those that they share.
    static Set<Route> all() {
        return SERVICES.keySet().stream().flatMap(Route::of).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Route> of(char service) {
        return Stream.of(SERVICES.get(service), "deploy/edge")
                .map(module -> Machine.root().resolve(module).resolve("target/classes"))
                .flatMap(Route::classes)
                .flatMap(type -> of(service, type));
    }

    private static Stream<ClassModel> classes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList().stream()
                    .map(Route::parsed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ClassModel parsed(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Route> of(char service, ClassModel type) {
        List<String> above =
                mapping(type, "Request").findFirst().map(Route::paths).orElse(List.of(""));
        return type.methods().stream()
                .flatMap(handler -> METHODS.stream()
                        .flatMap(method -> mapping(handler, method)
                                .flatMap(mapping -> paths(mapping).stream())
                                .flatMap(path -> above.stream()
                                        .map(root ->
                                                new Route(service, method.toUpperCase(Locale.ROOT), root + path)))));
    }

    private static Stream<Annotation> mapping(AttributedElement on, String method) {
        return on.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(all -> all.annotations().stream())
                .filter(it -> it.className()
                        .equalsString("Lorg/springframework/web/bind/annotation/%sMapping;".formatted(method)));
    }

    private static List<String> paths(Annotation mapping) {
        List<String> paths = mapping.elements().stream()
                .filter(it -> Set.of("value", "path").contains(it.name().stringValue()))
                .map(AnnotationElement::value)
                .flatMap(value ->
                        value instanceof AnnotationValue.OfArray array ? array.values().stream() : Stream.of(value))
                .map(value -> ((AnnotationValue.OfString) value).stringValue())
                .toList();
        return paths.isEmpty() ? List.of("") : paths;
    }

    boolean isPage() {
        return !path.startsWith("/api/") && !path.equals("/error");
    }

    /// As the OpenAPI document names it.
    String name() {
        return service + " " + method + " " + path;
    }
}
