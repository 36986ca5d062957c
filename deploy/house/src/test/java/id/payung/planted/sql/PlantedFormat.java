package id.payung.planted.sql;

import org.springframework.jdbc.core.JdbcTemplate;

class PlantedFormat {

    void rename(JdbcTemplate jdbc, String column) {
        var sql = "UPDATE worker SET %s = ?".formatted(column);
        jdbc.update(sql, "x");
    }
}
