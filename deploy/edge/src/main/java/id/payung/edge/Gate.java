package id.payung.edge;

import id.payung.edge.Caller.Role;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpMethod;

/// What a service opens, as a bean of this type. What it does not name is for callers of any role below `/api/v1/`, and
/// elsewhere for nobody; documentation, health and metrics are open in every service. The first name that fits counts.
///
/// @param openings in the order in which they are looked at
public record Gate(List<Opening> openings) {

    /// @param roles who may pass; everybody, with or without a token, when empty
    record Opening(HttpMethod method, String path, List<Role> roles) {

        String[] roleNames() {
            return roles.stream().map(Role::name).toArray(String[]::new);
        }
    }

    public Gate {
        openings = List.copyOf(openings);
    }

    public static Gate closed() {
        return new Gate(List.of());
    }

    /// Lets everybody in.
    public Gate open(HttpMethod method, String path) {
        return and(new Opening(method, path, List.of()));
    }

    /// Lets callers of some roles in and no others.
    public Gate only(HttpMethod method, String path, Role first, Role... more) {
        var roles = new ArrayList<>(List.of(more));
        roles.addFirst(first);
        return and(new Opening(method, path, List.copyOf(roles)));
    }

    private Gate and(Opening opening) {
        var all = new ArrayList<>(openings);
        all.add(opening);
        return new Gate(all);
    }
}
