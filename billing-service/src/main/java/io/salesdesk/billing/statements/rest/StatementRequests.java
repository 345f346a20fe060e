package io.salesdesk.billing.statements.rest;

import io.salesdesk.billing.statements.model.Difference;
import io.salesdesk.billing.statements.model.Period;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What clients send about statements of account. */
public final class StatementRequests {

    private static final int MAX_DIFFERENCES = 200;

    private StatementRequests() {}

    /** Both days are inclusive. */
    public record DrawnStatement(
            @NotNull UUID customerId,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {

        Period toPeriod() {
            return new Period(from, to);
        }
    }

    /** One point in which they differ; {@code ours} is what the statement says. */
    public record ListedDifference(
            @NotBlank @Size(max = 200) String reference,
            @Nullable @Size(max = 200) String ours,
            @Nullable @Size(max = 200) String theirs,
            @Nullable @Size(max = 1000) String remark) {

        Difference by(Difference.Source source) {
            return new Difference(source, reference.strip(), ours, theirs, remark);
        }
    }

    /** How the reconciliation ended. */
    public enum StatementOutcome {
        PASSED,
        FAILED
    }

    /** @param differences that finance found; prices that are not the approved ones are listed without it */
    public record StatementCheck(
            @NotNull StatementOutcome outcome,
            @Nullable @Size(max = MAX_DIFFERENCES) List<@NotNull @Valid ListedDifference> differences) {}

    /** Nothing needs to be said. */
    public record Sending() {}

    /** @param answeredOn absent for today */
    public record StatementConfirmation(
            @NotBlank @Size(max = 200) String answeredBy,
            @Nullable LocalDate answeredOn) {}

    /** @param answeredOn absent for today */
    public record StatementDispute(
            @NotBlank @Size(max = 200) String answeredBy,
            @Nullable LocalDate answeredOn,
            @NotNull @Size(max = MAX_DIFFERENCES) List<@NotNull @Valid ListedDifference> differences) {}

    static List<Difference> by(Difference.Source source, @Nullable List<ListedDifference> listed) {
        return listed == null
                ? List.of()
                : listed.stream().map(difference -> difference.by(source)).toList();
    }
}
