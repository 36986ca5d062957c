package id.payung.planted.owners;

import org.springframework.jdbc.core.simple.JdbcClient;

class InnocentWaiter {

    void read(JdbcClient jdbc) {
        jdbc.sql("SELECT id FROM innocent FOR UPDATE SKIP LOCKED")
                .query(Integer.class)
                .single();
        jdbc.sql("SELECT id FROM innocent FOR UPDATE NOWAIT")
                .query(Integer.class)
                .single();
    }
}
