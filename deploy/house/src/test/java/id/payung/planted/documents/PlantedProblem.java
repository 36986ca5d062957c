package id.payung.planted.documents;

class PlantedProblem {

    static final ProblemType UNKNOWN = new ProblemType("never-written-down", "nobody knows what to do");

    record ProblemType(String name, String title) {}
}
