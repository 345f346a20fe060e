package io.salesdesk.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TransientFailuresTest {

    @Test
    @DisplayName("A connection that breaks in the middle of the commit goes away by itself: the reason is what the"
            + " transaction manager's suppressed exception was caused by")
    void lostAtTheCommit() {
        assertThat(TransientFailures.isTransient(failedCommit("08006"))).isTrue();
        assertThat(TransientFailures.isTransient(failedCommit("57P01"))).isTrue();
    }

    @Test
    @DisplayName("A constraint that refuses the commit comes back every time")
    void refusedAtTheCommit() {
        assertThat(TransientFailures.isTransient(failedCommit("23514"))).isFalse();
        assertThat(TransientFailures.isUniqueViolation(failedCommit("23505"))).isTrue();
    }

    @Test
    @DisplayName("Causes that go round in a circle are looked at once")
    void circle() {
        var one = new IllegalStateException("one");
        var other = new IllegalStateException("other", one);
        one.initCause(other);
        one.addSuppressed(other);

        assertThat(TransientFailures.isTransient(one)).isFalse();
    }

    /** As Narayana and Agroal tell it. */
    private static Throwable failedCommit(String sqlState) {
        var commit = new XAException("Error trying to transactionCommit local transaction");
        commit.initCause(new SQLException("An I/O error occurred while sending to the backend.", sqlState));
        var rollback = new RollbackException("ARJUNA016053: Could not commit transaction.");
        rollback.addSuppressed(commit);
        return new QuarkusTransactionException(rollback);
    }
}
