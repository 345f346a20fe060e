package io.salesdesk.sample.persistence;

import java.util.List;
import java.util.stream.Stream;

/** Asks the same twice, once in each way. */
public final class Queries {

    /** As Jakarta Persistence names its methods. */
    public interface Query {

        List<String> getResultList();

        Stream<String> getResultStream();
    }

    /** Reads a list. */
    public record Tidy(Query query) {

        public long count() {
            return query.getResultList().size();
        }
    }

    /** Reads a stream, which nobody closes. */
    public record Untidy(Query query) {

        public long count() {
            return query.getResultStream().count();
        }
    }

    private Queries() {}
}
