package io.salesdesk.billing.statements.rest;

import io.salesdesk.billing.accounts.rest.LedgerEntryView;
import io.salesdesk.billing.statements.model.StatementRejection;
import io.salesdesk.billing.statements.persistence.ContractLedger;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The sub-ledger of receivables per contract (应收帐款明细帐), by which salespeople collect (BIL-14, BIL-15). */
@Path("/api/v1/contract-ledgers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "contract ledgers")
public class ContractLedgerResource {

    private final ContractLedger ledger;
    private final Authority authority;

    ContractLedgerResource(ContractLedger ledger, Authority authority) {
        this.ledger = ledger;
        this.authority = authority;
    }

    /**
     * A contract's account (BIL-15).
     *
     * @param number absent as long as the contract is not known to be signed
     * @param salesRevenue shipped, with tax, without freight (销售收入)
     * @param freight freight and sundries of what was shipped (运杂费)
     * @param recovered posted money (货款回收金额)
     * @param receivable shipped and not paid (应收货款金额)
     */
    public record ContractLedgerView(
            UUID contractId,
            UUID customerId,
            @Nullable String number,
            @Nullable LocalDate signedOn,
            long orders,
            Money salesRevenue,
            Money freight,
            Money recovered,
            Money receivable) {

        static ContractLedgerView of(ContractLedger.Line line) {
            return new ContractLedgerView(
                    line.contractId(),
                    line.customerId(),
                    line.number(),
                    line.signedOn(),
                    line.orders(),
                    line.salesRevenue(),
                    line.freight(),
                    line.recovered(),
                    line.receivable());
        }
    }

    @GET
    @Permission("read")
    @Operation(summary = "Contracts with orders: sales revenue, freight, recovered, receivable (BIL-14, BIL-15)")
    public Page<ContractLedgerView> list(
            @QueryParam("customerId") @Nullable UUID customerId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var after = page.after();
        return page.page(
                ledger.page(authority.scope(), customerId, null, after == null ? null : after.id(), page.fetchSize()),
                last -> new PageRequest.Position("", last.contractId()),
                ContractLedgerView::of);
    }

    @GET
    @Path("/{contractId}")
    @Permission("read")
    @Operation(summary = "One contract's account")
    public ContractLedgerView get(@PathParam("contractId") UUID contractId) {
        return ContractLedgerView.of(visible(contractId));
    }

    @GET
    @Path("/{contractId}/entries")
    @Permission("read")
    @Operation(summary = "Movements of the contract's orders, the oldest first")
    public Page<LedgerEntryView> entries(
            @PathParam("contractId") UUID contractId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var contract = visible(contractId);
        var page = PageRequest.of(limit, cursor);
        var after = page.after();
        return page.page(
                ledger.entries(contractId, contract.customerId(), after == null ? 0 : after.number(), page.fetchSize()),
                last -> PageRequest.Position.of(last.position()),
                LedgerEntryView::of);
    }

    private ContractLedger.Line visible(UUID contractId) {
        return ledger.page(authority.scope(), null, contractId, null, 1).stream()
                .findFirst()
                .orElseThrow(() -> new RejectedException(new StatementRejection.ContractUnknown()));
    }
}
