package id.payung.benchmark.rig;

import java.nio.file.Path;

/// Where it is measured: the servers and services, their books, people who do not exist, and a folder for files.
public record Site(Rig rig, Books books, Crowd crowd, Path folder) {

    public Site(Rig rig, Path folder) {
        this(rig, new Books(rig), new Crowd(), folder);
    }

    /// A CSV of people who were on none before; the one before it is gone.
    public Path roster(int people) {
        return crowd.roster(folder.resolve("roster.csv"), people);
    }
}
