package io.salesdesk.platform.persistence;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import org.hibernate.StaleStateException;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells failures that go away by themselves, so that the work is tried again, from those that come back every time. */
public final class TransientFailures {

    /**
     * Whole classes of SQLSTATE: 08 connection, 40 rollback (deadlock, serialization), 53 resources, 57 operator
     * intervention (shutdown, cannot connect now), 58 system error.
     */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String UNIQUE_VIOLATION = "23505";

    private TransientFailures() {}

    /** Deadlock, serialization failure, lock timeout, lost update or lost connection anywhere among the causes. */
    public static boolean isTransient(Throwable failure) {
        return anyCause(failure, TransientFailures::goesAway);
    }

    /**
     * A unique key was hit. Often two transactions did the same thing at once: tried again, the second one sees the
     * first one's row. If it is hit again and again, the failure is deterministic.
     */
    public static boolean isUniqueViolation(Throwable failure) {
        return anyCause(
                failure, cause -> cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState()));
    }

    private static boolean goesAway(Throwable cause) {
        return switch (cause) {
            case OptimisticLockException _, StaleStateException _, LockTimeoutException _, PessimisticLockException _ ->
                true;
            case JDBCConnectionException _, SQLTransientException _, SQLRecoverableException _ -> true;
            // Narayana names the reason as cause; without one the transaction was given up from outside, by its
            // timeout.
            case RollbackException rollback -> rollback.getCause() == null && rollback.getSuppressed().length == 0;
            case SQLException sql -> isTransientState(sql.getSQLState()) || isAcquisitionTimeout(sql);
            default -> false;
        };
    }

    private static boolean isTransientState(@Nullable String state) {
        return state != null
                && (LOCK_NOT_AVAILABLE.equals(state)
                        || (state.length() == 5 && CLASSES.contains(state.substring(0, 2))));
    }

    /** Agroal tells an exhausted or unreachable pool by an exception without SQLSTATE. */
    private static boolean isAcquisitionTimeout(SQLException sql) {
        var message = sql.getMessage();
        return sql.getSQLState() == null && message != null && message.contains("cquisition timeout");
    }

    /** A failed commit has its reason as the cause of what it suppresses, so everything is looked through to its end. */
    private static boolean anyCause(Throwable failure, Predicate<Throwable> test) {
        return anyCause(failure, test, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean anyCause(@Nullable Throwable failure, Predicate<Throwable> test, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        return test.test(failure)
                || anyCause(failure.getCause(), test, seen)
                || Arrays.stream(failure.getSuppressed()).anyMatch(suppressed -> anyCause(suppressed, test, seen));
    }
}
