package io.salesdesk.billing.dunning.application;

import io.salesdesk.billing.dunning.model.DunningOwner;
import io.salesdesk.billing.dunning.model.DunningPlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings that bear on dunning. */
@ApplicationScoped
class DunningSettings {

    private final DunningPlan plan;
    private final LocalTime time;
    private final DunningOwner owner;

    DunningSettings(
            @ConfigProperty(name = "dunning.gapDays", defaultValue = "4") int gapDays,
            @ConfigProperty(name = "dunning.calendar", defaultValue = "CALENDAR") DunningPlan.Mode calendar,
            @ConfigProperty(name = "dunning.time", defaultValue = "09:00") String time,
            @ConfigProperty(name = "dunning.owner", defaultValue = "ASSISTANT") DunningOwner owner) {
        this.plan = new DunningPlan(gapDays, calendar);
        this.time = LocalTime.parse(time);
        this.owner = owner;
    }

    DunningPlan plan() {
        return plan;
    }

    /** From when on a day's steps are sent, in the company's zone. */
    LocalTime time() {
        return time;
    }

    DunningOwner owner() {
        return owner;
    }
}
