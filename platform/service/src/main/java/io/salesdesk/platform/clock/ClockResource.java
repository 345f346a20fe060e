package io.salesdesk.platform.clock;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The business clock of this service. */
@Path("/api/v1/clock")
@RunOnVirtualThread
@Tag(name = "Clock")
public class ClockResource {

    /** The clock is one row; its audit entries need a subject all the same. */
    private static final UUID CLOCK = new UUID(0, 1);

    private final DatabaseBusinessClock clock;
    private final AuditTrail audit;

    ClockResource(DatabaseBusinessClock clock, AuditTrail audit) {
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param now the business instant
     * @param date the business date in the company's zone
     * @param movable whether this stack was started as a demo
     */
    public record ClockView(Instant now, LocalDate date, String zone, boolean movable) {}

    /** Either the first instant of a date in the company's zone, at the given time of day, or an instant. */
    public record MoveClock(
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            @Nullable Instant instant) {}

    @GET
    @Permission("read")
    public ClockView get() {
        return new ClockView(clock.now(), clock.today(), clock.zone().getId(), clock.movable());
    }

    @POST
    @Permission("clock.move")
    public ClockView move(@Valid @NotNull MoveClock request) {
        if (!clock.movable()) {
            throw new RejectedException(new ClockRejection.NotMovable());
        }
        var target = target(request);
        QuarkusTransaction.requiringNew().run(() -> {
            if (target.isBefore(clock.now())) {
                throw new RejectedException(new ClockRejection.OnlyForward(clock.now()));
            }
            clock.moveTo(target);
            audit.record("clock.move", "clock", CLOCK, Map.of("to", target.toString()));
        });
        clock.readOffset();
        return get();
    }

    private Instant target(MoveClock request) {
        if (request.instant() != null) {
            return request.instant();
        }
        var date = request.date();
        if (date == null) {
            return clock.now();
        }
        var time = request.time();
        if (time == null && date.equals(clock.today())) {
            return clock.now();
        }
        return date.atTime(time == null ? LocalTime.MIDNIGHT : time)
                .atZone(clock.zone())
                .toInstant();
    }
}
