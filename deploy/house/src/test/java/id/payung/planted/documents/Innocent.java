package id.payung.planted.documents;

import io.micrometer.planted.Meter;

class Innocent {

    static final ProblemType KNOWN = new ProblemType("bad-parameter", "written down");
    static final Meter METER = new Meter("payung.relay.leads");

    record ProblemType(String name, String title) {}
}
