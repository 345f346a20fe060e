package io.salesdesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CopyTextTest {

    /** Of 2026-11-22T08:00:00Z. */
    private static final String TIME = "019aaa92-2800";

    private static final Instant FROM = Instant.ofEpochMilli(0x019aaa922800L);

    private final CopyText text =
            new CopyText(FROM, FROM.plusSeconds(120), LocalDate.of(2026, 11, 22), Set.of("YF123456"));

    @Test
    void an_id_of_that_time_keeps_its_middle_and_is_the_same_wherever_it_stands() {
        var id = TIME + "-7abc-8def-0123456789ab";

        assertThat(text.marked(id)).isEqualTo("{{time0}}-2800-7abc-8def-0123{{copy}}");
        assertThat(text.marked("{\"orderId\":\"" + id + "\"}"))
                .isEqualTo("{\"orderId\":\"{{time0}}-2800-7abc-8def-0123{{copy}}\"}");
    }

    @Test
    void an_id_from_before_stays() {
        var person = "019a8bab-1df0-7ab3-8dd8-3af5f8cac475";

        assertThat(text.marked(person)).isEqualTo(person);
    }

    @Test
    void an_id_without_a_time_is_told_apart_by_its_end() {
        assertThat(text.marked("BR-6f1c2f6e-8a52-4c7e-9d5a-0123456789ab"))
                .isEqualTo("BR-6f1c2f6e-8a52-4c7e-9d5a-0123{{copy}}");
    }

    @Test
    void document_numbers_and_further_words_get_the_number_of_the_copy() {
        assertThat(text.marked("SO-2026-000123 YF123456 YF654321"))
                .isEqualTo("SO-2026-{{number}}0123 YF123456{{number}} YF654321");
    }

    @Test
    void dates_of_then_and_later_move_and_earlier_ones_stay() {
        assertThat(text.marked("2026-11-22T08:00:01Z, 2026-11-27, 2025-03-01"))
                .isEqualTo("{{date0}}T08:00:01Z, {{date1}}, 2025-03-01");
    }

    @Test
    void every_mark_has_its_replacement() {
        var marked = text.marked(TIME + "-7abc-8def-0123456789ab SO-2026-000123 2026-11-22");

        assertThat(text.marksIn(List.of(marked)))
                .containsExactlyInAnyOrder("{{time0}}", "{{copy}}", "{{number}}", "{{date0}}");
        assertThat(text.replacements())
                .containsEntry("{{time0}}", "lpad(to_hex(%d + span), 8, '0')".formatted(0x019aaa92L))
                .containsEntry("{{date0}}", "to_char(date '2026-11-22' + days, 'YYYY-MM-DD')");
    }
}
