package id.payung.coverage.region;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// There is no region of this code; the answer says how codes look.
public class UnknownRegion extends ErrorResponseException {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_ECHO = 20;

    public UnknownRegion(String code) {
        super(HttpStatus.NOT_FOUND, problem(code), null);
    }

    private static ProblemDetail problem(String code) {
        String shown = code.length() <= LONGEST_ECHO ? code : code.substring(0, LONGEST_ECHO) + "…";
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND,
                ("Tidak ada wilayah dengan kode '%s'. Gunakan kode Kemendagri: ID (nasional), 36 (provinsi) atau 36.73"
                                + " (kabupaten/kota). / There is no region '%s': use ID, a province as 36 or a regency"
                                + " or city as 36.73.")
                        .formatted(shown, shown));
        problem.setType(URI.create("urn:payung:problem:unknown-region"));
        problem.setTitle("Wilayah tidak dikenal / Unknown region");
        return problem;
    }
}
