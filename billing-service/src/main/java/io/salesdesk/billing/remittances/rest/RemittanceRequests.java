package io.salesdesk.billing.remittances.rest;

import io.salesdesk.billing.remittances.application.RegisterSlip;
import io.salesdesk.billing.remittances.model.OrderShare;
import io.salesdesk.billing.remittances.model.PaymentMethod;
import io.salesdesk.billing.remittances.model.ReceiptData;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What clients send about remittances. */
public final class RemittanceRequests {

    private static final int MAX_ORDERS = 500;

    private RemittanceRequests() {}

    /** An order and what of the money is for it. */
    public record OrderAmount(
            @NotNull UUID orderId, @Nullable Money amount) {
        OrderShare toShare() {
            return new OrderShare(orderId, amount);
        }
    }

    /** A slip; it stands in for money only when it names its orders and an amount for each (BIL-02). */
    public record SlipReceived(
            @NotNull UUID customerId,
            @NotBlank @Size(max = 200) String payer,
            @NotNull Money amount,
            @Nullable @Size(max = MAX_ORDERS) List<@NotNull @Valid OrderAmount> orders,
            @NotNull LocalDate remittedOn,
            @Nullable @Size(min = 1, max = 100) String bankReference,
            @Nullable UUID attachmentId) {

        RegisterSlip.Command toCommand() {
            return new RegisterSlip.Command(
                    customerId,
                    payer,
                    amount,
                    orders == null
                            ? List.of()
                            : orders.stream().map(OrderAmount::toShare).toList(),
                    remittedOn,
                    bankReference,
                    attachmentId);
        }
    }

    /** The data of the receipt; that none is missing is rule BIL-05 and not a matter of form. */
    public record Confirmation(
            @Nullable Money amount,
            @Nullable LocalDate arrivedOn,
            @Nullable @Size(max = 200) String receivingBank,
            @Nullable PaymentMethod paymentMethod,
            @Nullable @Size(max = 200) String payer,
            @Nullable @Size(max = 100) String bankReference) {

        ReceiptData toData() {
            return new ReceiptData(amount, arrivedOn, receivingBank, paymentMethod, payer, bankReference);
        }
    }

    /** @param orders null to take the slip's; empty to leave all of it as customer credit */
    public record Match(
            @NotNull UUID customerId,
            @Nullable @Size(max = MAX_ORDERS) List<@NotNull @Valid OrderAmount> orders) {}

    /** Nothing needs to be said. */
    public record Posting() {}

    public record Rejection(@NotBlank @Size(max = 1000) String reason) {}

    public record Allocations(
            @NotEmpty @Size(max = MAX_ORDERS) List<@NotNull @Valid OrderAmount> orders) {}

    public record Reversal(@NotBlank @Size(max = 1000) String reason) {}
}
