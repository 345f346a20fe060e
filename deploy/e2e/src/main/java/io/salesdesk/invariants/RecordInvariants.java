package io.salesdesk.invariants;

import static io.salesdesk.story.Service.BILLING;
import static io.salesdesk.story.Service.CUSTOMER;
import static io.salesdesk.story.Service.FULFILMENT;
import static io.salesdesk.story.Service.ORDER;
import static io.salesdesk.story.Service.REPORTING;

import io.salesdesk.story.Service;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What one service owns and others know of: nothing is lost, nothing is made up, nothing is known differently. */
final class RecordInvariants {

    private static final Map<Service, String> ORDERS = Map.of(
            FULFILMENT, "select id from fulfilment_order",
            BILLING, "select id from billed_order",
            REPORTING, "select id from case_file where kind = 'ORDER'");

    private RecordInvariants() {}

    static List<Invariant> all() {
        return List.of(
                new Invariant("an order whose entry was accepted exists", RecordInvariants::accepted),
                new Invariant("every service knows the same orders", RecordInvariants::sameOrders),
                new Invariant("every order that a record names exists", RecordInvariants::namedOrders),
                new Invariant("people and org units are known as their owner keeps them", evidence -> {
                    var violations = new ArrayList<String>();
                    for (var service : Service.values()) {
                        violations.addAll(differences(evidence, "person", CUSTOMER, """
                            select id::text, concat_ws(', ', number, username, name, office_id, region_id,
                                (select string_agg(r, ' ' order by r) from unnest(roles) r), active)
                            from person
                            """, service, """
                            select id::text, concat_ws(', ', number, username, name, office_id, region_id,
                                (select string_agg(r, ' ' order by r) from unnest(roles) r), active)
                            from directory_person
                            """));
                        violations.addAll(differences(
                                evidence,
                                "org unit",
                                CUSTOMER,
                                "select id::text, concat_ws(', ', kind, name, parent_id, manager_id) from org_unit",
                                service,
                                "select id::text, concat_ws(', ', kind, name, parent_id, manager_id)"
                                        + " from directory_org_unit"));
                    }
                    return violations;
                }),
                new Invariant("products and customers are known as their owner keeps them", evidence -> {
                    var violations = new ArrayList<String>();
                    violations.addAll(differences(
                            evidence,
                            "product",
                            ORDER,
                            "select id::text, concat_ws(', ', number, name, model, unit, active) from product",
                            FULFILMENT,
                            "select id::text, concat_ws(', ', number, name, model, unit, active) from product"));
                    var customers =
                            "select id::text, concat_ws(', ', number, name, office_id, region_id, salesperson_id)";
                    for (var known : Map.of(ORDER, "customer", FULFILMENT, "customer", BILLING, "account")
                            .entrySet()) {
                        violations.addAll(differences(
                                evidence,
                                "customer",
                                CUSTOMER,
                                customers + " from customer",
                                known.getKey(),
                                customers + " from " + known.getValue()));
                    }
                    return violations;
                }));
    }

    private static List<String> accepted(Evidence evidence) {
        return missing("lost", evidence.accepted(), evidence.ids(ORDER, "select id from sales_order"));
    }

    private static List<String> sameOrders(Evidence evidence) {
        var orders = evidence.ids(ORDER, "select id from sales_order");
        var violations = new ArrayList<String>();
        ORDERS.forEach((service, query) -> {
            var known = evidence.ids(service, query);
            violations.addAll(missing("unknown to " + service, orders, known));
            violations.addAll(missing("known to " + service + " alone", known, orders));
        });
        return violations;
    }

    /** Every column of every table that is called {@code order_id}. */
    private static List<String> namedOrders(Evidence evidence) {
        var orders = evidence.ids(ORDER, "select id from sales_order");
        var violations = new ArrayList<String>();
        for (var service : Service.values()) {
            var named = new HashSet<UUID>();
            for (var table : evidence.lines(service, """
                select t.table_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and c.column_name = 'order_id' and t.table_type = 'BASE TABLE'
                """)) {
                named.addAll(evidence.ids(
                        service, "select distinct order_id from %s where order_id is not null".formatted(table)));
            }
            violations.addAll(missing("named by " + service, named, orders));
        }
        return violations;
    }

    private static List<String> missing(String what, Collection<UUID> all, Set<UUID> known) {
        return all.stream()
                .filter(id -> !known.contains(id))
                .map(id -> what + ": " + id)
                .toList();
    }

    private static List<String> differences(
            Evidence evidence, String what, Service owner, String owned, Service other, String known) {
        var decided = evidence.pairs(owner, owned);
        var believed = evidence.pairs(other, known);
        var all = new HashSet<>(decided.keySet());
        all.addAll(believed.keySet());
        return all.stream()
                .filter(id -> !String.valueOf(decided.get(id)).equals(believed.get(id)))
                .map(id -> "%s %s is (%s), known to %s as (%s)"
                        .formatted(what, id, decided.get(id), other, believed.get(id)))
                .collect(Collectors.toList());
    }
}
