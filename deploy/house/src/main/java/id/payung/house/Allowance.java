package id.payung.house;

import com.tngtech.archunit.core.domain.JavaClass;

/// An exception to one rule at one place, with the reason that a reader will ask for.
///
/// @param where a class name (its nested types included), or a package followed by `..`
public record Allowance(Rule rule, String where, String reason) {

    public Allowance {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("An allowance of " + rule + " at " + where + " has no reason");
        }
    }

    /// Reads as a sentence: `allow(Rule.NO_PRINTING, "id.payung.local..", "a person reads the addresses")`.
    public static Allowance allow(Rule rule, String where, String reason) {
        return new Allowance(rule, where, reason);
    }

    boolean allows(Rule asked, JavaClass type) {
        return asked == rule && (where.endsWith("..") ? inPackage(type) : inClass(type));
    }

    private boolean inPackage(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(where.substring(0, where.length() - 1));
    }

    private boolean inClass(JavaClass type) {
        return type.getName().equals(where) || type.getName().startsWith(where + "$");
    }
}
