package id.payung.edge.page;

import id.payung.edge.Caller.Role;
import java.util.ArrayList;
import java.util.List;

/// Which addresses of a service are pages for people who signed in, as a bean of this type. Without one a service has
/// no sign-in. Pages for everybody are named in the [id.payung.edge.Gate] and know no session. The first name that
/// fits counts.
///
/// @param home where somebody comes who signed in without having wanted a certain page
/// @param openings in the order in which they are looked at
public record PageGate(String home, List<Opening> openings) {

    /// @param roles who may see it
    record Opening(String path, List<Role> roles) {

        String[] roleNames() {
            return roles.stream().map(Role::name).toArray(String[]::new);
        }
    }

    public PageGate {
        openings = List.copyOf(openings);
    }

    public static PageGate home(String home) {
        return new PageGate(home, List.of());
    }

    /// For everybody who signed in.
    public PageGate all(String path) {
        return and(new Opening(path, List.of(Role.values())));
    }

    /// For some roles and no others.
    public PageGate only(String path, Role first, Role... more) {
        var roles = new ArrayList<>(List.of(more));
        roles.addFirst(first);
        return and(new Opening(path, List.copyOf(roles)));
    }

    private PageGate and(Opening opening) {
        var all = new ArrayList<>(openings);
        all.add(opening);
        return new PageGate(home, all);
    }
}
