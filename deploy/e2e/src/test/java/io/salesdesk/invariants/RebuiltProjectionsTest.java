package io.salesdesk.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RebuiltProjectionsTest {

    private static final Map<String, Integer> ROWS = Map.of("{\"a\": 1}", 1, "{\"b\": 2}", 2);

    @Test
    @DisplayName("The same rows, as often, are no difference")
    void same() {
        assertThat(RebuiltProjections.compare("t", ROWS, Map.copyOf(ROWS))).isEmpty();
    }

    @Test
    @DisplayName("A row that is gone, new, or there once more is told")
    void differences() {
        assertThat(RebuiltProjections.compare("t", ROWS, Map.of("{\"b\": 2}", 2)))
                .containsExactly("t has 1 times, rebuilt 0: {\"a\": 1}");
        assertThat(RebuiltProjections.compare("t", Map.of("{\"b\": 2}", 2), ROWS))
                .containsExactly("t has 0 times, rebuilt 1: {\"a\": 1}");
        assertThat(RebuiltProjections.compare("t", ROWS, Map.of("{\"a\": 1}", 1, "{\"b\": 2}", 3)))
                .containsExactly("t has 2 times, rebuilt 3: {\"b\": 2}");
    }
}
