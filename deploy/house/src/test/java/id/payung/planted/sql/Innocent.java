package id.payung.planted.sql;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class Innocent {

    private static final String ONE = """
            SELECT name
            FROM worker
            WHERE id = :id
            """;

    void constant(JdbcClient jdbc, int id) {
        jdbc.sql(ONE).param("id", id).query(String.class).single();
    }

    void branch(JdbcClient jdbc, boolean first) {
        var sql = first ? "SELECT 1" : "SELECT " + 2;
        jdbc.sql(sql).query(Integer.class).single();
    }

    void values(JdbcTemplate jdbc, String given) {
        jdbc.update("UPDATE worker SET name = ?", "%" + given);
    }
}
