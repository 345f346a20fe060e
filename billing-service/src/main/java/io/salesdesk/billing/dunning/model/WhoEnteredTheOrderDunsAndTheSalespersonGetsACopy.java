package io.salesdesk.billing.dunning.model;

import io.salesdesk.platform.decision.Rule;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 由助理催款,抄送业务员. */
final class WhoEnteredTheOrderDunsAndTheSalespersonGetsACopy implements Rule {

    @Override
    public String sentence() {
        return "Whoever entered the order duns, and the salesperson gets a copy of each reminder.";
    }

    @Override
    public String code() {
        return "who-entered-the-order-duns-and-the-salesperson-gets-a-copy";
    }

    @Override
    public String requirement() {
        return "A-05";
    }

    @Override
    public String setting() {
        return "dunning.owner";
    }

    @Nullable
    UUID owner(DunningOwner owner, @Nullable UUID enteredBy, UUID salesperson) {
        return switch (owner) {
            case ASSISTANT -> enteredBy;
            case SALESPERSON -> salesperson;
        };
    }

    /** One person is told once. */
    List<UUID> told(@Nullable UUID owner, UUID salesperson) {
        return Stream.of(owner, salesperson).filter(Objects::nonNull).distinct().toList();
    }
}
