package io.salesdesk.order.numbering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Numbers of documents: SO-2026-000123, counted per series and year. An instance draws a block at a time from the year's
 * database sequence, so that numbering makes no document wait for another's commit; gaps are allowed.
 */
@ApplicationScoped
public class DocumentNumbers {

    private final EntityManager entityManager;
    private final ReentrantLock drawing = new ReentrantLock();
    private final Map<Key, Block> blocks = new HashMap<>();

    DocumentNumbers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** In a transaction, whose connection is used. */
    public String next(Series series, int year) {
        return series.number(year, next(new Key(series, year)));
    }

    private record Key(Series series, int year) {}

    private long next(Key key) {
        drawing.lock();
        try {
            var block = blocks.get(key);
            if (block == null || block.next == block.end) {
                block = new Block(draw(key), key.series().blockSize());
                blocks.put(key, block);
            }
            return block.next++;
        } finally {
            drawing.unlock();
        }
    }

    private long draw(Key key) {
        return ((Number) entityManager
                        .createNativeQuery("select nextval(cast(:sequence as regclass))")
                        .setParameter("sequence", key.series().sequence(key.year()))
                        .getSingleResult())
                .longValue();
    }

    private static final class Block {

        private final long end;
        private long next;

        Block(long first, int size) {
            this.next = first;
            this.end = first + size;
        }
    }
}
