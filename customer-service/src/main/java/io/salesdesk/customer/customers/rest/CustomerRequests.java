package io.salesdesk.customer.customers.rest;

import io.salesdesk.customer.customers.application.AddressDetails;
import io.salesdesk.customer.customers.application.ClassificationProposal;
import io.salesdesk.customer.customers.application.ContactDetails;
import io.salesdesk.customer.customers.application.CustomerData;
import io.salesdesk.customer.customers.application.EnterQualification;
import io.salesdesk.customer.customers.application.FileDocument;
import io.salesdesk.customer.customers.application.InvoicingDetails;
import io.salesdesk.customer.customers.application.RegisterCustomer;
import io.salesdesk.customer.customers.model.AddressKind;
import io.salesdesk.customer.customers.model.Classification;
import io.salesdesk.customer.customers.model.CreditStanding;
import io.salesdesk.customer.customers.model.CustomerClass;
import io.salesdesk.customer.customers.model.CustomerType;
import io.salesdesk.customer.customers.model.DocumentKind;
import io.salesdesk.customer.customers.model.Language;
import io.salesdesk.customer.customers.model.Qualification;
import io.salesdesk.customer.customers.model.QualificationKind;
import io.salesdesk.customer.customers.model.SettlementMethod;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What clients send about customers. */
final class CustomerRequests {

    private static final String CURRENCY = "[A-Z]{3}";
    private static final String LANGUAGE = "zh-CN|en";
    private static final String DIALLABLE = "[+0-9 ()/-]{5,30}";

    private CustomerRequests() {}

    private static Language language(@Nullable String tag) {
        return tag == null ? Language.ZH_CN : Language.ofTag(tag);
    }

    /** @param language zh-CN when absent */
    record Register(
            @NotBlank @Size(max = 200) String name,
            @NotNull CustomerType type,
            @Nullable @Pattern(regexp = LANGUAGE) String language,
            @NotNull @Pattern(regexp = CURRENCY) String currency,
            @NotNull SettlementMethod settlementMethod,
            @Nullable @Size(max = 4000) String businessNeeds,
            @Nullable @Size(max = 4000) String cooperationHistory,
            @NotNull UUID salespersonId,
            @Nullable @Size(max = 20) List<@Valid @NotNull Contact> contacts,
            @Nullable @Size(max = 20) List<@Valid @NotNull Address> addresses,
            @Nullable @Valid Invoicing invoicingData) {

        RegisterCustomer.Registration toCommand() {
            return new RegisterCustomer.Registration(
                    null,
                    new CustomerData(
                            name,
                            type,
                            CustomerRequests.language(language),
                            currency,
                            settlementMethod,
                            businessNeeds,
                            cooperationHistory,
                            true),
                    salespersonId,
                    contacts == null
                            ? List.of()
                            : contacts.stream().map(Contact::toDetails).toList(),
                    addresses == null
                            ? List.of()
                            : addresses.stream().map(Address::toDetails).toList(),
                    invoicingData == null ? null : invoicingData.toDetails());
        }
    }

    /** The whole record anew. */
    record Change(
            @NotBlank @Size(max = 200) String name,
            @NotNull CustomerType type,
            @Nullable @Pattern(regexp = LANGUAGE) String language,
            @NotNull @Pattern(regexp = CURRENCY) String currency,
            @NotNull SettlementMethod settlementMethod,
            @Nullable @Size(max = 4000) String businessNeeds,
            @Nullable @Size(max = 4000) String cooperationHistory,
            @NotNull Boolean active) {

        CustomerData toCommand() {
            return new CustomerData(
                    name,
                    type,
                    CustomerRequests.language(language),
                    currency,
                    settlementMethod,
                    businessNeeds,
                    cooperationHistory,
                    active);
        }
    }

    record Contact(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 100) String role,
            @Nullable @Pattern(regexp = DIALLABLE) String phone,
            @Nullable @Pattern(regexp = DIALLABLE) String mobile,
            @Nullable @Email @Size(max = 200) String email,
            @Nullable Boolean main) {

        ContactDetails toDetails() {
            return new ContactDetails(name, role, phone, mobile, email, Boolean.TRUE.equals(main));
        }
    }

    record Address(
            @NotNull AddressKind kind,
            @NotBlank @Size(max = 300) String line,
            @Nullable @Size(max = 100) String city,
            @Nullable @Size(max = 20) String postalCode,
            @Nullable @Size(max = 100) String contactName,
            @Nullable @Pattern(regexp = DIALLABLE) String phone) {

        AddressDetails toDetails() {
            return new AddressDetails(kind, line, city, postalCode, contactName, phone);
        }
    }

    record Invoicing(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 40) String taxId,
            @Nullable @Size(max = 200) String bank,
            @Nullable @Size(max = 60) String account,
            @Nullable @Size(max = 300) String address,
            @Nullable @Pattern(regexp = DIALLABLE) String phone) {

        InvoicingDetails toDetails() {
            return new InvoicingDetails(title, taxId, bank, account, address, phone);
        }
    }

    record Assign(
            @NotNull UUID salespersonId,
            @NotBlank @Size(max = 1000) String reason) {}

    /** @param validUntil the last day on which it holds */
    record EnterPaper(
            @NotNull QualificationKind kind,
            @NotBlank @Size(max = 100) String reference,
            @Nullable @Size(max = 200) String issuer,
            @Nullable LocalDate validUntil,
            @Nullable UUID attachmentId) {

        EnterQualification.Paper toCommand() {
            return new EnterQualification.Paper(
                    new Qualification.Terms(kind, validUntil), reference, issuer, attachmentId);
        }
    }

    record FilePaper(
            @NotNull DocumentKind kind,
            @NotNull UUID attachmentId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        FileDocument.Paper toCommand() {
            return new FileDocument.Paper(kind, attachmentId, validFrom, validTo);
        }
    }

    record Classify(
            @NotNull CustomerClass customerClass,
            @NotNull CreditStanding creditStanding,
            @Nullable Boolean largeVolume,
            @Nullable Boolean inAdjustment,
            @Nullable LocalDate validUntil,
            @NotNull @Size(max = 1000) String reason) {

        Classification toCommand() {
            return new Classification(
                    customerClass,
                    creditStanding,
                    Boolean.TRUE.equals(largeVolume),
                    Boolean.TRUE.equals(inAdjustment),
                    validUntil,
                    reason.strip());
        }
    }

    record ProposeClass(
            @NotNull CustomerClass customerClass,
            @NotNull CreditStanding creditStanding,
            @Nullable Boolean largeVolume,
            @Nullable Boolean inAdjustment,
            @Nullable LocalDate validUntil,
            @Nullable UUID investigatedBy,
            @NotBlank @Size(max = 1000) String reason) {

        ClassificationProposal toCommand() {
            return new ClassificationProposal(
                    customerClass,
                    creditStanding,
                    Boolean.TRUE.equals(largeVolume),
                    Boolean.TRUE.equals(inAdjustment),
                    validUntil,
                    investigatedBy);
        }
    }

    record Verify(@Nullable @Size(max = 1000) String remark) {}

    record Erase(@NotBlank @Size(max = 1000) String reason) {}
}
