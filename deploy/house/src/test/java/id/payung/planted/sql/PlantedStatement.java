package id.payung.planted.sql;

import java.sql.Connection;
import java.sql.SQLException;

class PlantedStatement {

    boolean run(Connection connection, StringBuilder sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql.toString())) {
            return statement.execute();
        }
    }
}
