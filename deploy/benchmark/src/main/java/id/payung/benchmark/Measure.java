package id.payung.benchmark;

/// One row of the table: something the system does, and the least that the machine has to do for it.
///
/// A new row is a class that implements this and its line in [Benchmark#measures].
interface Measure {

    /// As in the table, with its size: `import of 100,000 rows`.
    String what();

    /// What is measured beside it.
    String limit();

    /// What is counted each second.
    String unit();

    /// The share of the limit that ours is to reach.
    double goal();

    /// Does it once, ours and the limit one after the other, and looks whether what came of it is right.
    ///
    /// @throws WrongAnswer when it is not
    Round round();
}
