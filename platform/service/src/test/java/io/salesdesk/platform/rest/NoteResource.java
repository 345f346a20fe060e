package io.salesdesk.platform.rest;

import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.decision.Rejection;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.identity.RequestCaller;
import io.salesdesk.platform.messaging.EventPublisher;
import io.salesdesk.platform.messaging.OutgoingEvent;
import io.salesdesk.platform.persistence.MoneyEmbeddable;
import io.salesdesk.platform.problem.ProblemException;
import io.salesdesk.platform.problem.ProblemKind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A resource as the services write them, for the tests of the edge. */
@Path("/api/v1/notes")
@RunOnVirtualThread
public class NoteResource {

    /** How often the use case of the next creations fails for a moment. */
    static final AtomicInteger FAILURES = new AtomicInteger();

    private final EntityManager entityManager;
    private final Commands commands;
    private final Responses responses;
    private final Preconditions preconditions;
    private final Authority authority;
    private final RequestCaller caller;
    private final EventPublisher events;
    private final AuditTrail audit;

    NoteResource(
            EntityManager entityManager,
            Commands commands,
            Responses responses,
            Preconditions preconditions,
            Authority authority,
            RequestCaller caller,
            EventPublisher events,
            AuditTrail audit) {
        this.entityManager = entityManager;
        this.commands = commands;
        this.responses = responses;
        this.preconditions = preconditions;
        this.authority = authority;
        this.caller = caller;
        this.events = events;
        this.audit = audit;
    }

    public enum Colour {
        RED,
        BLUE
    }

    public record Line(
            @NotNull @Positive BigDecimal quantity,
            @Nullable Colour colour) {}

    public record NewNote(
            @NotBlank String text,
            @NotNull Money amount,
            @NotEmpty List<@Valid Line> lines) {}

    public record Note(UUID id, long version, String text, Money amount, BigDecimal quantity, boolean closed)
            implements Resource {

        static Note of(NoteEntity entity) {
            return new Note(
                    entity.id(),
                    entity.version(),
                    entity.text,
                    entity.amount.toMoney(),
                    entity.quantity,
                    entity.closed);
        }
    }

    record NoteIsClosed(String text) implements Rejection {

        @Override
        public String code() {
            return "test-note-is-closed";
        }

        @Override
        public String requirement() {
            return "TST-01";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("text", text);
        }
    }

    @POST
    @Permission("order.enter")
    public Response create(@NotNull @Valid NewNote body) {
        return commands.create(
                body,
                () -> {
                    if (FAILURES.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                        throw new jakarta.persistence.OptimisticLockException("for a moment");
                    }
                    var note = new NoteEntity(Ids.next());
                    note.text = body.text();
                    note.amount = MoneyEmbeddable.of(body.amount());
                    note.quantity = body.lines().getFirst().quantity();
                    note.ownerId = caller.principal().id();
                    note.officeId = caller.principal().officeId();
                    entityManager.persist(note);
                    events.publish(OutgoingEvent.of(
                            "NoteTaken", note.id(), note.nextEventSequence(), Map.of("noteId", note.id())));
                    audit.record("note.take", "note", note.id(), Map.of());
                    return note;
                },
                Note::of);
    }

    @POST
    @Path("/{id}/closing")
    @Permission("order.review")
    public Response close(@PathParam("id") UUID id) {
        return commands.execute(
                null,
                () -> {
                    var note = entityManager.find(NoteEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
                    if (note == null || !authority.scope().permits(null, note.officeId, note.ownerId)) {
                        throw new ProblemException(ProblemKind.NOT_FOUND);
                    }
                    preconditions.requireVersion(note.version());
                    if (note.closed) {
                        throw new RejectedException(new NoteIsClosed(note.text));
                    }
                    note.closed = true;
                    return note;
                },
                Note::of);
    }

    @GET
    @Path("/{id}")
    @Permission("read")
    public Response get(@PathParam("id") UUID id) {
        var note = entityManager.find(NoteEntity.class, id);
        if (note == null || !authority.scope().permits(null, note.officeId, note.ownerId)) {
            throw new ProblemException(ProblemKind.NOT_FOUND);
        }
        return responses.ok(Note.of(note));
    }

    @GET
    @Permission("read")
    public Page<Note> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var after = page.after();
        var found = entityManager
                .createQuery("from NoteEntity where text > :after order by text, id", NoteEntity.class)
                .setParameter("after", after == null ? "" : after.sortKey())
                .setMaxResults(page.fetchSize())
                .getResultList();
        return page.page(found, note -> new PageRequest.Position(note.text, note.id()), Note::of);
    }

    @GET
    @Path("/broken")
    @Permission("read")
    public Note broken() {
        throw new IllegalStateException("the secret of the innards");
    }
}
