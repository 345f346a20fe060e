package io.salesdesk.customer.investigations.rest;

import io.salesdesk.customer.investigations.model.Conclusion;
import io.salesdesk.customer.investigations.model.Findings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What clients send about credit investigations. */
final class InvestigationRequests {

    private InvestigationRequests() {}

    /** @param findings what is known already */
    record Open(@NotNull UUID customerId, @Nullable @Valid RecordedFindings findings) {

        Findings toFindings() {
            return findings == null ? Findings.NONE : findings.toFindings();
        }
    }

    /** What is left out stays as it was. */
    record RecordedFindings(
            @Nullable @Size(max = 4000) String assets,
            @Nullable @Size(max = 4000) String salesAbility,
            @Nullable @Size(max = 4000) String liabilities,
            @Nullable @Size(max = 4000) String credit,
            @Nullable @Size(max = 4000) String others) {

        Findings toFindings() {
            return new Findings(
                    stripToNull(assets),
                    stripToNull(salesAbility),
                    stripToNull(liabilities),
                    stripToNull(credit),
                    stripToNull(others));
        }

        private static @Nullable String stripToNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** @param validUntil the last day on which the conclusion holds; absent when it does not end */
    record Conclude(
            @NotNull Conclusion conclusion,
            @NotBlank @Size(max = 1000) String reason,
            @Nullable LocalDate validUntil) {}
}
