package io.salesdesk.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What follows the goods: the invoice, apart from them and checked by two more people (step 14 of requirements §2.1), and the
 * statement of account, which finance checks against the approved price and the customer confirms (step 14 of §2.2).
 */
final class ClosingSteps {

    private static final String NUMBER = "14";

    private final Desk desk;
    private final Cast cast;
    private final Narrator narrator;
    private final StockOrderStory steps;

    ClosingSteps(Desk desk, Cast cast, Narrator narrator) {
        this.desk = desk;
        this.cast = cast;
        this.narrator = narrator;
        this.steps = new StockOrderStory(desk, cast, narrator);
    }

    /** The whole order is invoiced: applied for, issued, recorded with its fiscal invoice, checked twice, mailed by itself. */
    Answer invoice(Answer order, Answer customer, Answer shipment) {
        steps.qualify(customer, "INVOICING_DATA", "invoicing data");
        var draft = desk.await(
                cast.clerk(),
                Service.BILLING,
                "/invoices?state=DRAFT&orderId=" + order.text("/id"),
                "the draft of the invoice",
                shown -> !shown.path("items").isEmpty());
        var path = "/invoices/" + draft.text("/items/0/id");
        var billed = customer.body().at("/confidential/invoicingData");
        // Billing has to hear of the verified invoicing data first.
        var applied = desk.postUntilAccepted(
                cast.clerk(),
                Service.BILLING,
                path + "/application",
                Map.of(
                        "channel",
                        "FAX",
                        "title",
                        billed.path("title").asText(),
                        "taxId",
                        billed.path("taxId").asText(),
                        "addressee",
                        "财务部"));
        narrator.step(
                NUMBER, "applies for the invoice", cast.clerk(), "POST billing /invoices/{id}/application", applied);
        post(
                "issues the invoice and records the fiscal one beside it",
                cast.finance(),
                path + "/issue",
                Map.of(
                        "fiscalInvoice",
                        Map.of(
                                "type", "VAT_SPECIAL",
                                "code", "3100224130",
                                "number", UUID.randomUUID().toString().substring(0, 13),
                                "faceValue", applied.body().path("gross"),
                                "dated", today().toString())));
        post("checks the invoice on issue", cast.reviewer(), path + "/check", passed("ISSUE"));
        post("checks it again before it is mailed", cast.salesManager(), path + "/check", passed("MAILING"));
        return post(
                "mails the invoice, apart from the goods, with a copy of the outbound document",
                cast.clerk(),
                path + "/mailing",
                Map.of(
                        "carrier",
                        "顺丰速运",
                        "trackingNumber",
                        "SF" + Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000),
                        "enclosures",
                        List.of(Map.of("kind", "OUTBOUND_DOCUMENT", "reference", shipment.text("/documentNumber")))));
    }

    /** A statement since the day: drawn up by the desk, reconciled by finance, sent, confirmed by the customer. */
    Answer statement(Answer customer, Answer shipment, LocalDate since) {
        awaitInLedger(customer, shipment);
        var drawn = post(
                "draws up the statement of account",
                cast.clerk(),
                "/statements",
                Map.of(
                        "customerId", customer.text("/id"),
                        "from", since.toString(),
                        "to", today().toString()));
        var path = "/statements/" + drawn.text("/id");
        post(
                "reconciles it with finance's books and the price approval form",
                cast.otherFinance(),
                path + "/check",
                Map.of("outcome", "PASSED"));
        post("sends the statement to the customer", cast.clerk(), path + "/sending", Map.of());
        return post(
                "records that the customer confirmed it",
                cast.otherClerk(),
                path + "/confirmation",
                Map.of("answeredBy", "客户财务"));
    }

    /**
     * The order is complete before billing has entered the goods that left. A customer of many orders has a ledger of many
     * pages, and the shipment stands on the last.
     */
    private void awaitInLedger(Answer customer, Answer shipment) {
        var ledger = "/accounts/" + customer.text("/id") + "/ledger?limit=200";
        var path = ledger;
        while (true) {
            var page = desk.await(
                            cast.clerk(),
                            Service.BILLING,
                            path,
                            "the shipment in the ledger",
                            shown -> names(shown, shipment) || shown.hasNonNull("nextCursor"))
                    .body();
            if (names(page, shipment)) {
                return;
            }
            path = ledger + "&cursor=" + page.path("nextCursor").asText();
        }
    }

    private static boolean names(JsonNode ledger, Answer shipment) {
        return ledger.path("items").findValuesAsText("shipmentId").contains(shipment.text("/id"));
    }

    private static Map<String, String> passed(String check) {
        return Map.of("check", check, "outcome", "PASSED");
    }

    private Answer post(String what, Person by, String path, Object body) {
        return steps.post(NUMBER, what, by, Service.BILLING, path, body);
    }

    private LocalDate today() {
        return LocalDate.parse(desk.get(cast.clerk(), Service.BILLING, "/clock").text("/date"));
    }
}
