package io.salesdesk.billing.refunds.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;

/** What clients send about refunds. */
public final class RefundRequests {

    private RefundRequests() {}

    /** @param payee to whom it is paid */
    public record RefundApplication(
            @NotNull UUID customerId,
            @NotNull Money amount,
            @NotBlank @Size(max = 200) String payee,
            @NotBlank @Size(max = 1000) String reason) {}

    /** What the sales manager may answer. */
    public enum RefundAnswer {
        APPROVED,
        REJECTED
    }

    public record RefundDecision(
            @NotNull RefundAnswer decision,
            @NotBlank @Size(max = 1000) String reason) {}

    /**
     * @param bank ours, from which it was paid
     * @param bankReference of the transfer; one pays one refund
     */
    public record RefundPayment(
            @NotNull LocalDate paidOn,
            @NotBlank @Size(max = 200) String bank,
            @NotBlank @Size(max = 100) String bankReference) {}

    public record RefundFailure(@NotBlank @Size(max = 1000) String reason) {}

    public record RefundWithdrawal(
            @NotBlank @Size(max = 1000) String reason) {}
}
