package id.payung.planted.owners;

import org.springframework.jdbc.core.simple.JdbcClient;

class PlantedImports {

    void change(JdbcClient jdbc) {
        jdbc.sql("WITH moved AS (UPDATE planted_worker SET id = 2 RETURNING id) SELECT id FROM moved")
                .query(Integer.class)
                .single();
    }
}
