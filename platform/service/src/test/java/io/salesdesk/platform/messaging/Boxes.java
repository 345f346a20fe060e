package io.salesdesk.platform.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Boxes {

    record Box(long content, long puts) {}

    private final InboxStore store;

    Boxes(InboxStore store) {
        this.store = store;
    }

    void open(UUID id) {
        store.run("insert into box (id) values (?)", (connection, statement) -> {
            statement.setObject(1, id);
            return statement.executeUpdate();
        });
    }

    boolean fill(UUID id, long number) {
        return store.run(
                "update box set content = content + ?, puts = puts + 1 where id = ?", (connection, statement) -> {
                    statement.setLong(1, number);
                    statement.setObject(2, id);
                    return statement.executeUpdate() == 1;
                });
    }

    Box find(UUID id) {
        return store.run("select content, puts from box where id = ?", (connection, statement) -> {
            statement.setObject(1, id);
            try (var row = statement.executeQuery()) {
                return row.next() ? new Box(row.getLong(1), row.getLong(2)) : new Box(-1, -1);
            }
        });
    }
}
