package id.payung.planted.documents;

/// A name that is no metric's: the type does not measure.
class InnocentProperty {

    static final String NAME = "payung.planted.property";
}
