package id.payung.enrolment.tariff;

import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.tariff.Charge.Programme;
import java.util.Set;

/// Whom a month is charged for.
///
/// @param riskClass counts for a wage earner only
/// @param income rupiah a month: the wage (PU), or what the person says to earn (BPU; 0 gives the lowest band)
public record Payable(
        Segment segment, Funding funding, Sector sector, RiskClass riskClass, Set<Programme> programmes, long income) {

    private static final Set<Programme> COMPULSORY = Set.of(Programme.JKK, Programme.JKM);

    /// With the compulsory programmes only, in government services.
    public static Payable compulsory(Segment segment, Funding funding, Sector sector, long income) {
        return new Payable(segment, funding, sector, RiskClass.I, COMPULSORY, income);
    }

    Payable paidBy(Funding other) {
        return new Payable(segment, other, sector, riskClass, programmes, income);
    }

    /// What a discount tells apart: PP 50/2025 has its own months for transport.
    public enum Sector {
        /// Every sector without rows of its own.
        ALL,
        TRANSPORT
    }

    /// Risk of accidents at work, for the JKK rate of a wage earner: government services are I, very low (PP
    /// 44/2015, Annex I, line 11).
    public enum RiskClass {
        I,
        II,
        III,
        IV,
        V
    }
}
