package id.payung.planted.owners;

import org.springframework.jdbc.core.simple.JdbcClient;

class InnocentReader {

    void read(JdbcClient jdbc) {
        jdbc.sql("SELECT id FROM planted_worker FOR NO KEY UPDATE OF planted_worker")
                .query(Integer.class)
                .single();
        jdbc.sql("SELECT id FROM innocent FOR UPDATE SKIP LOCKED")
                .query(Integer.class)
                .single();
        jdbc.sql("INSERT INTO innocent (id) VALUES (1)").update();
    }
}
