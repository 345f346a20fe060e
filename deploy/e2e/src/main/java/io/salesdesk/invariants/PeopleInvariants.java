package io.salesdesk.invariants;

import static io.salesdesk.story.Service.BILLING;
import static io.salesdesk.story.Service.CUSTOMER;
import static io.salesdesk.story.Service.FULFILMENT;
import static io.salesdesk.story.Service.ORDER;

import io.salesdesk.story.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who did what: each act is on the audit trail, and nobody checked their own. */
final class PeopleInvariants {

    /** What a schedule does by itself; there is nobody to name. */
    private static final Set<String> ACTS_OF_THE_SYSTEM = Set.of(
            "AllocationExpired",
            "CreditHoldPlaced",
            "CustomerCreditChanged",
            "DunningClosed",
            "DunningEscalated",
            "DunningSent",
            "NoticeFailed",
            "NoticeRequested",
            "NoticeSent",
            "PaymentFirstImposed",
            "QualificationLapsed",
            "RemittanceSlipExpired",
            "ReservationReviewMissed",
            "ShipmentReleaseRevoked");

    private PeopleInvariants() {}

    static List<Invariant> all() {
        return List.of(
                Invariant.ofRows("nobody checks their own act on an order", ORDER, """
                    select 'order ' || o.number || ' was entered and reviewed by one person'
                    from sales_order o join order_review r on r.order_id = o.id
                    where r.reviewed_by in (o.entered_by, o.entered_for, o.supplied_by)
                       or r.reviewed_for in (o.entered_by, o.entered_for, o.supplied_by)
                    union all
                    select 'change ' || id || ' was requested and approved by one person'
                    from order_change
                    where approved_by in (requested_by, requested_for)
                       or approved_for in (requested_by, requested_for)
                    union all
                    select 'special price ' || number || ' was requested and decided by one person'
                    from special_price_request
                    where decided_by in (requested_by, requested_for) or decided_for in (requested_by, requested_for)
                    """),
                Invariant.ofRows("nobody checks their own act on goods", FULFILMENT, """
                    select s.number || ': ' || one.kind || ' and ' || other.kind || ' by one person'
                    from shipment s
                    join (values ('APPLICATION', 'INSTRUCTION'), ('APPLICATION', 'CHECK'), ('INSTRUCTION', 'CHECK'),
                                 ('APPLICATION', 'OUTBOUND_DOCUMENT'), ('CHECK', 'OUTBOUND_DOCUMENT'),
                                 ('OUTBOUND_DOCUMENT', 'SUPERVISION'), ('APPLICATION', 'SIGN_OFF'),
                                 ('CHECK', 'SIGN_OFF'), ('HANDOVER', 'DEPARTURE')) as apart (one, other) on true
                    join shipment_act one on one.shipment_id = s.id and one.kind = apart.one
                    join shipment_act other on other.shipment_id = s.id and other.kind = apart.other
                    where other.person in (one.person, one.on_behalf_of)
                       or other.on_behalf_of in (one.person, one.on_behalf_of)
                    union all
                    select 'goods receipt ' || number || ' was written and signed by one person'
                    from goods_receipt
                    where signed_by in (written_by, written_on_behalf_of)
                       or signed_on_behalf_of in (written_by, written_on_behalf_of)
                    """),
                Invariant.ofRows("nobody checks their own act on money", BILLING, """
                    select 'credit grant ' || id || ' was requested and decided by one person'
                    from credit_grant
                    where decided_by in (requested_by, requested_for) or decided_for in (requested_by, requested_for)
                    union all
                    select 'remittance ' || number || ' was confirmed and registered or posted by one person'
                    from remittance
                    where confirmed_by in (slip_registered_by, slip_registered_for, posted_by, posted_for)
                       or confirmed_for in (slip_registered_by, slip_registered_for, posted_by, posted_for)
                    union all
                    select 'invoice ' || number || ' was issued and applied for or checked by one person'
                    from invoice
                    where kind <> 'CREDIT_INVOICE'
                      and (issued_by in (requested_by, requested_for, first_checked_by, first_checked_for,
                                         second_checked_by, second_checked_for)
                        or issued_for in (requested_by, requested_for, first_checked_by, first_checked_for,
                                          second_checked_by, second_checked_for))
                    union all
                    select 'invoice ' || number || ' was asked to be reversed and reversed by one person'
                    from invoice
                    where reversed_by in (reversal_asked_by, reversal_asked_for)
                       or reversed_for in (reversal_asked_by, reversal_asked_for)
                    union all
                    select 'statement ' || number || ' was drawn up and checked by one person'
                    from statement where checked_by in (drawn_by, drawn_for) or checked_for in (drawn_by, drawn_for)
                    union all
                    select 'refund ' || number || ' was asked for, decided and paid by fewer than three persons'
                    from refund
                    where decided_by in (requested_by, requested_for)
                       or state = 'PAID' and ended_by in (requested_by, requested_for, decided_by, decided_for)
                    """),
                Invariant.ofRows("nobody verifies a paper that they entered", CUSTOMER, """
                    select 'qualification ' || id from qualification where verified_by = any (entered_by)
                    """),
                new Invariant("nobody decides their own request", evidence -> ofEach(evidence, """
                    select 'approval ' || id || ' of ' || command from approval
                    where decided_by in (requested_by, on_behalf_of)
                       or decided_on_behalf_of in (requested_by, on_behalf_of)
                    """)),
                Invariant.ofRows("each act on an order is on the audit trail", ORDER, """
                    select 'order ' || number || ', entered by ' || entered_by from sales_order o
                    where not exists (select from audit_entry e where e.subject_id = o.id and e.actor = o.entered_by
                                      and e.action = 'order.enter')
                    union all
                    select 'confirmation ' || c.id || ' of order ' || c.order_id from customer_confirmation c
                    where not exists (select from audit_entry e where e.subject_id = c.order_id
                                      and e.actor = c.recorded_by and e.action = 'order.confirm-with-customer')
                    union all
                    select 'review ' || r.id || ' of order ' || r.order_id from order_review r
                    where not exists (select from audit_entry e where e.subject_id = r.order_id
                                      and e.actor = r.reviewed_by and e.action = 'order.review')
                    """),
                Invariant.ofRows("each act on goods is on the audit trail", FULFILMENT, """
                    select a.kind || ' of shipment ' || a.shipment_id || ' by ' || a.person from shipment_act a
                    where a.kind <> 'WITHDRAWAL' and not exists (
                        select from audit_entry e where e.subject_id = a.shipment_id and e.actor = a.person
                          and e.action like 'shipment.%')
                    union all
                    select 'goods receipt ' || number from goods_receipt r
                    where not exists (select from audit_entry e where e.subject_id = r.id
                                      and e.actor = r.written_by and e.action = 'goods-receipt.write')
                       or (r.signed_by is not null and not exists (
                            select from audit_entry e where e.subject_id = r.id and e.actor = r.signed_by
                              and e.action = 'goods-receipt.sign'))
                    """),
                Invariant.ofRows("each act on money is on the audit trail", BILLING, """
                    select act.action || ' of ' || act.subject || ' by ' || act.person
                    from (select id as subject, confirmed_by as person, 'remittance.confirm' as action
                          from remittance where by_slip
                          union all select id, matched_by, 'remittance.match' from remittance
                          union all select id, posted_by, 'remittance.post' from remittance
                          union all select id, slip_registered_by, 'remittance.register' from remittance
                          union all select id, rejected_by, 'remittance.reject' from remittance
                          union all select id, issued_by, 'invoice.issue' from invoice where kind <> 'CREDIT_INVOICE'
                          union all select id, first_checked_by, 'invoice.check' from invoice
                          union all select id, second_checked_by, 'invoice.check' from invoice
                          union all select id, mailed_by, 'invoice.mail' from invoice
                          union all select id, drawn_by, 'statement.draw' from statement
                          union all select id, checked_by, 'statement.check' from statement) act
                    where act.person is not null and not exists (
                        select from audit_entry e where e.subject_id = act.subject and e.actor = act.person
                          and e.action = act.action)
                    """),
                new Invariant("what a person caused is on the audit trail", PeopleInvariants::audited));
    }

    /** An event that no other event caused came from a request, which left an entry with the same correlation id. */
    private static List<String> audited(Evidence evidence) {
        var violations = new ArrayList<String>();
        for (var service : Service.values()) {
            var audited = Set.copyOf(evidence.lines(service, "select distinct correlation_id from audit_entry"));
            evidence.firstAppearances(service).stream()
                    .filter(event -> event.causationId() == null)
                    .filter(event -> !ACTS_OF_THE_SYSTEM.contains(event.name()))
                    .filter(event -> !isTheFirstAdministrator(evidence, event))
                    .filter(event -> !audited.contains(event.correlationId()))
                    .map(event -> "%s %s about %s".formatted(event.type(), event.id(), event.subject()))
                    .forEach(violations::add);
        }
        return violations;
    }

    /** Whom the configuration names, so that somebody may begin: the first person of all. */
    private static boolean isTheFirstAdministrator(Evidence evidence, LoggedEvent event) {
        return event.is("PersonChanged")
                && event.sequence() == 1
                && evidence.firstAppearances(CUSTOMER).stream()
                        .filter(other -> other.is("PersonChanged"))
                        .noneMatch(other -> other.at() < event.at());
    }

    private static List<String> ofEach(Evidence evidence, String query) {
        var violations = new ArrayList<String>();
        for (var service : Service.values()) {
            evidence.lines(service, query).forEach(found -> violations.add(service + ": " + found));
        }
        return violations;
    }
}
