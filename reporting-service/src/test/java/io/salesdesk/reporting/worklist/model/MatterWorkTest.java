package io.salesdesk.reporting.worklist.model;

import static io.salesdesk.reporting.Facts.cny;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.reporting.Facts;
import io.salesdesk.reporting.file.model.CaseFile;
import io.salesdesk.reporting.file.model.Origin;
import io.salesdesk.reporting.matters.model.MatterFact;
import io.salesdesk.reporting.matters.model.MatterFact.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class MatterWorkTest {

    private final UUID invoice = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();
    private final UUID applicant = UUID.randomUUID();
    private final UUID issuer = UUID.randomUUID();

    private final Step requested = step(1, "InvoiceRequested", WorkKind.INVOICE_ISSUE)
            .about(null, customer, cny("100.00"))
            .madeBy(applicant);
    private final Step issued = step(2, "InvoiceIssued", WorkKind.INVOICE_CHECK)
            .about("IV-2026-000001", customer, cny("100.00"))
            .madeBy(issuer);
    private final Step checked = step(3, "InvoiceChecked/ISSUE", WorkKind.INVOICE_MAILING_CHECK);
    private final Step cleared = step(4, "InvoiceChecked/MAILING", WorkKind.INVOICE_MAILING);
    private final Step mailed = step(5, "InvoiceMailed", null);

    private static Step step(long sequence, String event, @Nullable WorkKind waitsFor) {
        return Step.of(
                new Origin(sequence, Facts.MONDAY, Instant.EPOCH.plusSeconds(sequence)),
                event,
                "billing",
                "/api/v1/invoices/",
                waitsFor);
    }

    private List<WorkItem> work(Step... steps) {
        return MatterWork.of(CaseFile.<MatterFact>of(invoice, List.of(steps)));
    }

    @Test
    @DisplayName("BIL-20 an application waits for finance, not for the applicant")
    void bil20_issue() {
        assertThat(work(requested)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(WorkKind.INVOICE_ISSUE);
            assertThat(item.excluded()).containsExactly(applicant);
            assertThat(item.amount()).isEqualTo(cny("100.00"));
            assertThat(item.scopeOf()).isEqualTo(customer);
            assertThat(item.subject().path()).isEqualTo("/api/v1/invoices/" + invoice);
        });
    }

    @Test
    @DisplayName("BIL-21 both checks are for neither applicant nor issuer, the mailing is for any clerk")
    void bil21_checks() {
        for (var item : List.of(
                work(requested, issued).getFirst(),
                work(requested, issued, checked).getFirst())) {
            assertThat(item.command()).isEqualTo("invoice.check");
            assertThat(item.excluded()).containsExactlyInAnyOrder(applicant, issuer);
            assertThat(item.subject().number()).isEqualTo("IV-2026-000001");
        }
        assertThat(work(requested, issued, checked, cleared)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(WorkKind.INVOICE_MAILING);
            assertThat(item.excluded()).isEmpty();
        });
        assertThat(work(requested, issued, checked, cleared, mailed)).isEmpty();
    }

    @RepeatedTest(50)
    @DisplayName("the steps say the same in whatever order they are read, each perhaps twice")
    void anyOrder() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var steps = new ArrayList<>(List.of(requested, issued, checked, requested, issued, checked));
        Collections.shuffle(steps, random);
        var file = CaseFile.<MatterFact>empty(invoice);
        for (var step : steps) {
            file = file.with(step);
        }
        assertThat(MatterWork.of(file)).as("seed %d", seed).isEqualTo(work(requested, issued, checked));
    }

    @Test
    @DisplayName(
            "FUL-10 while a receipt waits for its signature, the goods wait for no other one; taken back, they do again")
    void ful10_receiptWaitsForItsSignature() {
        var receipt = UUID.randomUUID();
        var writer = UUID.randomUUID();
        var arrived = step(5, "GoodsArrived", WorkKind.GOODS_RECEIPT).about("PR-2026-000001", null, null);
        var written = new MatterFact.Part(
                arrived.origin(),
                receipt,
                Step.of(
                                arrived.origin(),
                                "GoodsReceiptWritten",
                                "fulfilment",
                                "/receipts/",
                                WorkKind.GOODS_RECEIPT_SIGNATURE)
                        .about("GR-2026-000001", null, null)
                        .madeBy(writer));
        var later = new Origin(6, Facts.MONDAY, Instant.EPOCH);
        var takenBack = new MatterFact.Part(
                later, receipt, Step.of(later, "GoodsReceiptWithdrawn", "fulfilment", "/receipts/", null));
        var file = CaseFile.<MatterFact>of(invoice, List.of(arrived, written));

        assertThat(MatterWork.of(file)).singleElement().satisfies(item -> {
            assertThat(item.command()).isEqualTo("goods-receipt.sign");
            assertThat(item.excluded()).containsExactly(writer);
            assertThat(item.subject().path()).isEqualTo("/receipts/" + receipt);
            assertThat(item.subject().number()).isEqualTo("GR-2026-000001");
        });
        assertThat(MatterWork.of(file.with(takenBack)))
                .extracting(WorkItem::kind)
                .containsExactly(WorkKind.GOODS_RECEIPT);
        assertThat(MatterWork.of(file.with(new MatterFact.Ended(later)))).isEmpty();
    }
}
