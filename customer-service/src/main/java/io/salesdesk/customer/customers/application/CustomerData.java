package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.customers.model.CustomerType;
import io.salesdesk.customer.customers.model.Language;
import io.salesdesk.customer.customers.model.SettlementMethod;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's record says beside contacts, addresses and invoicing data.
 *
 * @param currency ISO 4217, the one currency of the customer's orders
 * @param businessNeeds 业务需求
 * @param cooperationHistory 合作历史
 */
public record CustomerData(
        String name,
        CustomerType type,
        Language language,
        String currency,
        SettlementMethod settlementMethod,
        @Nullable String businessNeeds,
        @Nullable String cooperationHistory,
        boolean active) {}
