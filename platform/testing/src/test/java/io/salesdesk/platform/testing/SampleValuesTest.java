package io.salesdesk.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SampleValuesTest {

    private enum Colour {
        RED,
        GREEN
    }

    private sealed interface Shape permits Dot {}

    private record Dot(int x) implements Shape {}

    private record Refusal(UUID id, Money amount, Colour colour, Shape shape, List<String> names, long[] counts) {}

    @Test
    @DisplayName("a record of plain values, enums, sealed types and lists can be made")
    void samples() {
        assertThat(SampleValues.of(Refusal.class)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.colour()).isEqualTo(Colour.RED);
            assertThat(refusal.shape()).isEqualTo(new Dot(1));
            assertThat(refusal.names()).isEmpty();
        });
        assertThatThrownBy(() -> SampleValues.of(Thread.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
