package io.salesdesk.customer.notices.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AttemptTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    @Test
    @DisplayName("FUL-26 what was handed over is sent, what was refused has failed")
    void ful26_settledAtOnce() {
        assertThat(new Attempt.HandedOver("<1@salesdesk>").consequence(1, NOW))
                .isEqualTo(new Attempt.Sent("<1@salesdesk>"));
        assertThat(new Attempt.Refused("550 no such user").consequence(1, NOW))
                .isEqualTo(new Attempt.Failed(Failure.REJECTED, "550 no such user"));
    }

    @Test
    @DisplayName("FUL-26 an unavailable carrier is tried again at growing intervals, then given up")
    void ful26_retriesThenGivesUp() {
        var attempt = new Attempt.Unavailable("refused");
        assertThat(attempt.consequence(1, NOW))
                .isEqualTo(new Attempt.TryAgain(NOW.plus(Duration.ofSeconds(5)), "refused"));
        assertThat(attempt.consequence(2, NOW))
                .isEqualTo(new Attempt.TryAgain(NOW.plus(Duration.ofSeconds(30)), "refused"));
        assertThat(Attempt.PAUSES).isSorted();
        int last = Attempt.PAUSES.size();
        assertThat(attempt.consequence(last, NOW)).isInstanceOf(Attempt.TryAgain.class);
        assertThat(attempt.consequence(last + 1, NOW)).isEqualTo(new Attempt.Failed(Failure.GIVEN_UP, "refused"));
    }

    @Test
    @DisplayName("FUL-26 lists show enough of an address to recognise it and too little to use it")
    void ful26_addressesAreMasked() {
        assertThat(MaskedAddress.of("13803683706")).isEqualTo("138****3706");
        assertThat(MaskedAddress.of("zhao@customer.example")).isEqualTo("zha***@customer.example");
        assertThat(MaskedAddress.of("10086")).isEqualTo("****");
    }
}
