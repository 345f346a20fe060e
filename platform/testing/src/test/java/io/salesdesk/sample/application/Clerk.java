package io.salesdesk.sample.application;

import io.salesdesk.sample.model.TidyModel;
import java.time.Instant;

/** A use case that is told the time. */
public final class Clerk {

    private final TidyModel model;

    public Clerk(TidyModel model) {
        this.model = model;
    }

    public boolean isDue(Instant now) {
        return now.isAfter(model.at());
    }
}
