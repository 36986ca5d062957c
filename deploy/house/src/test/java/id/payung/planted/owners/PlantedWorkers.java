package id.payung.planted.owners;

import org.springframework.jdbc.core.simple.JdbcClient;

class PlantedWorkers {

    void add(JdbcClient jdbc) {
        jdbc.sql("""
                INSERT INTO planted_worker (id)
                VALUES (1)
                ON CONFLICT (id) DO UPDATE SET id = 1
                """).update();
    }
}
