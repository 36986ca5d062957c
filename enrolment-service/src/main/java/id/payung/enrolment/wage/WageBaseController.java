package id.payung.enrolment.wage;

import id.payung.edge.Caller;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.region.Regions;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WageBaseController {

    private final Opds opds;
    private final Regions regions;
    private final WageBases wages;

    WageBaseController(Opds opds, Regions regions, WageBases wages) {
        this.opds = opds;
        this.regions = regions;
        this.wages = wages;
    }

    /// Says the wage that the wage earners of an OPD are billed on, from a month on.
    @PutMapping("/api/v1/opds/{opd}/wage-base")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ofOpd(Caller caller, @PathVariable UUID opd, @RequestBody WageBaseForm form) {
        wages.set(opds.seenBy(caller, opd).id(), null, form, caller.clientId());
    }

    /// The same for every OPD of a region that has none of its own.
    @PutMapping("/api/v1/regions/{region}/wage-base")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ofRegion(Caller caller, @PathVariable String region, @RequestBody WageBaseForm form) {
        if (!regions.known(region)) {
            throw Problem.UNKNOWN_REGION.because("Pakai kode Kemendagri. / Use a Kemendagri code.");
        }
        if (!caller.mayManage(region)) {
            throw new AccessDeniedException("only the admin of the region may set its wage base");
        }
        wages.set(null, region, form, caller.clientId());
    }
}
