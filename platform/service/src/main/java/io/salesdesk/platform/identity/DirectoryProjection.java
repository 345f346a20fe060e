package io.salesdesk.platform.identity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.persistence.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Keeps the tables of people, org units, calendar and delegations as their owner publishes them. */
final class DirectoryProjection {

    private DirectoryProjection() {}

    /** Tells the directory after the commit; before it there is nothing new to read. */
    @ApplicationScoped
    static class AfterCommit {

        private final TransactionSynchronizationRegistry transaction;
        private final Directory directory;

        AfterCommit(TransactionSynchronizationRegistry transaction, Directory directory) {
            this.transaction = transaction;
            this.directory = directory;
        }

        void refresh() {
            transaction.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // Nothing to do while the change is not committed.
                }

                @Override
                public void afterCompletion(int status) {
                    if (status != Status.STATUS_ROLLEDBACK) {
                        directory.refresh();
                    }
                }
            });
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PersonChanged(
            UUID personId,
            String number,
            String username,
            String name,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            List<String> roles,
            boolean active) {}

    @ApplicationScoped
    static class PersonChangedHandler implements EventHandler<PersonChanged> {

        private final Jdbc jdbc;
        private final AfterCommit afterCommit;

        PersonChangedHandler(Jdbc jdbc, AfterCommit afterCommit) {
            this.jdbc = jdbc;
            this.afterCommit = afterCommit;
        }

        @Override
        public String type() {
            return "salesdesk.customer.PersonChanged.v1";
        }

        @Override
        public Class<PersonChanged> dataType() {
            return PersonChanged.class;
        }

        @Override
        public Outcome handle(IncomingEvent<PersonChanged> event) {
            var person = event.data();
            jdbc.update(
                    """
                    insert into directory_person (id, number, username, name, office_id, region_id, roles, active)
                    values (?, ?, ?, ?, ?::uuid, ?::uuid, ?, ?)
                    on conflict (id) do update set number = excluded.number, username = excluded.username,
                        name = excluded.name, office_id = excluded.office_id, region_id = excluded.region_id,
                        roles = excluded.roles, active = excluded.active
                    """,
                    person.personId(),
                    person.number(),
                    person.username(),
                    person.name(),
                    person.officeId(),
                    person.regionId(),
                    person.roles(),
                    person.active());
            afterCommit.refresh();
            return Outcome.APPLIED;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OrgUnitChanged(
            UUID orgUnitId,
            OrgUnit.Kind kind,
            String name,
            @Nullable UUID parentId,
            @Nullable UUID managerId) {}

    @ApplicationScoped
    static class OrgUnitChangedHandler implements EventHandler<OrgUnitChanged> {

        private final Jdbc jdbc;
        private final AfterCommit afterCommit;

        OrgUnitChangedHandler(Jdbc jdbc, AfterCommit afterCommit) {
            this.jdbc = jdbc;
            this.afterCommit = afterCommit;
        }

        @Override
        public String type() {
            return "salesdesk.customer.OrgUnitChanged.v1";
        }

        @Override
        public Class<OrgUnitChanged> dataType() {
            return OrgUnitChanged.class;
        }

        @Override
        public Outcome handle(IncomingEvent<OrgUnitChanged> event) {
            var unit = event.data();
            jdbc.update("""
                    insert into directory_org_unit (id, kind, name, parent_id, manager_id)
                    values (?, ?, ?, ?::uuid, ?::uuid)
                    on conflict (id) do update set kind = excluded.kind, name = excluded.name,
                        parent_id = excluded.parent_id, manager_id = excluded.manager_id
                    """, unit.orgUnitId(), unit.kind(), unit.name(), unit.parentId(), unit.managerId());
            afterCommit.refresh();
            return Outcome.APPLIED;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CalendarChanged(UUID calendarId, List<LocalDate> holidays, List<LocalDate> workingDays) {}

    @ApplicationScoped
    static class CalendarChangedHandler implements EventHandler<CalendarChanged> {

        private final Jdbc jdbc;

        CalendarChangedHandler(Jdbc jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public String type() {
            return "salesdesk.customer.CalendarChanged.v1";
        }

        @Override
        public Class<CalendarChanged> dataType() {
            return CalendarChanged.class;
        }

        @Override
        public Outcome handle(IncomingEvent<CalendarChanged> event) {
            var calendar = event.data();
            jdbc.update("delete from directory_calendar_day where calendar_id = ?", calendar.calendarId());
            write(calendar.calendarId(), calendar.holidays(), false);
            write(calendar.calendarId(), calendar.workingDays(), true);
            return Outcome.APPLIED;
        }

        private void write(UUID calendarId, List<LocalDate> days, boolean working) {
            jdbc.update("""
                    insert into directory_calendar_day (day, working, calendar_id)
                    select distinct day::date, ?::boolean, ?::uuid from unnest(?::text[]) as d (day)
                    on conflict (day) do update set working = excluded.working, calendar_id = excluded.calendar_id
                    """, working, calendarId, days);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record DelegationGranted(
            UUID delegationId,
            UUID fromPersonId,
            UUID toPersonId,
            List<String> commands,
            LocalDate validFrom,
            LocalDate validTo,
            @Nullable Money amountLimit) {}

    @ApplicationScoped
    static class DelegationGrantedHandler implements EventHandler<DelegationGranted> {

        private final Jdbc jdbc;
        private final AfterCommit afterCommit;

        DelegationGrantedHandler(Jdbc jdbc, AfterCommit afterCommit) {
            this.jdbc = jdbc;
            this.afterCommit = afterCommit;
        }

        @Override
        public String type() {
            return "salesdesk.customer.DelegationGranted.v1";
        }

        @Override
        public Class<DelegationGranted> dataType() {
            return DelegationGranted.class;
        }

        @Override
        public Outcome handle(IncomingEvent<DelegationGranted> event) {
            var delegation = event.data();
            var limit = delegation.amountLimit();
            jdbc.update(
                    """
                    insert into directory_delegation
                        (id, from_person, to_person, commands, valid_from, valid_to, amount_limit_minor, currency)
                    values (?, ?, ?, ?, ?, ?, ?::bigint, ?)
                    on conflict (id) do nothing
                    """,
                    delegation.delegationId(),
                    delegation.fromPersonId(),
                    delegation.toPersonId(),
                    delegation.commands(),
                    delegation.validFrom(),
                    delegation.validTo(),
                    limit == null ? null : limit.getAmountMinorLong(),
                    limit == null ? null : limit.getCurrencyUnit().getCode());
            afterCommit.refresh();
            return Outcome.APPLIED;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record DelegationEnded(UUID delegationId) {}

    @ApplicationScoped
    static class DelegationEndedHandler implements EventHandler<DelegationEnded> {

        private final Jdbc jdbc;
        private final AfterCommit afterCommit;

        DelegationEndedHandler(Jdbc jdbc, AfterCommit afterCommit) {
            this.jdbc = jdbc;
            this.afterCommit = afterCommit;
        }

        @Override
        public String type() {
            return "salesdesk.customer.DelegationEnded.v1";
        }

        @Override
        public Class<DelegationEnded> dataType() {
            return DelegationEnded.class;
        }

        @Override
        public Outcome handle(IncomingEvent<DelegationEnded> event) {
            jdbc.update(
                    "update directory_delegation set ended = true where id = ?",
                    event.data().delegationId());
            afterCommit.refresh();
            return Outcome.APPLIED;
        }
    }
}
