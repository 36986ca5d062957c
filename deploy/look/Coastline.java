import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Cuts the coastline behind the map's bubbles out of Natural Earth (public domain), once:
///
/// `java Coastline.java countries-10m.json > src/main/resources/static/look/coastline.svg`, with the file of the npm
/// package `world-atlas` 2.0.2. One degree is 20 units; the upper left corner is 94.5° E, 6.5° N, as in `MapFrame`.
final class Coastline {

    private static final double WEST = 94.5;
    private static final double EAST = 141.5;
    private static final double NORTH = 6.5;
    private static final double SOUTH = -11.5;
    private static final double UNITS = 20;
    private static final double FINEST = 0.6;
    private static final double SMALLEST = 2;
    private static final String INDONESIA = "360";
    private static final Set<String> NEIGHBOURS = Set.of("458", "598", "626", "096", "702", "608", "764", "036");

    private final List<double[][]> arcs = new ArrayList<>();
    private final String text;

    private Coastline(String text) {
        this.text = text;
    }

    public static void main(String[] arguments) throws IOException {
        System.out.print(new Coastline(Files.readString(Path.of(arguments[0]))).svg());
    }

    private String svg() {
        readArcs();
        var own = new StringBuilder();
        var others = new StringBuilder();
        var country = Pattern.compile("\\{\"type\":\"(?:Multi)?Polygon\",\"arcs\":(\\[[\\[\\]0-9,-]+\\]),\"id\":\"(\\d+)\"")
                .matcher(text);
        while (country.find()) {
            if (country.group(2).equals(INDONESIA)) {
                rings(country.group(1), own);
            } else if (NEIGHBOURS.contains(country.group(2))) {
                rings(country.group(1), others);
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d">
                <path id="neighbours" d="%s"/>
                <path id="indonesia" d="%s"/>
                </svg>
                """.formatted((int) ((EAST - WEST) * UNITS), (int) ((NORTH - SOUTH) * UNITS), others, own);
    }

    private void readArcs() {
        var scale = numbers(between("\"scale\":[", "]"));
        var shift = numbers(between("\"translate\":[", "]"));
        int from = text.lastIndexOf("\"arcs\":[[[");
        var all = text.substring(from + "\"arcs\":".length(), text.indexOf("]]]", from) + 3);
        for (var arc : all.substring(2, all.length() - 2).split("\\]\\],\\[\\[")) {
            var points = arc.replace("[[", "").replace("]]", "").split("\\],\\[");
            var line = new double[points.length][];
            double x = 0;
            double y = 0;
            for (int i = 0; i < points.length; i++) {
                var step = numbers(points[i].replace("[", "").replace("]", ""));
                x += step[0];
                y += step[1];
                line[i] = new double[] {
                    (x * scale[0] + shift[0] - WEST) * UNITS, (NORTH - (y * scale[1] + shift[1])) * UNITS
                };
            }
            arcs.add(line);
        }
    }

    private String between(String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static double[] numbers(String list) {
        var parts = list.split(",");
        var numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Double.parseDouble(parts[i]);
        }
        return numbers;
    }

    private void rings(String nested, StringBuilder path) {
        var ring = Pattern.compile("\\[(-?\\d+(?:,-?\\d+)*)\\]").matcher(nested);
        while (ring.find()) {
            var points = new ArrayList<double[]>();
            for (var reference : ring.group(1).split(",")) {
                add(Integer.parseInt(reference), points);
            }
            draw(points, path);
        }
    }

    private void add(int reference, List<double[]> points) {
        var arc = arcs.get(reference < 0 ? ~reference : reference);
        for (int i = 0; i < arc.length; i++) {
            points.add(arc[reference < 0 ? arc.length - 1 - i : i]);
        }
    }

    private static void draw(List<double[]> points, StringBuilder path) {
        boolean seen = points.stream()
                .anyMatch(p -> p[0] >= 0 && p[0] <= (EAST - WEST) * UNITS && p[1] >= 0 && p[1] <= (NORTH - SOUTH) * UNITS);
        double width = extent(points, 0);
        double height = extent(points, 1);
        if (!seen || Math.max(width, height) < SMALLEST) {
            return;
        }
        var kept = new boolean[points.size()];
        kept[0] = true;
        int far = farthest(points, 0);
        kept[far] = true;
        simplify(points, 0, far, kept);
        simplify(points, far, points.size() - 1, kept);
        char command = 'M';
        for (int i = 0; i < points.size() - 1; i++) {
            if (kept[i]) {
                path.append(command).append(number(points.get(i)[0])).append(' ').append(number(points.get(i)[1]));
                command = 'L';
            }
        }
        path.append('Z');
    }

    private static double extent(List<double[]> points, int axis) {
        var range = points.stream().mapToDouble(p -> p[axis]).summaryStatistics();
        return range.getMax() - range.getMin();
    }

    private static int farthest(List<double[]> points, int from) {
        int far = from;
        double most = -1;
        for (int i = 0; i < points.size(); i++) {
            double distance = Math.hypot(points.get(i)[0] - points.get(from)[0], points.get(i)[1] - points.get(from)[1]);
            if (distance > most) {
                most = distance;
                far = i;
            }
        }
        return far;
    }

    /// Keeps of the points between two only those that the line would otherwise miss by more than the finest detail.
    private static void simplify(List<double[]> points, int from, int to, boolean[] kept) {
        int worst = -1;
        double most = FINEST;
        for (int i = from + 1; i < to; i++) {
            double distance = distance(points.get(i), points.get(from), points.get(to));
            if (distance > most) {
                most = distance;
                worst = i;
            }
        }
        if (worst > 0) {
            kept[worst] = true;
            simplify(points, from, worst, kept);
            simplify(points, worst, to, kept);
        }
    }

    private static double distance(double[] point, double[] start, double[] end) {
        double dx = end[0] - start[0];
        double dy = end[1] - start[1];
        double length = Math.hypot(dx, dy);
        if (length == 0) {
            return Math.hypot(point[0] - start[0], point[1] - start[1]);
        }
        return Math.abs(dx * (start[1] - point[1]) - (start[0] - point[0]) * dy) / length;
    }

    private static String number(double value) {
        var text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
