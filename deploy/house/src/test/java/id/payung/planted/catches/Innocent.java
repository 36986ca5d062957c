package id.payung.planted.catches;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class Innocent {

    private record Point(int x, int y) {}

    int read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.read();
        } catch (IOException e) {
            return -1;
        }
    }

    int sum(Object some) {
        return some instanceof Point(int x, int y) ? x + y : 0;
    }

    void locked(Object lock, StringBuilder out) {
        synchronized (lock) {
            try {
                out.append(1);
            } finally {
                out.append(2);
            }
        }
    }
}
