package id.payung.benchmark;

/// Something the system does, and the least that the machine has to do for it.
///
/// A new row of the table is a class that implements this and its line in [Benchmark#measures].
interface Measure {

    /// What the table says of it.
    ///
    /// @param what with its size: `import of 100,000 rows`
    /// @param limit what is measured beside it
    /// @param unit what is counted each second
    /// @param goal the share of the limit that ours is to reach
    record Row(String what, String limit, String unit, double goal) {}

    Row row();

    /// Does it once, ours and the limit one after the other, and looks whether what came of it is right.
    ///
    /// @throws id.payung.benchmark.rig.WrongAnswer when it is not
    Round round();
}
