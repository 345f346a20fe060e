package io.salesdesk.invariants;

import static io.salesdesk.story.Service.BILLING;
import static io.salesdesk.story.Service.FULFILMENT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Goods leave with a grant of billing's, which serves once. */
final class ReleaseInvariants {

    private ReleaseInvariants() {}

    static List<Invariant> all() {
        return List.of(
                Invariant.ofRows("goods leave once released, and once", FULFILMENT, """
                    select number || ' left without the use of a release'
                    from shipment
                    where shipped_at is not null and (release_state <> 'USED' or release_id is null)
                    union all
                    select 'release ' || release_id || ' was used ' || count(*) || ' times'
                    from shipment where release_state = 'USED' group by release_id having count(*) > 1
                    """),
                new Invariant("what left did so with a grant that is in billing's record", ReleaseInvariants::granted),
                Invariant.ofRows("a grant rests on something", BILLING, """
                    select 'release ' || r.id || ' rests on remittance ' || p || ', of which the order has nothing'
                    from shipment_release r cross join unnest(r.payments) p
                    where not exists (select from allocation a where a.remittance_id = p and a.order_id = r.order_id)
                    union all
                    select 'release ' || r.id || ' rests on a slip ' || s || ' that nobody registered'
                    from shipment_release r cross join unnest(r.slips) s
                    where not exists (select from remittance m where m.id = s and m.by_slip)
                    union all
                    select 'release ' || r.id || ' rests on a credit that nobody granted for it'
                    from shipment_release r
                    where r.credit_grant_id is not null and not exists (
                        select from credit_grant g where g.id = r.credit_grant_id and g.shipment_id = r.shipment_id
                          and g.decided_at <= r.released_at and g.state <> 'REJECTED')
                    union all
                    select 'release ' || r.id || ' rests on nothing'
                    from shipment_release r
                    where r.amount_minor > 0 and cardinality(r.payments) + cardinality(r.slips) = 0
                      and r.credit_grant_id is null
                    """),
                new Invariant("a grant on money alone comes after the money", ReleaseInvariants::coveredByMoney),
                Invariant.ofRows("a grant of credit is used once", BILLING, """
                    select 'grant ' || credit_grant_id || ' released ' || count(distinct shipment_id) || ' shipments'
                    from shipment_release where credit_grant_id is not null
                    group by credit_grant_id having count(distinct shipment_id) > 1
                    """),
                Invariant.ofRows(
                        "a grant that served is ended, and no other grant of its shipment lives", BILLING, """
                        select 'shipment ' || q.number || ' has left, and release ' || r.id || ' lives'
                        from shipment_request q join shipment_release r on r.shipment_id = q.id
                        where q.state in ('DEPARTED', 'WITHDRAWN') and r.ended_at is null
                        union all
                        select 'shipment ' || q.number || ' is ' || q.state || ' with ' || count(r.id) || ' live releases'
                        from shipment_request q
                        left join shipment_release r on r.shipment_id = q.id and r.ended_at is null
                        where q.state not in ('DEPARTED', 'WITHDRAWN')
                        group by q.id having count(r.id) <> case q.state when 'RELEASED' then 1 else 0 end
                        """),
                new Invariant("nothing leaves that is known to be revoked", ReleaseInvariants::revoked));
    }

    private static List<String> granted(Evidence evidence) {
        var left = evidence.pairs(FULFILMENT, """
            select release_id::text, id || ' of order ' || order_id || ' for ' || amount_minor || ' in revision '
                   || release_revision
            from shipment where shipped_at is not null and release_id is not null
            """);
        var granted = evidence.pairs(BILLING, """
            select id::text, shipment_id || ' of order ' || order_id || ' for ' || amount_minor || ' in revision '
                   || order_revision
            from shipment_release
            """);
        return left.entrySet().stream()
                .filter(one -> !one.getValue().equals(granted.get(one.getKey())))
                .map(one -> "shipment %s left with grant %s, which is for %s"
                        .formatted(one.getValue(), one.getKey(), granted.get(one.getKey())))
                .toList();
    }

    /** Billing publishes an order's payments and releases under one key, so the log has them in the order of its decisions. */
    private static List<String> coveredByMoney(Evidence evidence) {
        var violations = new ArrayList<String>();
        var posted = new HashMap<String, BigDecimal>();
        for (var event : evidence.firstAppearances(BILLING)) {
            if (event.is("PaymentReceived")) {
                posted.merge(event.key(), event.amount("amount"), BigDecimal::add);
            } else if (event.is("PaymentReversed")) {
                posted.merge(event.key(), event.amount("amount").negate(), BigDecimal::add);
            } else if (event.is("ShipmentReleased")) {
                var kinds = StreamSupport.stream(event.data().path("evidence").spliterator(), false)
                        .map(one -> one.path("kind").asText())
                        .collect(Collectors.toSet());
                var money = posted.getOrDefault(event.key(), BigDecimal.ZERO);
                if (kinds.equals(Set.of("PAYMENT")) && money.compareTo(event.amount("amount")) < 0) {
                    violations.add("release %s of %s came when %s was posted to order %s"
                            .formatted(event.text("/releaseId"), event.amount("amount"), money, event.key()));
                }
            }
        }
        return violations;
    }

    /** When fulfilment committed what: its servers keep the times of commits for this. */
    private static List<String> revoked(Evidence evidence) {
        var revocations = evidence.events(BILLING).stream()
                .filter(event -> event.is("ShipmentReleaseRevoked"))
                .collect(Collectors.toMap(event -> event.text("/releaseId"), LoggedEvent::id, (one, repeated) -> one));
        var left = evidence.pairs(FULFILMENT, """
            select s.release_id::text, pg_xact_commit_timestamp(a.xmin)::text
            from shipment s join shipment_act a on a.shipment_id = s.id and a.kind = 'DEPARTURE'
            """);
        var violations = new ArrayList<String>();
        left.forEach((release, departed) -> {
            var revocation = revocations.get(release);
            if (revocation != null) {
                evidence.lines(FULFILMENT, """
                    select 'release %s was known to be revoked at ' || pg_xact_commit_timestamp(xmin)
                    from inbox_event
                    where event_id = '%s' and pg_xact_commit_timestamp(xmin) < '%s'::timestamptz
                    """.formatted(release, revocation, departed))
                        .forEach(violations::add);
            }
        });
        return violations;
    }
}
