package io.salesdesk.billing.invoices.model;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The tax office's invoice that stands beside the internal one (BIL-21, A-36).
 *
 * @param code 发票代号; null for fully electronic ones, which have none
 * @param faceValue 发票面值, with tax
 */
public record FiscalInvoice(FiscalType type, @Nullable String code, String number, Money faceValue, LocalDate dated) {}
