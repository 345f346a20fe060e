package io.salesdesk.billing.dunning.model;

import io.salesdesk.platform.clock.WorkingCalendar;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A case that is not closed, and what became of its claim.
 *
 * @param known the amount that the case is about
 * @param count the steps while nobody has taken the case over, null afterwards
 * @param claim as it is now, null when it is gone
 * @param whenGone how the case ends when it is gone
 */
record Course(
        Money known,
        DunningCase.@Nullable Open count,
        @Nullable Claim claim,
        DunningCase.Outcome whenGone,
        LocalDate today,
        DunningPlan plan,
        WorkingCalendar calendar) {}
