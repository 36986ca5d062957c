package id.payung.enrolment.console;

import id.payung.edge.Caller;

/// What every template of the console finds under the name `console`: who reads it.
record Console(Caller caller) {

    /// Whether somebody reads it who sees one office only, and needs no way to others.
    public boolean ofOneOffice() {
        return caller instanceof Caller.Opd;
    }
}
