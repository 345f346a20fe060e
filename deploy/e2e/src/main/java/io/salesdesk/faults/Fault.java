package io.salesdesk.faults;

import io.salesdesk.story.Service;
import io.salesdesk.story.Way;
import java.time.Duration;
import java.util.Locale;

/** Something that goes wrong while people work. */
sealed interface Fault {

    /** SIGKILL; the process is started again at once. */
    record Kill(Target target) implements Fault {
        @Override
        public String toString() {
            return "kill " + target;
        }
    }

    /** SIGSTOP and, after a while, SIGCONT: the process is there and does not answer, and its leases run out. */
    record Freeze(Target target, Duration length) implements Fault {
        @Override
        public String toString() {
            return "freeze " + target + " for " + millis(length);
        }
    }

    /** A service is stopped in good order and started again; where it has a second instance, that one goes on. */
    record Restart(Service service) implements Fault {
        @Override
        public String toString() {
            return "restart " + service.id();
        }
    }

    /** A second instance of a service joins the first. */
    record Join(Service service) implements Fault {
        @Override
        public String toString() {
            return "start a second instance of " + service.id();
        }
    }

    /** SIGKILL of a service's second instance, which does not come back. */
    record Leave(Service service) implements Fault {
        @Override
        public String toString() {
            return "kill the second instance of " + service.id();
        }
    }

    /** PostgreSQL ends all sessions of a service, as an administrator or a failover does. */
    record EndSessions(Service service) implements Fault {
        @Override
        public String toString() {
            return "end the database sessions of " + service.id();
        }
    }

    /** All connections on a way break; what was under way in them may have been done or not. */
    record Cut(Service service, Way way) implements Fault {
        @Override
        public String toString() {
            return "cut " + between(service, way);
        }
    }

    /** For a while everything on a way comes late. */
    record Delay(Service service, Way way, Duration by, Duration length) implements Fault {
        @Override
        public String toString() {
            return "delay everything between %s by %s for %s"
                    .formatted(between(service, way), millis(by), millis(length));
        }
    }

    /** For a while nothing arrives on a way, and neither end is told. */
    record Hold(Service service, Way way, Duration length) implements Fault {
        @Override
        public String toString() {
            return "hold back everything between %s for %s".formatted(between(service, way), millis(length));
        }
    }

    /**
     * The newest records of a topic are delivered again, as a producer's retry would, with records among them that nobody can
     * read, each under a key of its own: all in one batch.
     */
    record Clutter(Service producer, int repeated, int unreadable) implements Fault {
        @Override
        public String toString() {
            return "publish %d records of %s again, with %d unreadable ones among them"
                    .formatted(repeated, producer.id(), unreadable);
        }
    }

    /** The business clock of all services jumps forward. */
    record Jump(int days) implements Fault {
        @Override
        public String toString() {
            return "move the business clock " + days + (days == 1 ? " day" : " days") + " forward";
        }
    }

    private static String between(Service service, Way way) {
        return service.id() + " and "
                + (way == Way.CLIENTS ? "its clients" : way.name().toLowerCase(Locale.ROOT));
    }

    private static String millis(Duration duration) {
        return duration.toMillis() + " ms";
    }
}
