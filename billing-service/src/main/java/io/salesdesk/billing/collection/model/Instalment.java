package io.salesdesk.billing.collection.model;

import io.salesdesk.billing.remittances.model.PaymentMethod;
import java.time.LocalDate;
import org.joda.money.Money;

/** 回款时间、回款金额、回款方式: when how much is to come in, and how (BIL-17). */
public record Instalment(LocalDate dueOn, Money amount, PaymentMethod method) {}
