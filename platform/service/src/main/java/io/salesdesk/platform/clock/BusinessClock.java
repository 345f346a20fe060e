package io.salesdesk.platform.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Business time: what rules, schedules and deadlines mean by now. It is real time plus the offset stored in the
 * service's database, which only a demo moves. Tokens, leases and timeouts use real time instead.
 */
public interface BusinessClock {

    /** The business instant, truncated to microseconds as the database keeps it. */
    Instant now();

    /** The business date in the company's zone. */
    LocalDate today();

    /** The company's zone, by default Asia/Shanghai. */
    ZoneId zone();
}
