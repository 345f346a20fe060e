package io.salesdesk.invariants;

import static io.salesdesk.story.Service.BILLING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Customers are reminded as often as was decided, and not after they have paid. */
final class DunningInvariants {

    private DunningInvariants() {}

    static List<Invariant> all() {
        return List.of(
                Invariant.ofRows("each step of dunning ends once, as SENT, MISSED or CANCELLED", BILLING, """
                    select 'case ' || c.number || ' is ' || c.state || ' with step ' || s.step || ' ' || s.state
                    from dunning_case c join dunning_step s on s.case_id = c.id
                    where (c.closed_at is not null and s.state = 'PENDING')
                       or (s.state not in ('PENDING', 'SENT', 'MISSED', 'CANCELLED'))
                       or ((s.state = 'PENDING') <> (s.ended_at is null))
                    union all
                    select 'case ' || number || ' has ' || count(*) || ' steps'
                    from dunning_case c join dunning_step s on s.case_id = c.id
                    group by c.id having count(*) <> 4
                    union all
                    select 'the database lets a step of dunning end twice'
                    where not exists (select from pg_trigger where tgrelid = 'dunning_step'::regclass
                                      and tgname = 'dunning_step_ends_once' and tgenabled = 'O')
                    """),
                Invariant.ofRows("nobody is dunned about a case that is closed", BILLING, """
                    select 'case ' || c.number || ' was dunned after it was closed'
                    from dunning_case c join dunning_step s on s.case_id = c.id
                    where s.state = 'SENT' and s.ended_at > c.closed_at
                    """),
                new Invariant("each reminder is sent once and told once", DunningInvariants::toldOnce),
                new Invariant("nobody is dunned who has paid", DunningInvariants::notAfterPayment));
    }

    private static List<String> toldOnce(Evidence evidence) {
        var sent = evidence.lines(BILLING, """
            select case_id || ' ' || step from dunning_step where state = 'SENT' order by 1
            """);
        var told = evidence.firstAppearances(BILLING).stream()
                .filter(event -> event.is("DunningSent"))
                .map(event -> event.text("/caseId") + " " + event.text("/step"))
                .sorted()
                .toList();
        var once = new HashSet<String>();
        var violations = told.stream()
                .filter(step -> !once.add(step))
                .map(step -> "step " + step + " was told twice")
                .collect(Collectors.toCollection(ArrayList::new));
        var rows = new HashSet<>(sent);
        once.stream()
                .filter(step -> !rows.contains(step))
                .forEach(step -> violations.add("step " + step + " was told and is not sent"));
        sent.stream()
                .filter(step -> !once.contains(step))
                .forEach(step -> violations.add("step " + step + " was sent and not told"));
        return violations;
    }

    /** All of it stands under the order's key, in the order of billing's decisions. */
    private static List<String> notAfterPayment(Evidence evidence) {
        var violations = new ArrayList<String>();
        var paidInRevision = new HashMap<String, Integer>();
        var depositsPaid = new HashSet<String>();
        var closed = new HashSet<String>();
        for (var event : evidence.firstAppearances(BILLING)) {
            switch (event.name()) {
                case "OrderFullyPaid" -> paidInRevision.put(event.key(), event.revision());
                case "PaymentReversed" -> {
                    paidInRevision.remove(event.key());
                    depositsPaid.remove(event.key());
                }
                case "DepositReceived" -> depositsPaid.add(event.key());
                case "DunningClosed" -> closed.add(event.text("/caseId"));
                case "DunningSent" -> {
                    var paid = paidInRevision.get(event.key());
                    boolean late = closed.contains(event.text("/caseId"))
                            || (paid != null && paid >= event.revision())
                            || (depositsPaid.contains(event.key())
                                    && event.text("/claim").equals("DEPOSIT"));
                    if (late) {
                        violations.add("step %s of case %s of order %s"
                                .formatted(event.text("/step"), event.text("/number"), event.key()));
                    }
                }
                default -> {
                    // Says nothing about reminders.
                }
            }
        }
        return violations;
    }
}
