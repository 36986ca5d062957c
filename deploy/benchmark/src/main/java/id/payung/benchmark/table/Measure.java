package id.payung.benchmark.table;

/// Something the system does, and the least that the machine has to do for it.
///
/// A new row of the table is a class that implements this and its line in the menu of [id.payung.benchmark.Benchmark].
public interface Measure {

    /// What the table says of it.
    ///
    /// @param what with its size: `import of 100,000 rows`
    /// @param limit what is measured beside it
    /// @param unit what both figures are: `rows/s`, `ms`
    record Row(String what, String limit, String unit, Goal goal) {

        /// @param share of the limit that ours is to reach at least
        public Row(String what, String limit, String unit, double share) {
            this(what, limit, unit, Goal.share(share));
        }
    }

    Row row();

    /// How often it is measured when so many rounds are asked for; the first round only warms up.
    default int rounds(int asked) {
        return asked + 1;
    }

    /// Does it once, ours and the limit one after the other, and looks whether what came of it is right.
    ///
    /// @throws id.payung.benchmark.rig.WrongAnswer when it is not
    Round round();
}
