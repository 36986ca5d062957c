package id.payung.planted.sql;

import org.springframework.jdbc.core.simple.JdbcClient;

class PlantedParameter {

    int run(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).update();
    }
}
