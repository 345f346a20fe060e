package io.salesdesk.order.ordering.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Numbers of orders: SO-2026-000123, counted per year. An instance draws a block at a time from the year's database
 * sequence, so that numbering costs an order almost no round trip and makes no order wait for another's commit; gaps
 * are allowed.
 */
@ApplicationScoped
public class DocumentNumbers {

    /** The increment of the sequences. */
    private static final int BLOCK_SIZE = 100;

    private final EntityManager entityManager;
    private final ReentrantLock drawing = new ReentrantLock();
    private final Map<Integer, Block> blocks = new HashMap<>();

    DocumentNumbers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** In a transaction, whose connection is used. */
    public String nextOrderNumber(int year) {
        return "SO-%d-%06d".formatted(year, next(year));
    }

    private long next(int year) {
        drawing.lock();
        try {
            var block = blocks.get(year);
            if (block == null || block.next == block.end) {
                block = new Block(draw(year));
                blocks.put(year, block);
            }
            return block.next++;
        } finally {
            drawing.unlock();
        }
    }

    private long draw(int year) {
        return ((Number) entityManager
                        .createNativeQuery("select nextval(cast(:sequence as regclass))")
                        .setParameter("sequence", "order_number_" + year)
                        .getSingleResult())
                .longValue();
    }

    private static final class Block {

        private final long end;
        private long next;

        Block(long first) {
            this.next = first;
            this.end = first + BLOCK_SIZE;
        }
    }
}
