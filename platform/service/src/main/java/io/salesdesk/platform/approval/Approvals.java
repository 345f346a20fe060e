package io.salesdesk.platform.approval;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.CommandSource;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.identity.RequestCaller;
import io.salesdesk.platform.messaging.EventPublisher;
import io.salesdesk.platform.messaging.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Acts that need a second pair of eyes: requested by one person, decided by another (ORD-18). */
@ApplicationScoped
public class Approvals implements CommandSource {

    private final EntityManager entityManager;
    private final Map<String, ApprovalHandler<?>> handlers;
    private final EventPublisher events;
    private final AuditTrail audit;
    private final BusinessClock clock;
    private final RequestCaller caller;
    private final Authority authority;
    private final ObjectMapper json;

    Approvals(
            EntityManager entityManager,
            @All List<ApprovalHandler<?>> handlers,
            EventPublisher events,
            AuditTrail audit,
            BusinessClock clock,
            RequestCaller caller,
            Authority authority,
            ObjectMapper json) {
        this.entityManager = entityManager;
        this.handlers =
                handlers.stream().collect(Collectors.toUnmodifiableMap(ApprovalHandler::command, Function.identity()));
        this.events = events;
        this.audit = audit;
        this.clock = clock;
        this.caller = caller;
        this.authority = authority;
        this.json = json;
    }

    @Override
    public Set<String> commands() {
        return handlers.keySet();
    }

    private record Requested(
            UUID approvalId,
            String command,
            UUID subjectId,
            @Nullable String subjectNumber,
            UUID requestedBy,
            Instant requestedAt,
            @Nullable UUID onBehalfOf) {

        static Requested of(ApprovalEntity entity) {
            return new Requested(
                    entity.id(),
                    entity.command,
                    entity.subjectId,
                    entity.subjectNumber,
                    entity.requestedBy,
                    entity.requestedAt,
                    entity.onBehalfOf);
        }
    }

    private record Decided(
            @JsonUnwrapped Requested requested,
            Approval.State decision,
            UUID decidedBy,
            Instant decidedAt,
            String reason) {}

    private record Withdrawn(@JsonUnwrapped Requested requested, Instant withdrawnAt) {}

    /**
     * Asks for a second person's decision, in the current transaction and in the name of the current caller.
     *
     * @throws RejectedException when the same act on the same record is waiting for a decision already
     */
    public Approval request(ApprovalRequest request) {
        handlerOf(request.command());
        openFor(request.command(), request.subjectId()).ifPresent(open -> {
            throw new RejectedException(new ApprovalRejection.AlreadyRequested(open.id(), open.command));
        });
        var entity = new ApprovalEntity(Ids.next(), request, write(request.payload()));
        entity.requestedBy = caller.personId();
        entity.onBehalfOf = caller.onBehalfOf();
        entity.requestedAt = clock.now();
        long sequence = entity.nextEventSequence();
        entityManager.persist(entity);
        events.publish(OutgoingEvent.of("ApprovalRequested", entity.id(), sequence, Requested.of(entity)));
        audit.record(
                "approval.request",
                "approval",
                entity.id(),
                Map.of("command", entity.command, "subjectId", entity.subjectId));
        entityManager.flush();
        return entity.view();
    }

    /** The request for this act on this record that waits for a decision. */
    public Optional<Approval> pending(String command, UUID subjectId) {
        return openFor(command, subjectId).map(ApprovalEntity::view);
    }

    private Optional<ApprovalEntity> openFor(String command, UUID subjectId) {
        // The state is no parameter: only so PostgreSQL sees at once that the index of the pending ones will do.
        return entityManager
                .createQuery(
                        "from ApprovalEntity where command = :command and subjectId = :subject and state = PENDING",
                        ApprovalEntity.class)
                .setParameter("command", command)
                .setParameter("subject", subjectId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Decides in the name of the current caller and, when approved, carries the command out. */
    public Approval decide(UUID id, Approval.State decision, String reason) {
        var entity = Optional.ofNullable(entityManager.find(ApprovalEntity.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(this::isVisible)
                .orElseThrow(() -> new RejectedException(new ApprovalRejection.UnknownApproval()));
        if (!mayDecide(entity)) {
            throw new RejectedException(new ApprovalRejection.NotYoursToDecide(entity.command));
        }
        if (entity.state != Approval.State.PENDING) {
            throw new RejectedException(new ApprovalRejection.AlreadyDecided(entity.state));
        }
        decide(entity, handlerOf(entity.command), decision, reason);
        entityManager.flush();
        return entity.view();
    }

    private <P> void decide(ApprovalEntity entity, ApprovalHandler<P> handler, Approval.State decision, String reason) {
        P payload = read(entity.payload, handler.payloadType());
        Set<UUID> excluded = entity.makers();
        excluded.addAll(handler.excluded(entity.subjectId, payload));
        if (!Collections.disjoint(excluded, caller.involved())) {
            throw new RejectedException(new ApprovalRejection.MakerIsChecker(entity.command));
        }
        entity.state = decision;
        entity.decidedBy = caller.personId();
        entity.decidedOnBehalfOf = caller.onBehalfOf();
        entity.decidedAt = clock.now();
        entity.decisionReason = reason;
        // A query of the handler's flushes the decision, and a decided approval is never changed: all of it comes
        // first.
        long sequence = entity.nextEventSequence();
        if (decision == Approval.State.APPROVED) {
            handler.approved(entity.view(), payload);
        } else {
            handler.rejected(entity.view(), payload);
        }
        events.publish(OutgoingEvent.of(
                "ApprovalDecided",
                entity.id(),
                sequence,
                new Decided(Requested.of(entity), decision, entity.decidedBy, entity.decidedAt, reason)));
        audit.record(
                "approval.decide",
                "approval",
                entity.id(),
                Map.of("command", entity.command, "subjectId", entity.subjectId, "decision", decision));
    }

    /**
     * Nobody is asked about this record any more, because it has ended or needs no consent: a decision could not be carried out.
     * In the current transaction, in which the record is locked. Harmless when nothing waits.
     */
    public void withdraw(UUID subjectId) {
        entityManager
                .createQuery("from ApprovalEntity where subjectId = :subject and state = PENDING", ApprovalEntity.class)
                .setParameter("subject", subjectId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(this::withdraw);
    }

    private void withdraw(ApprovalEntity entity) {
        entity.state = Approval.State.WITHDRAWN;
        entity.decidedAt = clock.now();
        events.publish(OutgoingEvent.of(
                "ApprovalWithdrawn",
                entity.id(),
                entity.nextEventSequence(),
                new Withdrawn(Requested.of(entity), entity.decidedAt)));
        audit.record(
                "approval.withdraw",
                "approval",
                entity.id(),
                Map.of("command", entity.command, "subjectId", entity.subjectId));
    }

    /** Requests that the caller may decide or has a part in, newest first. */
    List<Approval> list(Approval.@Nullable State state, @Nullable UUID after, int size) {
        // The scope depends on the request's command, so it cannot be one condition; a page is filled from few chunks.
        var found = new java.util.ArrayList<Approval>();
        UUID position = after;
        while (found.size() < size) {
            var chunk = chunk(state, position, size);
            chunk.stream()
                    .filter(this::isVisible)
                    .limit((long) size - found.size())
                    .map(ApprovalEntity::view)
                    .forEach(found::add);
            if (chunk.size() < size) {
                break;
            }
            position = chunk.getLast().id();
        }
        return found;
    }

    private List<ApprovalEntity> chunk(Approval.@Nullable State state, @Nullable UUID after, int size) {
        var query = entityManager.createQuery(
                "from ApprovalEntity where true = true"
                        + (state == null ? "" : " and state = :state")
                        + (after == null ? "" : " and id < :after")
                        + " order by id desc",
                ApprovalEntity.class);
        if (state != null) {
            query.setParameter("state", state);
        }
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(size).getResultList();
    }

    Optional<Approval> find(UUID id) {
        return Optional.ofNullable(entityManager.find(ApprovalEntity.class, id))
                .filter(this::isVisible)
                .map(ApprovalEntity::view);
    }

    private boolean isVisible(ApprovalEntity entity) {
        return !Collections.disjoint(entity.makers(), caller.involved())
                || caller.involved().contains(Objects.requireNonNullElse(entity.decidedBy, entity.id()))
                || mayDecide(entity)
                || permits(authority.scope("read"), entity);
    }

    private boolean mayDecide(ApprovalEntity entity) {
        return authority.mayDo(entity.command) && permits(authority.scope(entity.command), entity);
    }

    private static boolean permits(DataScope scope, ApprovalEntity entity) {
        return scope.permits(entity.regionId, entity.officeId, entity.ownerId);
    }

    private ApprovalHandler<?> handlerOf(String command) {
        return Objects.requireNonNull(handlers.get(command), () -> "No ApprovalHandler carries out " + command);
    }

    private String write(Object payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The payload of an approval is not representable as JSON", e);
        }
    }

    private <P> P read(String payload, Class<P> type) {
        try {
            return json.readValue(payload, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The payload of an approval cannot be read any more", e);
        }
    }
}
