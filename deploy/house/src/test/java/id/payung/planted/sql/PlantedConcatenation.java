package id.payung.planted.sql;

import org.springframework.jdbc.core.simple.JdbcClient;

class PlantedConcatenation {

    void delete(JdbcClient jdbc, String table) {
        jdbc.sql("DELETE FROM " + table).update();
    }
}
