package io.salesdesk.reporting.worklist.model;

import static io.salesdesk.reporting.Facts.MONDAY;
import static io.salesdesk.reporting.Facts.cny;
import static io.salesdesk.reporting.Facts.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.reporting.Facts;
import io.salesdesk.reporting.approvals.model.ApprovalFact;
import io.salesdesk.reporting.customers.model.CustomerFact;
import io.salesdesk.reporting.file.model.CaseFile;
import io.salesdesk.reporting.file.model.Origin;
import io.salesdesk.reporting.orders.model.Order;
import io.salesdesk.reporting.remittances.model.RemittanceFact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WorkTest {

    private final Facts facts = new Facts();
    private final UUID answer = UUID.randomUUID();
    private final UUID shipment = UUID.randomUUID();
    private final UUID applicant = UUID.randomUUID();
    private final UUID checker = UUID.randomUUID();
    private final UUID issuer = UUID.randomUUID();

    private List<WorkItem> work() {
        return Order.of(facts.file()).map(OrderWork::of).orElse(List.of());
    }

    private List<WorkKind> kinds() {
        return work().stream().map(WorkItem::kind).toList();
    }

    private WorkItem only(WorkKind kind) {
        return work().stream().filter(item -> item.kind() == kind).findFirst().orElseThrow();
    }

    @Nested
    class OfAnOrder {

        @Test
        @DisplayName("BIL-13 a deposit, then the balance, wait for a slip until the money is posted")
        void bil13_depositAndBalance() {
            facts.entered("1000.00", "10").confirmed(1, "1000.00", "10").depositRequested("500.00");
            assertThat(only(WorkKind.DEPOSIT_PAYMENT).amount()).isEqualTo(Facts.cny("500.00"));
            facts.paid(UUID.randomUUID(), "500.00").depositReceived();
            assertThat(kinds()).doesNotContain(WorkKind.DEPOSIT_PAYMENT);
            facts.balanceRequested("500.00");
            assertThat(only(WorkKind.BALANCE_PAYMENT).amount()).isEqualTo(Facts.cny("500.00"));
            facts.paid(UUID.randomUUID(), "500.00");
            assertThat(kinds()).doesNotContain(WorkKind.BALANCE_PAYMENT);
        }

        @Test
        @DisplayName("FUL-03 a reservation is reviewed on Monday, and again on the next one, until the order is paid")
        void ful03_reservationIsReviewedOnMonday() {
            var reservation = UUID.randomUUID();
            facts.entered("1000.00", "10").confirmed(1, "1000.00", "10").reserved(reservation, Facts.MONDAY);
            assertThat(only(WorkKind.RESERVATION_REVIEW).dueOn()).isEqualTo(Facts.MONDAY);
            facts.reviewed(reservation, true, Facts.MONDAY.plusDays(7));
            assertThat(only(WorkKind.RESERVATION_REVIEW).dueOn()).isEqualTo(Facts.MONDAY.plusDays(7));
            facts.paid(UUID.randomUUID(), "1000.00");
            assertThat(kinds()).doesNotContain(WorkKind.RESERVATION_REVIEW);
        }

        @Test
        @DisplayName("A-10 a customer who could not be asked is the sales manager's to decide")
        void a10_unreachable() {
            var reservation = UUID.randomUUID();
            facts.entered("1000.00", "10")
                    .reserved(reservation, Facts.MONDAY)
                    .reviewed(reservation, false, Facts.MONDAY.plusDays(7));
            assertThat(only(WorkKind.RESERVATION_DECISION).command()).isEqualTo("reservation.decide");
        }

        @Test
        @DisplayName("BIL-13 a cancelled order asks for nothing any more")
        void bil13_cancelled() {
            facts.entered("1000.00", "10").depositRequested("500.00").cancelled();
            assertThat(kinds()).isEmpty();
        }

        @Test
        @DisplayName("an order whose entry has not been read yet waits for nobody")
        void unknownOrder() {
            facts.stockAnswered(1, answer, true).requested(shipment, "100.00", applicant);

            assertThat(work()).isEmpty();
        }

        @Test
        @DisplayName("ORD-02 the customer's confirmation waits for both answers of the revision")
        void ord02_confirmationNeedsBothAnswers() {
            facts.entered("1000.00", "10");
            assertThat(kinds()).isEmpty();
            facts.stockAnswered(1, answer, true);
            assertThat(kinds()).isEmpty();
            facts.balanceAnswered(1);
            assertThat(kinds()).containsExactly(WorkKind.CUSTOMER_CONFIRMATION);
        }

        @Test
        @DisplayName("ORD-02 an amendment voids answers, confirmation and review")
        void ord02_amendmentVoids() {
            facts.entered("1000.00", "10")
                    .stockAnswered(1, answer, true)
                    .balanceAnswered(1)
                    .customerConfirmed(1, answer);
            assertThat(kinds()).containsExactly(WorkKind.REVIEW);

            facts.revision(2, sale(facts.seller, "900.00", "9"), false);
            assertThat(kinds()).isEmpty();
        }

        @Test
        @DisplayName("ORD-04 enterer and supplier of the data do not see the review")
        void ord04_reviewExcludesMakers() {
            facts.entered("1000.00", "10")
                    .stockAnswered(1, answer, true)
                    .balanceAnswered(1)
                    .customerConfirmed(1, answer);

            assertThat(only(WorkKind.REVIEW).excluded()).containsExactlyInAnyOrder(facts.enterer, facts.supplier);
            assertThat(only(WorkKind.REVIEW).amount()).isEqualTo(cny("1000.00"));
        }

        @Test
        @DisplayName("an incomplete stock answer waits for nobody here")
        void incompleteAnswer() {
            facts.entered("1000.00", "10").stockAnswered(1, answer, false).balanceAnswered(1);

            assertThat(kinds()).isEmpty();
        }

        @Test
        @DisplayName("after its allocation expired an order waits for a stock check, until one was asked for")
        void expiredAllocation() {
            facts.entered("1000.00", "10")
                    .stockAnswered(1, answer, true)
                    .balanceAnswered(1)
                    .customerConfirmed(1, answer)
                    .expired(answer);
            assertThat(kinds()).containsExactly(WorkKind.STOCK_CHECK);

            facts.stockCheckAsked(1);
            assertThat(kinds()).isEmpty();

            var second = UUID.randomUUID();
            facts.stockAnswered(1, second, true);
            assertThat(kinds()).containsExactly(WorkKind.CUSTOMER_CONFIRMATION);
        }

        @Test
        @DisplayName("an exception waits for its resolution and stops everything else")
        void exceptionFirst() {
            var exception = UUID.randomUUID();
            facts.entered("1000.00", "10")
                    .stockAnswered(1, answer, true)
                    .balanceAnswered(1)
                    .exceptionRaised(exception);
            assertThat(kinds()).containsExactly(WorkKind.EXCEPTION_RESOLUTION);
            assertThat(only(WorkKind.EXCEPTION_RESOLUTION).excluded()).contains(facts.enterer, facts.supplier);

            facts.exceptionResolved(exception);
            assertThat(kinds()).containsExactly(WorkKind.CUSTOMER_CONFIRMATION);
        }

        @Test
        @DisplayName("a cancelled order waits for nobody")
        void cancelled() {
            facts.entered("1000.00", "10")
                    .stockAnswered(1, answer, true)
                    .balanceAnswered(1)
                    .cancelled();

            assertThat(kinds()).isEmpty();
        }
    }

    @Nested
    class OfAShipment {

        @BeforeEach
        void confirmed() {
            facts.entered("1000.00", "10").confirmed(1, "1000.00", "10").requested(shipment, "500.00", applicant);
        }

        @Test
        @DisplayName("FUL-20 each step waits for its person, and not for the maker")
        void ful20_stepByStep() {
            assertThat(kinds()).containsExactly(WorkKind.SHIPMENT_INSTRUCTION);
            assertThat(only(WorkKind.SHIPMENT_INSTRUCTION).excluded()).containsExactly(applicant);

            facts.instructed(shipment, issuer);
            assertThat(kinds()).containsExactly(WorkKind.SHIPMENT_CHECK);
            assertThat(only(WorkKind.SHIPMENT_CHECK).excluded())
                    .containsExactlyInAnyOrder(applicant, issuer, facts.enterer, facts.supplier);

            facts.checked(shipment, checker);
            assertThat(kinds()).containsExactly(WorkKind.OUTBOUND_DOCUMENT);
            assertThat(only(WorkKind.OUTBOUND_DOCUMENT).excluded()).containsExactlyInAnyOrder(applicant, checker);

            facts.documentIssued(shipment, issuer);
            assertThat(kinds()).containsExactly(WorkKind.OUTBOUND_SUPERVISION);
            assertThat(only(WorkKind.OUTBOUND_SUPERVISION).excluded()).containsExactly(issuer);
        }

        @Test
        @DisplayName("FUL-21 the leader's sign-off waits for supervision and release")
        void ful21_signOffNeedsBoth() {
            var release = UUID.randomUUID();
            facts.instructed(shipment, issuer)
                    .checked(shipment, checker)
                    .documentIssued(shipment, issuer)
                    .held(shipment, "120.00")
                    .supervised(shipment);
            assertThat(kinds()).containsExactly(WorkKind.SHIPMENT_PAYMENT);
            assertThat(only(WorkKind.SHIPMENT_PAYMENT).amount()).isEqualTo(cny("120.00"));

            facts.released(shipment, release);
            assertThat(kinds()).containsExactly(WorkKind.SHIPMENT_SIGN_OFF);
            assertThat(only(WorkKind.SHIPMENT_SIGN_OFF).excluded()).containsExactlyInAnyOrder(applicant, checker);

            facts.revoked(shipment, release);
            assertThat(kinds()).containsExactly(WorkKind.SHIPMENT_PAYMENT);
        }

        @Test
        @DisplayName("the shipper takes over, and somebody else confirms that the goods left")
        void handoverAndDeparture() {
            var shipper = UUID.randomUUID();
            facts.instructed(shipment, issuer)
                    .checked(shipment, checker)
                    .documentIssued(shipment, issuer)
                    .supervised(shipment)
                    .released(shipment, UUID.randomUUID())
                    .signedOff(shipment);
            assertThat(kinds()).containsExactly(WorkKind.SHIPMENT_HANDOVER);

            facts.handedOver(shipment, shipper);
            assertThat(kinds()).containsExactly(WorkKind.SHIPMENT_DEPARTURE);
            assertThat(only(WorkKind.SHIPMENT_DEPARTURE).excluded()).containsExactly(shipper);
        }

        @Test
        @DisplayName("FUL-21 a revoked release stops a shipment that was signed off")
        void ful21_revokedAfterSignOff() {
            var release = UUID.randomUUID();
            facts.instructed(shipment, issuer)
                    .checked(shipment, checker)
                    .documentIssued(shipment, issuer)
                    .supervised(shipment)
                    .released(shipment, release)
                    .signedOff(shipment)
                    .revoked(shipment, release)
                    .held(shipment, "500.00");
            assertThat(kinds()).containsExactly(WorkKind.SHIPMENT_PAYMENT);

            facts.released(shipment, UUID.randomUUID());
            assertThat(kinds()).containsExactly(WorkKind.SHIPMENT_HANDOVER);
        }

        @Test
        @DisplayName("FUL-25 a shipped consignment is followed up every day until it is delivered")
        void ful25_trackedDaily() {
            facts.shipped(shipment, "500.00");
            assertThat(kinds()).containsExactly(WorkKind.SHIPMENT_TRACKING, WorkKind.SHIPMENT_DELIVERY);
            assertThat(only(WorkKind.SHIPMENT_TRACKING).dueOn()).isEqualTo(MONDAY.plusDays(1));

            facts.tracked(shipment, MONDAY.plusDays(1));
            assertThat(only(WorkKind.SHIPMENT_TRACKING).dueOn()).isEqualTo(MONDAY.plusDays(2));

            facts.delivered(shipment);
            assertThat(kinds()).containsExactly(WorkKind.SHIPMENT_RECEIPT);

            facts.received(shipment);
            assertThat(kinds()).isEmpty();
        }

        @Test
        @DisplayName("a withdrawn shipment waits for nobody")
        void withdrawn() {
            facts.held(shipment, "500.00").withdrawn(shipment);

            assertThat(kinds()).isEmpty();
        }
    }

    @Nested
    class OfMoney {

        private final UUID customer = UUID.randomUUID();
        private final UUID clerk = UUID.randomUUID();
        private final UUID finance = UUID.randomUUID();
        private CaseFile<RemittanceFact> file = CaseFile.empty(UUID.randomUUID());
        private long sequence;

        private Origin next() {
            return new Origin(++sequence, MONDAY, Instant.EPOCH);
        }

        private List<WorkItem> after(RemittanceFact fact) {
            file = file.with(fact);
            return RemittanceWork.of(file);
        }

        @Test
        @DisplayName("BIL-04 slip, confirmation, match and posting wait one after the other, each for somebody else")
        void bil04_stepByStep() {
            assertThat(after(new RemittanceFact.SlipReceived(next(), "RM-1", customer, cny("100.00"), clerk)))
                    .singleElement()
                    .satisfies(item -> {
                        assertThat(item.kind()).isEqualTo(WorkKind.REMITTANCE_CONFIRMATION);
                        assertThat(item.excluded()).containsExactly(clerk);
                        assertThat(item.scopeOf()).isEqualTo(customer);
                    });
            assertThat(after(new RemittanceFact.Confirmed(next(), "RM-1", null, cny("90.00"), finance)))
                    .singleElement()
                    .satisfies(item -> {
                        assertThat(item.kind()).isEqualTo(WorkKind.REMITTANCE_MATCH);
                        assertThat(item.amount()).isEqualTo(cny("90.00"));
                    });
            assertThat(after(new RemittanceFact.Matched(next(), customer, clerk)))
                    .singleElement()
                    .satisfies(item -> {
                        assertThat(item.kind()).isEqualTo(WorkKind.REMITTANCE_POSTING);
                        assertThat(item.excluded()).containsExactly(finance);
                    });
            assertThat(after(new RemittanceFact.Posted(next(), UUID.randomUUID())))
                    .isEmpty();
        }

        @Test
        @DisplayName("BIL-04 a rejected remittance waits for nobody")
        void bil04_rejected() {
            after(new RemittanceFact.SlipReceived(next(), "RM-1", customer, cny("100.00"), clerk));

            assertThat(after(new RemittanceFact.Rejected(next()))).isEmpty();
        }
    }

    @Test
    @DisplayName("ORD-18 an approval waits for whoever may give the command, but not for who asked")
    void ord18_approval() {
        var subject = UUID.randomUUID();
        var requester = UUID.randomUUID();
        var file = CaseFile.<ApprovalFact>empty(UUID.randomUUID())
                .with(new ApprovalFact.Requested(
                        new Origin(1, MONDAY, Instant.EPOCH),
                        "order",
                        "order.approve-change",
                        subject,
                        "SO-1",
                        requester,
                        null));

        assertThat(ApprovalWork.of(file)).singleElement().satisfies(item -> {
            assertThat(item.command()).isEqualTo("order.approve-change");
            assertThat(item.scopeOf()).isEqualTo(subject);
            assertThat(item.excluded()).containsExactly(requester);
        });
        var later = new Origin(2, MONDAY, Instant.EPOCH);
        assertThat(ApprovalWork.of(file.with(new ApprovalFact.Decided(later)))).isEmpty();
        assertThat(ApprovalWork.of(file.with(new ApprovalFact.Withdrawn(later))))
                .isEmpty();
    }

    @Test
    @DisplayName("CUS-05 a lapsed qualification waits until one of its kind has been verified")
    void cus05_lapsedQualification() {
        var file = CaseFile.<CustomerFact>empty(UUID.randomUUID())
                .with(new CustomerFact.Registered(
                        new Origin(1, MONDAY, Instant.EPOCH), "C-1", "客户", facts.seller, true))
                .with(new CustomerFact.QualificationLapsed(
                        new Origin(2, MONDAY, Instant.EPOCH), UUID.randomUUID(), "BUSINESS_LICENCE"));
        assertThat(CustomerWork.of(file)).extracting(WorkItem::kind).containsExactly(WorkKind.QUALIFICATION_RENEWAL);

        assertThat(CustomerWork.of(file.with(new CustomerFact.QualificationVerified(
                        new Origin(3, MONDAY, Instant.EPOCH), UUID.randomUUID(), "BUSINESS_LICENCE", null))))
                .isEmpty();
    }
}
