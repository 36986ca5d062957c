package id.payung.enrolment.credential;

import id.payung.edge.Caller;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.region.Regions;
import jakarta.servlet.http.HttpServletResponse;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Credentials of an OPD for the admin of its region, and of a region for ADMIN.
///
/// A secret is drawn into the answer to the form that asked for it and is kept nowhere: no redirect, for that would
/// have to carry it.
@Controller
class CredentialPages {

    private static final String OF_OPD = "/konsol/opd/{opd}/kredensial";
    private static final String OF_REGION = "/konsol/wilayah/{region}/kredensial";
    private static final String ROTATION = "/konsol/kredensial/{client}/rotasi";
    private static final String END = "/konsol/kredensial/{client}/cabut";

    private final Opds opds;
    private final Regions regions;
    private final Credentials credentials;
    private final CredentialController api;
    private final CredentialProperties properties;

    CredentialPages(
            Opds opds,
            Regions regions,
            Credentials credentials,
            CredentialController api,
            CredentialProperties properties) {
        this.opds = opds;
        this.regions = regions;
        this.credentials = credentials;
        this.api = api;
        this.properties = properties;
    }

    /// Whose credentials a page is about.
    ///
    /// @param opd null when they are a region's
    /// @param base address of their list
    /// @param mayIssue whether the caller gives and takes them, or only reads that somebody else does
    record Owner(@Nullable Opd opd, String region, String name, String base, boolean mayIssue) {}

    /// @param previousUntil until when the old secret is good; null for a new credential
    record Shown(
            String clientId, String clientSecret, @Nullable OffsetDateTime previousUntil) {
        @Override
        public String toString() {
            return "Shown[" + clientId + "]";
        }
    }

    @GetMapping(OF_OPD)
    String ofOpd(Caller caller, @PathVariable UUID opd, Model model) {
        return list(model, owner(caller, opd), api.ofOpd(caller, opd));
    }

    @GetMapping(OF_REGION)
    String ofRegion(Caller caller, @PathVariable String region, Model model) {
        return list(model, owner(region), api.ofRegion(caller, region));
    }

    /// The way from a code that was typed.
    @GetMapping("/konsol/wilayah")
    String region(@RequestParam String region) {
        return "redirect:" + owner(region.strip()).base();
    }

    @PostMapping(OF_OPD)
    String issueToOpd(Caller caller, @PathVariable UUID opd, Model model, HttpServletResponse response) {
        return issued(
                model, response, owner(caller, opd), api.issueToOpd(caller, opd).getBody());
    }

    @PostMapping(OF_REGION)
    String issueToRegion(Caller caller, @PathVariable String region, Model model, HttpServletResponse response) {
        return issued(
                model,
                response,
                owner(region),
                api.issueToRegion(caller, region).getBody());
    }

    /// What rotating does, before it is done.
    @GetMapping(ROTATION)
    String rotation(Caller caller, @PathVariable String client, Model model) {
        return confirm(model, caller, client, "rotate");
    }

    @PostMapping(ROTATION)
    String rotate(Caller caller, @PathVariable String client, Model model, HttpServletResponse response) {
        var owner = owner(caller, managed(caller, client));
        var opd = owner.opd();
        var rotated = Objects.requireNonNull((opd == null
                        ? api.rotateOfRegion(caller, owner.region(), client)
                        : api.rotateOfOpd(caller, opd.id(), client))
                .getBody());
        return secret(
                model, response, owner, new Shown(rotated.clientId(), rotated.clientSecret(), rotated.previousUntil()));
    }

    /// What revoking does, before it is done.
    @GetMapping(END)
    String end(Caller caller, @PathVariable String client, Model model) {
        return confirm(model, caller, client, "revoke");
    }

    @PostMapping(END)
    String revoke(Caller caller, @PathVariable String client, RedirectAttributes next) {
        var owner = owner(caller, managed(caller, client));
        api.revoke(caller, client);
        next.addFlashAttribute("done", "credential.revoked");
        return "redirect:" + owner.base();
    }

    private String list(Model model, Owner owner, List<Credential> live) {
        show(model, owner);
        model.addAttribute("credentials", live);
        return "console/credentials";
    }

    private String confirm(Model model, Caller caller, String client, String what) {
        var credential = managed(caller, client);
        show(model, owner(caller, credential));
        model.addAttribute("credential", credential);
        model.addAttribute("what", what);
        model.addAttribute("overlapHours", properties.overlap().toHours());
        model.addAttribute("tokenMinutes", properties.tokenLife().toMinutes());
        return "console/credential";
    }

    private String issued(
            Model model, HttpServletResponse response, Owner owner, IssueCredential.Outcome.@Nullable Issued body) {
        var issued = Objects.requireNonNull(body);
        return secret(model, response, owner, new Shown(issued.clientId(), issued.clientSecret(), null));
    }

    private static String secret(Model model, HttpServletResponse response, Owner owner, Shown secret) {
        show(model, owner);
        model.addAttribute("secret", secret);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return "console/secret";
    }

    private static void show(Model model, Owner owner) {
        model.addAttribute("owner", owner);
        model.addAttribute("opd", owner.opd());
    }

    private Credential managed(Caller caller, String client) {
        return credentials
                .find(client)
                .filter(credential -> RevokeCredential.mayRevoke(credential, caller))
                .orElseThrow(CredentialController::unknown);
    }

    private Owner owner(Caller caller, Credential credential) {
        var opd = credential.opd();
        return opd == null ? owner(Objects.requireNonNull(credential.region())) : owner(caller, opd);
    }

    private Owner owner(Caller caller, UUID opd) {
        var seen = opds.seenBy(caller, opd);
        return new Owner(
                seen,
                seen.region(),
                seen.name(),
                "/konsol/opd/" + opd + "/kredensial",
                caller.mayManage(seen.region()));
    }

    private Owner owner(String region) {
        if (!regions.known(region)) {
            throw Problem.UNKNOWN_REGION.because("Pakai kode Kemendagri. / Use a Kemendagri code.");
        }
        return new Owner(null, region, regions.name(region), "/konsol/wilayah/" + region + "/kredensial", true);
    }
}
