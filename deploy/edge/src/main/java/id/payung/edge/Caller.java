package id.payung.edge;

import java.io.Serializable;
import java.util.Map;
import java.util.UUID;

/// Who is calling, as the token says. A controller method gets one by declaring a parameter of this type.
///
/// Regions are codes such as `36.73` (Kota Serang) or `36` (Banten); a region contains itself and every code that
/// continues it after a dot.
public sealed interface Caller extends Serializable {

    /// What a token may be for; one each.
    enum Role {
        OPD,
        REGION,
        ADMIN
    }

    /// The OAuth2 client that the token was issued to; goes into audit columns.
    String clientId();

    /// Whether this caller may know that the OPD exists. For a caller who may not, the answer is 404.
    boolean maySee(UUID opd, String region);

    /// Whether this caller may open OPDs, issue their credentials and enter figures in the region.
    boolean mayManage(String region);

    default Role role() {
        return switch (this) {
            case Opd _ -> Role.OPD;
            case Region _ -> Role.REGION;
            case Admin _ -> Role.ADMIN;
        };
    }

    /// What a token says about this caller and about who shall believe it, beside the claims that every token has.
    default Map<String, Object> claims() {
        return Claims.of(this);
    }

    /// An office: its own rows and nothing else.
    record Opd(String clientId, UUID opd, String region) implements Caller {

        @Override
        public boolean maySee(UUID asked, String inRegion) {
            return opd.equals(asked);
        }

        @Override
        public boolean mayManage(String inRegion) {
            return false;
        }
    }

    /// A regional government: every office of its region.
    record Region(String clientId, String region) implements Caller {

        @Override
        public boolean maySee(UUID opd, String inRegion) {
            return mayManage(inRegion);
        }

        @Override
        public boolean mayManage(String inRegion) {
            return inRegion.equals(region) || inRegion.startsWith(region + ".");
        }
    }

    /// Who runs the system.
    record Admin(String clientId) implements Caller {

        @Override
        public boolean maySee(UUID opd, String inRegion) {
            return true;
        }

        @Override
        public boolean mayManage(String inRegion) {
            return true;
        }
    }
}
