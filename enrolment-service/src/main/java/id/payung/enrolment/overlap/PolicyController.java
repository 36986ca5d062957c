package id.payung.enrolment.overlap;

import id.payung.edge.Caller;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.region.Regions;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/regions/{region}/overlap-policies")
class PolicyController {

    private final Policies policies;
    private final Regions regions;

    PolicyController(Policies policies, Regions regions) {
        this.policies = policies;
        this.regions = regions;
    }

    /// The rules of a region, newest first; where there is none its province's counts, and REFUSE where that has none.
    @GetMapping
    List<Policies.Policy> all(Caller caller, @PathVariable String region) {
        requireManager(caller, region);
        return policies.of(region);
    }

    /// Sets what becomes of a person whom a second office lists, from a day on.
    @PutMapping
    List<Policies.Policy> set(Caller caller, @PathVariable String region, @RequestBody PolicyForm form) {
        requireManager(caller, region);
        policies.set(region, form, caller);
        return policies.of(region);
    }

    private void requireManager(Caller caller, String region) {
        if (!regions.known(region)) {
            throw Problem.UNKNOWN_REGION.because(
                    "Pakai kode Kemendagri seperti 36 atau 36.73. / Use a Kemendagri code such as 36 or 36.73.");
        }
        if (!caller.mayManage(region)) {
            throw new AccessDeniedException("only the admin of the region may read and set its rule");
        }
    }
}
