package io.salesdesk.story;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What must hold over all services once everything that was under way has arrived: nothing accepted is lost, nothing has
 * an effect twice, stock and money are the sums of what moved them, and nobody checked their own act.
 */
public final class Invariants {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    /** Of each database: the first column of each row is a violation in words. */
    private static final Map<String, Map<Service, String>> QUERIES = queries();

    private final Landscape stack;
    private final Set<String> unreadableKeys = new HashSet<>();
    private final List<String> violations = new ArrayList<>();

    public Invariants(Landscape stack) {
        this.stack = stack;
    }

    private static Map<String, Map<Service, String>> queries() {
        var queries = new HashMap<String, Map<Service, String>>();
        queries.put("stock is the sum of its movements", Map.of(Service.FULFILMENT, """
                select i.batch || ': ' || i.on_hand || '/' || i.allocated || '/' || i.reserved || ' but moved '
                       || coalesce(sum(m.on_hand_change), 0) || '/' || coalesce(sum(m.allocated_change), 0) || '/'
                       || coalesce(sum(m.reserved_change), 0)
                from stock_item i left join stock_movement m on m.stock_item_id = i.id
                group by i.id
                having i.on_hand <> coalesce(sum(m.on_hand_change), 0)
                    or i.allocated <> coalesce(sum(m.allocated_change), 0)
                    or i.reserved <> coalesce(sum(m.reserved_change), 0)
                """));
        queries.put("goods leave once released, and once", Map.of(Service.FULFILMENT, """
                select s.number || ' left without the use of a release'
                from shipment s where s.shipped_at is not null and (s.release_state <> 'USED' or s.release_id is null)
                union all
                select 'release ' || release_id || ' was used ' || count(*) || ' times'
                from shipment where release_state = 'USED' group by release_id having count(*) > 1
                """));
        queries.put(
                "nobody checks their own act",
                Map.of(Service.FULFILMENT, """
                select s.number || ': the outbound document was issued and supervised by one person'
                from shipment s
                join outbound_document d on d.id = s.document_id
                join shipment_act a on a.shipment_id = s.id and a.kind = 'SUPERVISED'
                where a.person = d.issued_by
                """, Service.ORDER, """
                select 'order ' || o.number || ' was entered and reviewed by one person'
                from sales_order o join order_review r on r.order_id = o.id
                where r.reviewed_by in (o.entered_by, o.entered_for, o.supplied_by)
                """, Service.BILLING, """
                select 'credit grant ' || id || ' was requested and decided by one person'
                from credit_grant where decided_by in (requested_by, requested_for)
                union all
                select 'refund ' || number || ' was asked for, decided and paid by fewer than three persons'
                from refund
                where decided_by in (requested_by, requested_for)
                   or state = 'PAID' and ended_by in (requested_by, requested_for, decided_by, decided_for)
                """));
        queries.put("money is never lost, nor allocated twice", Map.of(Service.BILLING, """
                select 'remittance ' || r.number || ' is not the sum of its parts'
                from remittance r
                where r.state = 'POSTED' and r.amount_minor <> r.unallocated_minor + r.reversed_minor
                      + r.refunded_minor + (select coalesce(sum(a.amount_minor), 0) from allocation a where a.remittance_id = r.id)
                union all
                select 'order ' || o.number || ' has ' || o.allocated_minor || ' but its payments are ' || coalesce(p.paid, 0)
                from billed_order o
                left join (select order_id, sum(amount_minor) as paid from allocation group by order_id) p on p.order_id = o.id
                where o.allocated_minor <> coalesce(p.paid, 0)
                """));
        queries.put("what is refunded was set aside, once", Map.of(Service.BILLING, """
                select 'account ' || a.number || ' owes refunds of ' || a.refund_due_minor || ', not ' || coalesce(f.due, 0)
                from account a
                left join (select account_id, sum(amount_minor) as due from refund where state = 'APPROVED'
                    group by account_id) f on f.account_id = a.id
                where a.refund_due_minor <> coalesce(f.due, 0)
                union all
                select 'remittance ' || r.number || ' is refunded by ' || r.refunded_minor || ', not ' || coalesce(s.amount, 0)
                from remittance r
                left join (select s.remittance_id, sum(s.amount_minor) as amount from refund_share s
                    join refund f on f.id = s.refund_id and f.state in ('APPROVED', 'PAID')
                    group by s.remittance_id) s on s.remittance_id = r.id
                where r.refunded_minor <> coalesce(s.amount, 0)
                """));
        queries.put("an account is the sum of its ledger", Map.of(Service.BILLING, """
                select 'account ' || a.number || ' differs from its last ledger entry'
                from account a
                join lateral (select * from ledger_entry e where e.account_id = a.id order by e.position desc limit 1) l on true
                where a.credit_minor <> l.credit_minor or a.receivable_minor <> l.receivable_minor
                union all
                select 'the ledger of account ' || account_id || ' has a gap'
                from ledger_entry group by account_id having max(position) <> count(*)
                """));
        queries.put("a grant of credit is used once", Map.of(Service.BILLING, """
                select 'grant ' || credit_grant_id || ' released ' || count(*) || ' shipments'
                from shipment_release where credit_grant_id is not null
                group by credit_grant_id having count(distinct shipment_id) > 1
                """));
        queries.put("invoice numbers have neither gap nor double", Map.of(Service.BILLING, """
                select series || ' ' || number_year || ': ' || count(*) || ' numbers up to ' || max(serial)
                from invoice_number group by series, number_year
                having max(serial) <> count(*) or count(distinct serial) <> count(*)
                """));
        queries.put("dunning ends with the payment", Map.of(Service.BILLING, """
                select 'case ' || c.number || ' is closed with a pending step'
                from dunning_case c join dunning_step s on s.case_id = c.id
                where c.closed_at is not null and s.state = 'PENDING'
                union all
                select 'case ' || c.number || ' was dunned after it was closed'
                from dunning_case c join dunning_step s on s.case_id = c.id
                where c.closed_at is not null and s.state = 'SENT' and s.ended_at > c.closed_at
                """));
        return queries;
    }

    /** Names keys under which records were published that nobody can read: those belong into the parking place. */
    public Invariants unreadable(Collection<String> keys) {
        unreadableKeys.addAll(keys);
        return this;
    }

    /**
     * Waits until everything that is under way has arrived, and looks.
     *
     * @param accepted the orders whose entry was answered with success
     * @param patience how long what is under way may take to arrive
     * @return what does not hold, in words; empty when all does
     */
    public List<String> violations(Collection<UUID> accepted, Duration patience) {
        violations.clear();
        drain(patience);
        nothingIsParked();
        ordersAreKnownToAll(accepted);
        QUERIES.forEach((invariant, byService) -> byService.forEach((service, query) ->
                strings(service, query).forEach(found -> violations.add(invariant + ": " + found))));
        eventsAreInOrderAndComplete();
        everyShipmentThatLeftWasReleasedOnce();
        return List.copyOf(violations);
    }

    /**
     * Waits until outboxes are empty, no event waits, and every consumer has received every event that it relies on. What it
     * has received is told by its inbox and not by Kafka's committed offsets: a commit that a broker's crash cuts off is made
     * good by the next record only, and a repeated delivery does no harm.
     */
    private void drain(Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        var underWay = underWay();
        while (!underWay.isEmpty() && System.nanoTime() < until) {
            pause();
            underWay = underWay();
        }
        underWay.forEach(what -> violations.add("still under way after " + patience + ": " + what));
    }

    private List<String> underWay() {
        var underWay = new ArrayList<String>();
        for (var service : Service.values()) {
            strings(service, """
                    select 'outbox of event ' || event_id from outbox_event
                    union all select 'early event ' || event_id from waiting_event
                    """).forEach(what -> underWay.add(service + ": " + what));
            notReceivedBy(service).forEach(event -> underWay.add(service + " has not received " + event));
        }
        return underWay;
    }

    /** Types and ids of the events that the consumer relies on, by its cases in the producers' contracts, and lacks. */
    private Set<String> notReceivedBy(Service consumer) {
        var received = ids(consumer, "select event_id from inbox_event");
        var missing = new TreeSet<String>();
        for (var producer : Service.values()) {
            var reliedOn = stack.eventsReliedOn(producer, consumer);
            for (var one : recordsOf("salesdesk." + producer.id())) {
                if (reliedOn.contains(header(one, "ce_type"))
                        && !received.contains(UUID.fromString(header(one, "ce_id")))) {
                    missing.add(header(one, "ce_type") + " " + header(one, "ce_id"));
                }
            }
        }
        return missing;
    }

    private void nothingIsParked() {
        for (var service : Service.values()) {
            strings(
                            service,
                            "select record_key || ', ' || coalesce(event_type, 'no event') || ': ' || coalesce(error, '') from parked_record")
                    .stream()
                    .filter(parked -> unreadableKeys.stream().noneMatch(parked::startsWith))
                    .forEach(parked -> violations.add("parked by " + service + ": " + parked));
        }
    }

    private void ordersAreKnownToAll(Collection<UUID> accepted) {
        var orders = ids(Service.ORDER, "select id from sales_order");
        differ("accepted orders that order-service lost", accepted, orders);
        for (var known : Map.of(Service.FULFILMENT, "fulfilment_order", Service.BILLING, "billed_order")
                .entrySet()) {
            var ids = ids(known.getKey(), "select id from " + known.getValue());
            differ("orders that " + known.getKey() + " does not know", orders, ids);
            differ("orders that only " + known.getKey() + " knows", ids, orders);
        }
    }

    private void differ(String what, Collection<UUID> all, Set<UUID> known) {
        var missing = all.stream().filter(id -> !known.contains(id)).toList();
        if (!missing.isEmpty()) {
            violations.add(what + ": " + missing);
        }
    }

    /** Every event that an audit entry names is in Kafka; each aggregate's first appearances are in order, without gap. */
    private void eventsAreInOrderAndComplete() {
        for (var service : Service.values()) {
            var seen = new HashSet<UUID>();
            var sequences = new HashMap<String, List<Long>>();
            var keys = new HashMap<String, String>();
            for (var one : recordsOf("salesdesk." + service.id())) {
                if (!seen.add(UUID.fromString(header(one, "ce_id")))) {
                    continue;
                }
                var subject = header(one, "ce_subject");
                var key = keys.putIfAbsent(subject, one.key());
                if (key != null && !key.equals(one.key())) {
                    violations.add("subject %s of %s changed its key".formatted(subject, service));
                }
                sequences
                        .computeIfAbsent(subject, none -> new ArrayList<>())
                        .add(Long.valueOf(header(one, "ce_sequence")));
            }
            sequences.forEach((subject, numbers) -> {
                for (int i = 0; i < numbers.size(); i++) {
                    if (numbers.get(i) != i + 1L) {
                        violations.add("events of %s of %s are out of order: %s".formatted(subject, service, numbers));
                        return;
                    }
                }
            });
            differ(
                    "events that the audit trail of " + service + " names and Kafka lacks",
                    ids(service, "select distinct unnest(event_ids) from audit_entry"),
                    seen);
        }
    }

    private void everyShipmentThatLeftWasReleasedOnce() {
        var released = strings(Service.BILLING, "select shipment_id::text from shipment_release");
        for (var shipment : ids(Service.FULFILMENT, "select id from shipment where shipped_at is not null")) {
            long releases =
                    released.stream().filter(shipment.toString()::equals).count();
            if (releases != 1) {
                violations.add("shipment %s left with %d releases of billing".formatted(shipment, releases));
            }
        }
    }

    private List<ConsumerRecord<String, String>> recordsOf(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", stack.kafkaBootstrapServers(), "enable.auto.commit", false),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var all = new ArrayList<ConsumerRecord<String, String>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var one : consumer.poll(Duration.ofMillis(200))) {
                    // What a fault test published that is no event has no headers; consumers park or skip it.
                    if (one.headers().lastHeader("ce_id") != null) {
                        all.add(one);
                    }
                }
            }
            return all;
        }
    }

    private static String header(ConsumerRecord<String, String> one, String name) {
        return new String(one.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private Set<UUID> ids(Service service, String sql) {
        var ids = new HashSet<UUID>();
        strings(service, sql).forEach(text -> ids.add(UUID.fromString(text)));
        return ids;
    }

    private List<String> strings(Service service, String sql) {
        try (var connection = stack.database(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(service + ": " + sql, e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(LOOK_AGAIN.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
