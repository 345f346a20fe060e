package io.salesdesk.customer.imports;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.customers.application.AddressDetails;
import io.salesdesk.customer.customers.application.AssignCustomer;
import io.salesdesk.customer.customers.application.ChangeCustomer;
import io.salesdesk.customer.customers.application.ClassifyCustomer;
import io.salesdesk.customer.customers.application.ContactDetails;
import io.salesdesk.customer.customers.application.CustomerData;
import io.salesdesk.customer.customers.application.EnterQualification;
import io.salesdesk.customer.customers.application.InvoicingDetails;
import io.salesdesk.customer.customers.application.MaintainAddresses;
import io.salesdesk.customer.customers.application.MaintainContacts;
import io.salesdesk.customer.customers.application.RegisterCustomer;
import io.salesdesk.customer.customers.application.SetInvoicingData;
import io.salesdesk.customer.customers.model.AddressKind;
import io.salesdesk.customer.customers.model.Classification;
import io.salesdesk.customer.customers.model.CompanyName;
import io.salesdesk.customer.customers.model.CreditStanding;
import io.salesdesk.customer.customers.model.CustomerClass;
import io.salesdesk.customer.customers.model.CustomerRejection;
import io.salesdesk.customer.customers.model.CustomerType;
import io.salesdesk.customer.customers.model.Language;
import io.salesdesk.customer.customers.model.Qualification;
import io.salesdesk.customer.customers.model.QualificationKind;
import io.salesdesk.customer.customers.model.SettlementMethod;
import io.salesdesk.customer.customers.persistence.CustomerDirectories;
import io.salesdesk.customer.customers.persistence.CustomerEntity;
import io.salesdesk.customer.customers.persistence.Customers;
import io.salesdesk.customer.customers.persistence.Qualifications;
import io.salesdesk.customer.investigations.application.InvestigationOnRecord;
import io.salesdesk.customer.investigations.model.Conclusion;
import io.salesdesk.customer.investigations.model.Findings;
import io.salesdesk.customer.investigations.model.InvestigationRejection;
import io.salesdesk.customer.organisation.persistence.People;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.job.ImportColumn;
import io.salesdesk.platform.job.ImportLine;
import io.salesdesk.platform.job.ImportRow;
import io.salesdesk.platform.job.ImportTarget;
import io.salesdesk.platform.job.InvalidLineException;
import io.salesdesk.platform.job.LineError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Customers from a file, one contact, one delivery address and the invoicing data with each. A customer is found by its
 * number where the file gives one, else by its name. Class and credit standing are set with the reason "import", a good
 * standing only with the credit investigation that it rests on (CUS-10); papers are entered and wait for a second person.
 */
@ApplicationScoped
class CustomerImport implements ImportTarget<CustomerImport.Line> {

    private static final String REASON = "import";

    private static final String DIALLABLE = "[+0-9 ()/-]{5,30}";

    private static final Map<String, CustomerType> TYPES = Map.of(
            "代理商", CustomerType.AGENT,
            "零售客户", CustomerType.RETAIL,
            "零售", CustomerType.RETAIL,
            "商业公司", CustomerType.COMMERCIAL);
    private static final Map<String, CustomerClass> CLASSES = Map.of(
            "重点客户", CustomerClass.KEY,
            "重点", CustomerClass.KEY,
            "普通客户", CustomerClass.NORMAL,
            "普通", CustomerClass.NORMAL,
            "小客户", CustomerClass.SMALL);
    private static final Map<String, CreditStanding> STANDINGS =
            Map.of("良好", CreditStanding.GOOD, "有", CreditStanding.GOOD, "无", CreditStanding.NONE);
    private static final Map<String, Conclusion> CONCLUSIONS =
            Map.of("信用良好", Conclusion.CREDITWORTHY, "信用不佳", Conclusion.NOT_CREDITWORTHY);
    private static final Map<String, SettlementMethod> METHODS = Map.of(
            "现金", SettlementMethod.CASH,
            "转账", SettlementMethod.TRANSFER,
            "月结", SettlementMethod.MONTHLY);
    private static final Map<String, Language> LANGUAGES =
            Map.of("中文", Language.ZH_CN, "zh-CN", Language.ZH_CN, "英文", Language.EN, "English", Language.EN);

    private final Customers customers;
    private final CustomerDirectories directories;
    private final Qualifications qualifications;
    private final People people;
    private final RegisterCustomer registerCustomer;
    private final ChangeCustomer changeCustomer;
    private final AssignCustomer assignCustomer;
    private final ClassifyCustomer classifyCustomer;
    private final InvestigationOnRecord investigationOnRecord;
    private final MaintainContacts contacts;
    private final MaintainAddresses addresses;
    private final SetInvoicingData setInvoicingData;
    private final EnterQualification enterQualification;
    private final Lines lines;
    private final Caller caller;

    CustomerImport(
            Customers customers,
            CustomerDirectories directories,
            Qualifications qualifications,
            People people,
            RegisterCustomer registerCustomer,
            ChangeCustomer changeCustomer,
            AssignCustomer assignCustomer,
            ClassifyCustomer classifyCustomer,
            InvestigationOnRecord investigationOnRecord,
            MaintainContacts contacts,
            MaintainAddresses addresses,
            SetInvoicingData setInvoicingData,
            EnterQualification enterQualification,
            Lines lines,
            Caller caller) {
        this.customers = customers;
        this.directories = directories;
        this.qualifications = qualifications;
        this.people = people;
        this.registerCustomer = registerCustomer;
        this.changeCustomer = changeCustomer;
        this.assignCustomer = assignCustomer;
        this.classifyCustomer = classifyCustomer;
        this.investigationOnRecord = investigationOnRecord;
        this.contacts = contacts;
        this.addresses = addresses;
        this.setInvoicingData = setInvoicingData;
        this.enterQualification = enterQualification;
        this.lines = lines;
        this.caller = caller;
    }

    /**
     * @param salesperson a person's number
     * @param customerClass with {@code creditStanding}, or neither
     * @param investigatedOn the day on which a credit investigation was concluded; with {@code investigator},
     *     {@code investigationConcludedBy} (people's numbers) and {@code investigationConclusion}, or none of them
     */
    record Line(
            @Nullable @Size(max = 40) String number,
            @NotBlank @Size(max = 200) String name,
            @NotNull CustomerType type,
            @NotNull Language language,
            @NotBlank @Size(max = 40) String salesperson,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
            @NotNull SettlementMethod settlementMethod,
            @Nullable @Size(max = 4000) String businessNeeds,
            @Nullable @Size(max = 4000) String cooperationHistory,
            boolean active,
            @Nullable CustomerClass customerClass,
            @Nullable CreditStanding creditStanding,
            boolean largeVolume,
            boolean inAdjustment,
            @Nullable @Size(max = 100) String contactName,
            @Nullable @Size(max = 100) String contactRole,
            @Nullable @Pattern(regexp = DIALLABLE) String phone,
            @Nullable @Pattern(regexp = DIALLABLE) String mobile,
            @Nullable @Email @Size(max = 200) String email,
            @Nullable @Size(max = 300) String address,
            @Nullable @Size(max = 100) String city,
            @Nullable @Size(max = 20) String postalCode,
            @Nullable @Size(max = 200) String invoiceTitle,
            @Nullable @Size(max = 40) String taxId,
            @Nullable @Size(max = 200) String bank,
            @Nullable @Size(max = 60) String bankAccount,
            @Nullable @Size(max = 100) String licence,
            @Nullable LocalDate licenceValidUntil,
            @Nullable @Size(max = 100) String gspCertificate,
            @Nullable LocalDate gspValidUntil,
            @Nullable LocalDate investigatedOn,
            @Nullable @Size(max = 40) String investigator,
            @Nullable @Size(max = 40) String investigationConcludedBy,
            @Nullable Conclusion investigationConclusion,
            @Nullable @Size(max = 4000) String assets,
            @Nullable @Size(max = 4000) String salesAbility,
            @Nullable @Size(max = 4000) String liabilities,
            @Nullable @Size(max = 4000) String creditHistory,
            @Nullable @Size(max = 4000) String otherFindings) {

        CustomerData data() {
            return new CustomerData(
                    name, type, language, currency, settlementMethod, businessNeeds, cooperationHistory, active);
        }

        Optional<ContactDetails> contact(boolean main) {
            return contactName == null
                    ? Optional.empty()
                    : Optional.of(new ContactDetails(
                            contactName, contactRole == null ? "联系人" : contactRole, phone, mobile, email, main));
        }

        Optional<AddressDetails> deliveryAddress() {
            return address == null
                    ? Optional.empty()
                    : Optional.of(
                            new AddressDetails(AddressKind.DELIVERY, address, city, postalCode, contactName, mobile));
        }

        Optional<InvoicingDetails> invoicing() {
            return taxId == null
                    ? Optional.empty()
                    : Optional.of(new InvoicingDetails(
                            invoiceTitle == null ? name : invoiceTitle, taxId, bank, bankAccount, null, null));
        }

        Optional<Classification> classification() {
            return customerClass == null || creditStanding == null
                    ? Optional.empty()
                    : Optional.of(
                            new Classification(customerClass, creditStanding, largeVolume, inAdjustment, null, REASON));
        }
    }

    @Override
    public String kind() {
        return "customers";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.optional("number", "客户编号", "编号"),
                ImportColumn.required("name", "客户名称", "公司名称", "company name"),
                ImportColumn.required("type", "客户类型"),
                ImportColumn.optional("language", "语言"),
                ImportColumn.required("salesperson", "业务员"),
                ImportColumn.optional("currency", "币种"),
                ImportColumn.optional("settlementMethod", "结算方式"),
                ImportColumn.optional("businessNeeds", "业务需求"),
                ImportColumn.optional("cooperationHistory", "合作历史"),
                ImportColumn.optional("active", "合作中", "启用"),
                ImportColumn.optional("customerClass", "客户等级", "class"),
                ImportColumn.optional("creditStanding", "信用状况", "credit"),
                ImportColumn.optional("largeVolume", "大客户量"),
                ImportColumn.optional("inAdjustment", "调整期"),
                ImportColumn.optional("contactName", "联系人", "contact"),
                ImportColumn.optional("contactRole", "联系人职务", "职务"),
                ImportColumn.optional("phone", "电话"),
                ImportColumn.optional("mobile", "手机"),
                ImportColumn.optional("email", "邮箱"),
                ImportColumn.optional("address", "送货地址", "地址", "delivery address"),
                ImportColumn.optional("city", "城市"),
                ImportColumn.optional("postalCode", "邮编"),
                ImportColumn.optional("invoiceTitle", "开票名称"),
                ImportColumn.optional("taxId", "税号"),
                ImportColumn.optional("bank", "开户行"),
                ImportColumn.optional("bankAccount", "银行账号", "account"),
                ImportColumn.optional("licence", "营业执照号", "business licence"),
                ImportColumn.optional("licenceValidUntil", "营业执照有效期"),
                ImportColumn.optional("gspCertificate", "GSP证书号"),
                ImportColumn.optional("gspValidUntil", "GSP证书有效期"),
                ImportColumn.optional("investigatedOn", "信用调查日期"),
                ImportColumn.optional("investigator", "信用调查人"),
                ImportColumn.optional("investigationConcludedBy", "信用结论人"),
                ImportColumn.optional("investigationConclusion", "信用调查结论"),
                ImportColumn.optional("assets", "资产"),
                ImportColumn.optional("salesAbility", "销售能力"),
                ImportColumn.optional("liabilities", "负债"),
                ImportColumn.optional("creditHistory", "信用"),
                ImportColumn.optional("otherFindings", "其他"));
    }

    @Override
    public Line read(ImportRow row) {
        var line = new Line(
                row.text("number"),
                row.requiredText("name"),
                row.requiredConstant("type", CustomerType.class, TYPES),
                or(row.constant("language", Language.class, LANGUAGES), Language.ZH_CN),
                row.requiredText("salesperson"),
                or(row.text("currency"), "CNY"),
                or(row.constant("settlementMethod", SettlementMethod.class, METHODS), SettlementMethod.TRANSFER),
                row.text("businessNeeds"),
                row.text("cooperationHistory"),
                row.flag("active", true),
                row.constant("customerClass", CustomerClass.class, CLASSES),
                row.constant("creditStanding", CreditStanding.class, STANDINGS),
                row.flag("largeVolume", false),
                row.flag("inAdjustment", false),
                row.text("contactName"),
                row.text("contactRole"),
                row.text("phone"),
                row.text("mobile"),
                row.text("email"),
                row.text("address"),
                row.text("city"),
                row.text("postalCode"),
                row.text("invoiceTitle"),
                row.text("taxId"),
                row.text("bank"),
                row.text("bankAccount"),
                row.text("licence"),
                row.date("licenceValidUntil"),
                row.text("gspCertificate"),
                row.date("gspValidUntil"),
                row.date("investigatedOn"),
                row.text("investigator"),
                row.text("investigationConcludedBy"),
                row.constant("investigationConclusion", Conclusion.class, CONCLUSIONS),
                row.text("assets"),
                row.text("salesAbility"),
                row.text("liabilities"),
                row.text("creditHistory"),
                row.text("otherFindings"));
        if ((line.customerClass() == null) != (line.creditStanding() == null)) {
            var missing = line.customerClass() == null ? "customerClass" : "creditStanding";
            throw new InvalidLineException(missing, "import-value-is-missing", Map.of("column", missing));
        }
        if (line.investigatedOn() != null) {
            requireWith("investigator", line.investigator());
            requireWith("investigationConcludedBy", line.investigationConcludedBy());
            requireWith("investigationConclusion", line.investigationConclusion());
        }
        return lines.valid(line);
    }

    private static void requireWith(String column, @Nullable Object value) {
        if (value == null) {
            throw new InvalidLineException(column, "import-value-is-missing", Map.of("column", column));
        }
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    @Override
    public List<LineError> apply(List<ImportLine<Line>> batch) {
        var actor = Actor.of(caller);
        batch.forEach(line -> apply(line.value(), actor));
        return List.of();
    }

    private void apply(Line line, Actor actor) {
        var salesperson = people.byNumber(line.salesperson())
                .orElseThrow(
                        () -> new RejectedException(new CustomerRejection.OwnerIsNoSalesperson(line.salesperson())));
        var known = line.number() == null
                ? customers.byNormalisedName(CompanyName.normalise(line.name()))
                : customers.byNumber(line.number());
        CustomerEntity customer;
        if (known.isEmpty()) {
            customer = registerCustomer.register(
                    new RegisterCustomer.Registration(
                            line.number(),
                            line.data(),
                            salesperson.id(),
                            line.contact(true).stream().toList(),
                            line.deliveryAddress().stream().toList(),
                            line.invoicing().orElse(null)),
                    actor,
                    DataScope.EVERYTHING);
        } else {
            customer = known.get();
            if (customer.erased()) {
                throw new RejectedException(new CustomerRejection.CustomerErased());
            }
            enterInvestigation(customer, line);
            changeCustomer.change(customer, line.data(), actor);
            assignCustomer.assign(customer, salesperson.id(), REASON, actor, DataScope.EVERYTHING);
            updateDirectory(customer, line, actor);
        }
        enterInvestigation(customer, line);
        line.classification()
                .filter(wanted -> !isAlready(customer, wanted))
                .ifPresent(wanted -> classifyCustomer.onRecord(customer, wanted, actor));
        enter(customer, QualificationKind.BUSINESS_LICENCE, line.licence(), line.licenceValidUntil(), actor);
        enter(customer, QualificationKind.GSP_CERTIFICATE, line.gspCertificate(), line.gspValidUntil(), actor);
    }

    /** Before the class and the settlement method, which may rest on it; the same one is entered once. */
    private void enterInvestigation(CustomerEntity customer, Line line) {
        var on = line.investigatedOn();
        if (on != null) {
            investigationOnRecord.enter(
                    customer,
                    new InvestigationOnRecord.Entry(
                            on,
                            person(line.investigator()),
                            person(line.investigationConcludedBy()),
                            Objects.requireNonNull(line.investigationConclusion()),
                            new Findings(
                                    line.assets(),
                                    line.salesAbility(),
                                    line.liabilities(),
                                    line.creditHistory(),
                                    line.otherFindings()),
                            REASON));
        }
    }

    private UUID person(@Nullable String number) {
        return people.byNumber(Objects.requireNonNull(number))
                .orElseThrow(
                        () -> new RejectedException(new InvestigationRejection.InvestigationByUnknownPerson(number)))
                .id();
    }

    /** The contact of the same name and the address of the same wording are brought up to date, others added. */
    private void updateDirectory(CustomerEntity customer, Line line, Actor actor) {
        var directory = directories.of(customer.id());
        var contact = directory.contacts().stream()
                .filter(present -> present.name().equals(line.contactName()))
                .findFirst();
        if (contact.isPresent()) {
            var present = contact.get();
            line.contact(present.main()).ifPresent(details -> contacts.change(customer, present.id(), details, actor));
        } else {
            line.contact(false).ifPresent(details -> contacts.add(customer, details));
        }
        var address = directory.addresses().stream()
                .filter(present -> present.line().equals(line.address()))
                .findFirst();
        if (address.isPresent()) {
            line.deliveryAddress()
                    .ifPresent(
                            details -> addresses.change(customer, address.get().id(), details, actor));
        } else {
            line.deliveryAddress().ifPresent(details -> addresses.add(customer, details));
        }
        line.invoicing().ifPresent(details -> setInvoicingData.set(customer, details, actor));
    }

    private static boolean isAlready(CustomerEntity customer, Classification wanted) {
        return customer.customerClass() == wanted.customerClass()
                && customer.creditStanding() == wanted.creditStanding()
                && customer.largeVolume() == wanted.largeVolume()
                && customer.inAdjustment() == wanted.inAdjustment();
    }

    private void enter(
            CustomerEntity customer,
            QualificationKind kind,
            @Nullable String reference,
            @Nullable LocalDate validUntil,
            Actor actor) {
        if (reference == null) {
            return;
        }
        boolean present = qualifications.of(customer.id()).stream()
                .anyMatch(paper -> paper.kind() == kind && paper.reference().equals(reference));
        if (!present) {
            enterQualification.enter(
                    customer,
                    new EnterQualification.Paper(new Qualification.Terms(kind, validUntil), reference, null, null),
                    actor);
        }
    }
}
