package id.payung.coverage.picture;

import java.util.List;

/// A map: the part of the coastline's paper that is shown, and a bubble for each place, in the order of the places.
///
/// @param box `viewBox` of the picture
/// @param bubbles as many as there are spots
public record Sheet(String box, List<Bubble> bubbles) {

    /// A place.
    ///
    /// @param people how many are known there; 0 when none are
    public record Spot(double latitude, double longitude, long people) {}

    /// Its circle. The area, and not the radius, is what grows with the people.
    public record Bubble(double x, double y, double r) {}

    private static final double WEST = 94.5;
    private static final double NORTH = 6.5;
    private static final double DEGREE = 20;
    private static final double WIDTH = 940;
    private static final String ALL = "0 0 940 360";
    private static final double LARGEST = 30;
    private static final double SMALLEST = 2.4;
    private static final double UNKNOWN = 1.7;
    private static final double LEAST_WINDOW = 40;
    private static final double MARGIN = 0.18;

    /// All of Indonesia.
    public static Sheet ofAll(List<Spot> spots) {
        return new Sheet(ALL, bubbles(spots, 1));
    }

    /// What lies around the spots; at least one.
    public static Sheet around(List<Spot> spots) {
        double left = spots.stream().mapToDouble(Sheet::x).min().orElseThrow();
        double right = spots.stream().mapToDouble(Sheet::x).max().orElseThrow();
        double top = spots.stream().mapToDouble(Sheet::y).min().orElseThrow();
        double bottom = spots.stream().mapToDouble(Sheet::y).max().orElseThrow();
        double span = Math.max(right - left, (bottom - top) * 1.6);
        double width = Math.max(LEAST_WINDOW, span * (1 + 2 * MARGIN));
        double height = Math.max(width / 2.4, (bottom - top) * (1 + 2 * MARGIN));
        String box = "%s %s %s %s"
                .formatted(
                        tenth((left + right - width) / 2),
                        tenth((top + bottom - height) / 2),
                        tenth(width),
                        tenth(height));
        return new Sheet(box, bubbles(spots, width / WIDTH * 1.4));
    }

    private static List<Bubble> bubbles(List<Spot> spots, double scale) {
        long most = spots.stream().mapToLong(Spot::people).max().orElse(0);
        return spots.stream()
                .map(spot -> new Bubble(tenth(x(spot)), tenth(y(spot)), hundredth(radius(spot.people(), most) * scale)))
                .toList();
    }

    private static double radius(long people, long most) {
        return people <= 0 ? UNKNOWN : Math.max(SMALLEST, LARGEST * Math.sqrt((double) people / most));
    }

    private static double x(Spot spot) {
        return (spot.longitude() - WEST) * DEGREE;
    }

    private static double y(Spot spot) {
        return (NORTH - spot.latitude()) * DEGREE;
    }

    static double tenth(double number) {
        return Math.round(number * 10) / 10.0;
    }

    private static double hundredth(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
