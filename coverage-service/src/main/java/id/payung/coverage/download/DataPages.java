package id.payung.coverage.download;

import id.payung.coverage.region.Region;
import id.payung.coverage.region.Regions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the tables are, and what their columns mean.
@Controller
class DataPages {

    private final Regions regions;

    DataPages(Regions regions) {
        this.regions = regions;
    }

    /// @param wilayah whose tables are linked
    @GetMapping("/data")
    String data(@RequestParam(defaultValue = "ID") String wilayah, Model model) {
        Region region = regions.get(wilayah);
        model.addAttribute("region", region);
        model.addAttribute("regions", regions.codes().stream().map(regions::get).toList());
        model.addAttribute("tables", TableName.values());
        return "coverage/data";
    }
}
