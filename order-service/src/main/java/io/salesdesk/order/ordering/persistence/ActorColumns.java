package io.salesdesk.order.ordering.persistence;

import io.salesdesk.order.ordering.model.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An {@link Actor} is two columns: the person, and on whose behalf. */
final class ActorColumns {

    private ActorColumns() {}

    static @Nullable UUID person(@Nullable Actor actor) {
        return actor == null ? null : actor.personId();
    }

    static @Nullable UUID onBehalfOf(@Nullable Actor actor) {
        return actor == null ? null : actor.onBehalfOf();
    }

    static @Nullable Actor toActor(@Nullable UUID person, @Nullable UUID onBehalfOf) {
        return person == null ? null : new Actor(person, onBehalfOf);
    }
}
