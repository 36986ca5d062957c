package id.payung.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;

/// What types are called.
final class Names {

    private static final List<String> EMPTY = List.of(
            "Impl",
            "Service",
            "Manager",
            "Helper",
            "Util",
            "Utils",
            "Dto",
            "DTO",
            "Entity",
            "Processor",
            "Data",
            "Info");

    private static final String APPLICATION = "org.springframework.boot.autoconfigure.SpringBootApplication";

    private Names() {}

    /// A `@SpringBootApplication` is called after its service, `CoverageService`, and may.
    static List<String> empty(String base, JavaClasses classes) {
        return classes.stream()
                .filter(type -> EMPTY.stream().anyMatch(type.getSimpleName()::endsWith))
                .filter(type -> !type.isAnnotatedWith(APPLICATION))
                .map(JavaClass::getName)
                .map(name -> name + " is named after a drawer; say what it is or does")
                .toList();
    }
}
