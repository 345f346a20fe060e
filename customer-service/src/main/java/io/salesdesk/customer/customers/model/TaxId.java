package io.salesdesk.customer.customers.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A taxpayer's number (税号): 15 to 20 digits and capital letters, however it was typed. */
public final class TaxId {

    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{15,20}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s-]+");

    private TaxId() {}

    public static String normalise(String typed) {
        var folded = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return SEPARATORS.matcher(folded).replaceAll("");
    }

    /** Whether a normalised number can be one. */
    public static boolean isPlausible(String normalised) {
        return FORM.matcher(normalised).matches();
    }
}
