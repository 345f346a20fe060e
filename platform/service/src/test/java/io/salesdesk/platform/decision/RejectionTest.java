package io.salesdesk.platform.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RejectionTest {

    private sealed interface SampleRejection extends Rejection {

        @Refused(code = "too-much", requirement = "ORD-01", kind = Kind.WRONG_STATE)
        record TooMuch(int limit, @Nullable String reason) implements SampleRejection {}

        @Refused(code = "not-here")
        record NotHere(String secret) implements SampleRejection {
            @Override
            public Map<String, Object> details() {
                return Map.of();
            }
        }

        record InItsOwnWords(String word) implements SampleRejection {
            @Override
            public String code() {
                return "in-its-own-words";
            }

            @Override
            public String requirement() {
                return "";
            }

            @Override
            public Kind kind() {
                return Kind.FORBIDDEN;
            }
        }

        record Silent() implements SampleRejection {}
    }

    @Test
    @DisplayName("A refusal's record carries why it refuses, and its components are the details that there are")
    void annotated() {
        var refusal = new SampleRejection.TooMuch(5, null);
        assertThat(refusal.code()).isEqualTo("too-much");
        assertThat(refusal.requirement()).isEqualTo("ORD-01");
        assertThat(refusal.kind()).isEqualTo(Rejection.Kind.WRONG_STATE);
        assertThat(refusal.details()).isEqualTo(Map.of("limit", 5));
        assertThat(new SampleRejection.TooMuch(5, "why").details()).containsOnlyKeys("limit", "reason");
    }

    @Test
    @DisplayName("What differs is overridden; a rule refuses unless it is said otherwise")
    void overridden() {
        var refusal = new SampleRejection.NotHere("x");
        assertThat(refusal.kind()).isEqualTo(Rejection.Kind.RULE);
        assertThat(refusal.requirement()).isEmpty();
        assertThat(refusal.details()).isEmpty();

        var own = new SampleRejection.InItsOwnWords("x");
        assertThat(own.code()).isEqualTo("in-its-own-words");
        assertThat(own.details()).isEmpty();
    }

    @Test
    @DisplayName("A refusal that says nothing is found by whoever asks it")
    void silent() {
        assertThatThrownBy(() -> new SampleRejection.Silent().code()).hasMessageContaining("@Refused");
    }
}
