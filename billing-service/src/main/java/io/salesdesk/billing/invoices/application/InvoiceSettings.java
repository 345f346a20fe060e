package io.salesdesk.billing.invoices.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** The settings that bear on invoices. */
@ConfigMapping(prefix = "salesdesk.invoice")
interface InvoiceSettings {

    /** The series in which invoices are numbered. */
    @WithDefault("IV")
    String series();

    /** The series in which credit invoices are numbered. */
    @WithDefault("CI")
    String creditSeries();

    /** The tax rate of freight, which is a line of its own. */
    @WithDefault("0.13")
    BigDecimal freightTaxRate();
}
