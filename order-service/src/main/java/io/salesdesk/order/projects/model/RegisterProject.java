package io.salesdesk.order.projects.model;

import io.salesdesk.order.ordering.model.Actor;
import io.salesdesk.order.ordering.model.CustomerStanding;
import io.salesdesk.order.ordering.model.ProductTerms;
import io.salesdesk.order.ordering.model.Quantity;
import io.salesdesk.platform.decision.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a project is registered (ORD-12, ORD-13). */
public final class RegisterProject {

    private RegisterProject() {}

    /**
     * What ORD-12 asks for may be missing, which is a business refusal.
     *
     * @param customer null when the archive has no such customer for the caller
     * @param regionalManager of the customer's region, null when the directory names none
     */
    public record Request(
            UUID registrationId,
            String number,
            Actor by,
            UUID customerId,
            @Nullable String name,
            @Nullable String location,
            @Nullable LocalDate plannedUse,
            List<Line> lines,
            @Nullable CustomerStanding customer,
            Map<UUID, ProductTerms> products,
            @Nullable UUID regionalManager) {

        boolean isLarge(LargeProject threshold) {
            return threshold.is(
                    lines.stream().map(Line::quantity).filter(Objects::nonNull).toList());
        }
    }

    public record Line(@Nullable UUID productId, @Nullable Quantity quantity) {}

    public static Decision<Registration> decide(Request request, LargeProject threshold, Instant now, LocalDate today) {
        var refusal = RegistrationRule.firstRefusal(new RegistrationRule.Draft(request, threshold, today));
        if (refusal != null) {
            return Decision.reject(refusal);
        }
        var location = Objects.requireNonNull(request.location()).strip();
        var name = request.name();
        boolean large = request.isLarge(threshold);
        return Decision.accept(new Registration(
                request.registrationId(),
                request.number(),
                request.customerId(),
                name == null || name.isBlank() ? location : name.strip(),
                location,
                Objects.requireNonNull(request.plannedUse()),
                large,
                large ? request.regionalManager() : null,
                Objects.requireNonNull(request.customer()).attribution(),
                request.by(),
                now,
                request.lines().stream().map(line -> line(line, request)).toList()));
    }

    private static ProjectLine line(Line line, Request request) {
        var product = Objects.requireNonNull(request.products().get(line.productId()));
        return new ProjectLine(product.productId(), product.model(), Objects.requireNonNull(line.quantity()));
    }
}
