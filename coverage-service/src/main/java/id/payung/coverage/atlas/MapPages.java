package id.payung.coverage.atlas;

import id.payung.coverage.figure.Figure.Definition;
import id.payung.coverage.indicator.AskedDays;
import id.payung.coverage.picture.Shades;
import id.payung.coverage.picture.Strip;
import id.payung.coverage.projection.Cells.Days;
import id.payung.coverage.region.Region;
import id.payung.coverage.region.Regions;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The first page: Indonesia.
@Controller
class MapPages {

    private static final String LARGEST = "orang";
    private static final Map<String, Comparator<Place>> ORDERS = Map.of(
            "nama",
            Comparator.comparing(place -> place.region().name()),
            "persen",
            Comparator.comparingDouble(MapPages::percent).reversed(),
            LARGEST,
            Comparator.comparingLong(Place::people).reversed());

    private final DrawMap drawMap;
    private final Regions regions;
    private final AskedDays askedDays;

    MapPages(DrawMap drawMap, Regions regions, AskedDays askedDays) {
        this.drawMap = drawMap;
        this.regions = regions;
        this.askedDays = askedDays;
    }

    /// @param tingkat `kabupaten` for kabupaten and kota; provinces otherwise
    /// @param urut of the table: `nama`, `persen` or `orang`
    @GetMapping("/")
    String map(
            @RequestParam(required = false) @Nullable Definition definisi,
            @RequestParam(defaultValue = "provinsi") String tingkat,
            @RequestParam(defaultValue = LARGEST) String urut,
            @RequestParam(required = false) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable LocalDate knownAt,
            Model model) {
        Days days = askedDays.of(at, knownAt);
        Region nation = regions.get("ID");
        boolean deep = tingkat.equals("kabupaten");
        DrawMap.Drawn drawn = drawMap.of(nation, deep, days, definisi);
        String order = ORDERS.containsKey(urut) ? urut : LARGEST;
        model.addAttribute("region", nation);
        model.addAttribute("days", days);
        model.addAttribute("isToday", days.equals(askedDays.of(null, null)));
        model.addAttribute("definition", drawn.definition());
        model.addAttribute("definitions", Definition.values());
        model.addAttribute("level", deep ? "kabupaten" : "provinsi");
        model.addAttribute("order", order);
        model.addAttribute("drawn", drawn);
        model.addAttribute("headline", drawn.headline());
        model.addAttribute("shades", Shades.all());
        model.addAttribute("rows", rows(drawn.places(), Objects.requireNonNull(ORDERS.get(order))));
        if (drawn.answer() != null) {
            model.addAttribute("asOf", Place.moment(drawn.answer()));
            Map<String, @Nullable Long> states =
                    Place.states(drawn.answer().live().all());
            model.addAttribute("states", states);
            model.addAttribute("strip", Strip.of(states));
        }
        return "coverage/map";
    }

    /// Places of which nothing is known have no row: the text under the table counts them.
    private static List<Place> rows(List<Place> places, Comparator<Place> order) {
        return places.stream()
                .filter(place -> place.people() > 0 || place.headline() != null)
                .sorted(order.thenComparing(place -> place.region().name()))
                .toList();
    }

    private static double percent(Place place) {
        Headline headline = place.headline();
        return headline == null || headline.percent() == null
                ? -1
                : headline.percent().doubleValue();
    }
}
