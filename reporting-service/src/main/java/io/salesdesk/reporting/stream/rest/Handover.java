package io.salesdesk.reporting.stream.rest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Forgets each element as soon as it is handed over. A pipeline keeps what it iterates over until the next message takes its
 * place, which may be seconds later, and a snapshot of a thousand rows is large.
 */
final class Handover<T> implements Iterator<T> {

    private final Deque<T> left;

    private Handover(Deque<T> left) {
        this.left = left;
    }

    /** To be iterated over once. */
    static <T> Iterable<T> of(Stream<T> elements) {
        var handover = new Handover<>(elements.collect(Collectors.toCollection(ArrayDeque::new)));
        return () -> handover;
    }

    @Override
    public boolean hasNext() {
        return !left.isEmpty();
    }

    @Override
    public T next() {
        return left.remove();
    }
}
