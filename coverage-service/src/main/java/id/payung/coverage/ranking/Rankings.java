package id.payung.coverage.ranking;

import id.payung.coverage.figure.Figure.Definition;
import id.payung.coverage.figure.Figures;
import id.payung.coverage.region.Region;
import id.payung.coverage.region.Regions;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Ranks what lies in a province by the figures that may be used.
@Component
public class Rankings {

    private final Figures figures;
    private final Regions regions;

    Rankings(Figures figures, Regions regions) {
        this.figures = figures;
        this.regions = regions;
    }

    /// @param date of the reported participants; null: the one that most regions share
    public Ranking of(Region province, Definition definition, @Nullable LocalDate date) {
        return new RankRegions(province, definition, date, figures.usedInside(province)).of(regions.inside(province));
    }
}
