package io.salesdesk.customer.customers.rest;

import io.salesdesk.customer.customers.model.AddressKind;
import io.salesdesk.customer.customers.model.CreditStanding;
import io.salesdesk.customer.customers.model.CustomerClass;
import io.salesdesk.customer.customers.model.CustomerFile;
import io.salesdesk.customer.customers.model.CustomerType;
import io.salesdesk.customer.customers.model.DocumentKind;
import io.salesdesk.customer.customers.model.QualificationKind;
import io.salesdesk.customer.customers.model.SettlementMethod;
import io.salesdesk.platform.rest.Resource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as clients see it.
 *
 * @param complete whether nothing of CUS-01 is missing
 * @param missing what is
 * @param missingQualifications what the customer's type asks for and no verified paper shows (CUS-05)
 * @param classification null until the regional manager has decided
 * @param confidential contacts, addresses, invoicing data and papers; null for who may not see them
 */
public record CustomerView(
        UUID id,
        long version,
        String number,
        String name,
        CustomerType type,
        String language,
        UUID officeId,
        UUID regionId,
        UUID salespersonId,
        boolean active,
        boolean erased,
        String currency,
        SettlementMethod settlementMethod,
        boolean complete,
        List<CustomerFile.Item> missing,
        Set<QualificationKind> missingQualifications,
        @Nullable ClassificationView classification,
        @Nullable FrameAgreementView frameAgreement,
        List<QualificationView> qualifications,
        LocalDate registeredOn,
        @Nullable LocalDate verifiedOn,
        LocalDate nextVerificationDue,
        boolean verificationOverdue,
        @Nullable Confidential confidential)
        implements Resource {

    /** @param reason confidential: null for who may not see it */
    public record ClassificationView(
            CustomerClass customerClass,
            CreditStanding creditStanding,
            boolean largeVolume,
            boolean inAdjustment,
            @Nullable LocalDate validUntil,
            @Nullable String reason,
            UUID classifiedBy,
            @Nullable UUID onBehalfOf,
            Instant classifiedAt) {}

    public record FrameAgreementView(
            UUID documentId, LocalDate validFrom, @Nullable LocalDate validTo) {}

    public record Confidential(
            @Nullable String businessNeeds,
            @Nullable String cooperationHistory,
            List<ContactView> contacts,
            List<AddressView> addresses,
            @Nullable InvoicingView invoicingData,
            List<DocumentView> documents) {}

    public record ContactView(
            UUID id,
            String name,
            String role,
            @Nullable String phone,
            @Nullable String mobile,
            @Nullable String email,
            boolean main) {}

    public record AddressView(
            UUID id,
            AddressKind kind,
            String line,
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable String contactName,
            @Nullable String phone) {}

    public record InvoicingView(
            String title,
            String taxId,
            @Nullable String bank,
            @Nullable String account,
            @Nullable String address,
            @Nullable String phone) {}

    /** A paper of the file, or the paper behind a qualification. */
    public record DocumentView(
            UUID id,
            DocumentKind kind,
            @Nullable UUID attachmentId,
            @Nullable String reference,
            @Nullable String issuer,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}
}
