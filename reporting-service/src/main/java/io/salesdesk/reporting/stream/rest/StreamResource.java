package io.salesdesk.reporting.stream.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.virtual.threads.VirtualThreads;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.persistence.TransientFailures;
import io.salesdesk.platform.problem.ProblemException;
import io.salesdesk.reporting.stream.application.StreamMessage;
import io.salesdesk.reporting.stream.application.StreamMessage.Changed;
import io.salesdesk.reporting.stream.application.StreamMessage.Heartbeat;
import io.salesdesk.reporting.stream.application.StreamMessage.Reset;
import io.salesdesk.reporting.stream.application.StreamMessage.Snapshot;
import io.salesdesk.reporting.stream.application.Subscription;
import io.salesdesk.reporting.stream.application.Subscriptions;
import io.salesdesk.reporting.stream.application.Viewers;
import io.salesdesk.reporting.stream.model.LiveStream;
import io.salesdesk.reporting.stream.persistence.StreamLog.Line;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** Live streams (REP-11, REP-12). */
@Path("/api/v1/streams")
@RunOnVirtualThread
@Tag(name = "streams")
public class StreamResource {

    private static final Logger LOG = Logger.getLogger(StreamResource.class);

    static final String LAST_EVENT_ID = "Last-Event-ID";

    private static final int RETRY_AFTER_SECONDS = 5;

    private final Subscriptions subscriptions;
    private final Viewers viewers;
    private final JsonWebToken token;
    private final ObjectMapper json;
    private final Sse sse;
    private final ExecutorService threads;

    StreamResource(
            Subscriptions subscriptions,
            Viewers viewers,
            JsonWebToken token,
            ObjectMapper json,
            Sse sse,
            @VirtualThreads ExecutorService threads) {
        this.subscriptions = subscriptions;
        this.viewers = viewers;
        this.token = token;
        this.json = json;
        this.sse = sse;
        this.threads = threads;
    }

    @GET
    @Path("/{name}")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Permission("read")
    @Operation(
            operationId = "subscribe",
            summary = "Follow sales, orders, shipments, collections or one's own work list",
            description = """
                    Server-sent events. `snapshot` comes first: `{"rows": [{"key", "version", "row"}], "complete"}`, newest \
                    first (the work list: longest waiting first), `complete` is false when there are more than 1000. Then \
                    `update` `{"key", "version", "row"}` replaces or adds one row, and `remove` `{"key", "version"}` takes it \
                    away; ignore a version lower than the one you know. `id` is a position: send the last one as \
                    `Last-Event-ID` to go on without loss or repeat, within seven days; `reset` says that it cannot be \
                    resumed, and a snapshot follows. A comment every 15 seconds keeps the connection open and moves the id. \
                    You see what you may read, in the work list what you may do. The stream ends when your token expires.\
                    """)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    public RestMulti<OutboundSseEvent> subscribe(
            @PathParam("name") String name, @HeaderParam(LAST_EVENT_ID) @Nullable String lastEventId) {
        var stream = LiveStream.named(name).orElseThrow(NotFoundException::new);
        var subscription = subscriptions
                .open(
                        stream,
                        viewers.current(),
                        position(lastEventId),
                        Duration.between(Instant.now(), Instant.ofEpochSecond(token.getExpirationTime())))
                .orElseThrow(() -> new WebApplicationException(Response.status(Response.Status.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                        .build()));
        return RestMulti.fromMultiData(events(subscription))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                // Reverse proxies would otherwise collect events into larger answers.
                .header("X-Accel-Buffering", "no")
                .build();
    }

    private static @Nullable Long position(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return null;
        }
        try {
            long position = Long.parseLong(lastEventId.strip());
            if (position >= 0) {
                return position;
            }
        } catch (NumberFormatException e) {
            // Answered below, like a negative one.
        }
        throw ProblemException.parameter(LAST_EVENT_ID, "must be the id of an event of this stream");
    }

    /** The connection asks for more only when the last event has been written: what is slow to read is slow to be read. */
    private Multi<OutboundSseEvent> events(Subscription subscription) {
        var closed = new AtomicBoolean();
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom().item(() -> next(subscription)).runSubscriptionOn(threads))
                .whilst(messages -> !messages.isEmpty())
                .onItem()
                .transformToIterable(messages -> Handover.of(messages.stream().map(this::event)))
                .onFailure()
                .invoke(StreamResource::log)
                .onTermination()
                .invoke(() -> {
                    if (closed.compareAndSet(false, true)) {
                        subscriptions.close();
                    }
                });
    }

    private static void log(Throwable failure) {
        if (TransientFailures.isTransient(failure)) {
            LOG.warnf("A live stream ended, its reader will resume it: %s", failure.getMessage());
        } else {
            LOG.error("A live stream failed", failure);
        }
    }

    private static List<StreamMessage> next(Subscription subscription) {
        try {
            return subscription.next();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private OutboundSseEvent event(StreamMessage message) {
        var event = sse.newEventBuilder().id(Long.toString(message.position()));
        return switch (message) {
            case Snapshot snapshot ->
                event.name("snapshot").data(text(SnapshotView.of(snapshot))).build();
            case Changed changed ->
                event.name(changed.line().removed() ? "remove" : "update")
                        .data(text(RowView.of(changed.line())))
                        .build();
            case Reset _ -> event.name("reset").data("{}").build();
            case Heartbeat _ -> event.comment("").build();
        };
    }

    /** One row, without content when it is gone. It is passed on as it is stored: nobody here looks into it. */
    record RowView(
            String key,
            long version,
            @JsonRawValue @Nullable String row) {

        static RowView of(Line line) {
            return new RowView(line.key(), line.version(), line.removed() ? null : line.data());
        }
    }

    record SnapshotView(List<RowView> rows, boolean complete) {

        static SnapshotView of(Snapshot snapshot) {
            return new SnapshotView(snapshot.rows().stream().map(RowView::of).toList(), snapshot.complete());
        }
    }

    private String text(Object view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not representable as JSON", e);
        }
    }
}
