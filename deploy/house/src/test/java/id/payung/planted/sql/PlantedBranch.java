package id.payung.planted.sql;

import org.springframework.jdbc.core.simple.JdbcClient;

class PlantedBranch {

    void order(JdbcClient jdbc, boolean own, String given) {
        var sql = own ? "SELECT 1" : given;
        jdbc.sql(sql).query(Integer.class).single();
    }
}
