package io.salesdesk.customer.notices.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one attempt at handing a notice over came to, and what follows. */
public sealed interface Attempt {

    /** @param reference the provider's own, if it names one */
    record HandedOver(@Nullable String reference) implements Attempt {}

    /** It will not take this message, ever. */
    record Refused(String error) implements Attempt {}

    /** It may take it later. */
    record Unavailable(String error) implements Attempt {}

    /** What becomes of the notice. */
    sealed interface Consequence {}

    record Sent(@Nullable String reference) implements Consequence {}

    record Failed(Failure failure, String error) implements Consequence {}

    record TryAgain(Instant at, String error) implements Consequence {}

    /** How long to wait after the first, second, … attempt; after the last one it is given up. */
    List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));

    /** @param attempts how many there have been, this one included */
    default Consequence consequence(int attempts, Instant now) {
        return switch (this) {
            case HandedOver(var reference) -> new Sent(reference);
            case Refused(var error) -> new Failed(Failure.REJECTED, error);
            case Unavailable(var error) ->
                attempts > PAUSES.size()
                        ? new Failed(Failure.GIVEN_UP, error)
                        : new TryAgain(now.plus(PAUSES.get(attempts - 1)), error);
        };
    }
}
