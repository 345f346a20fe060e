package io.salesdesk.customer.customers.model;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A company's name as its duplicates are found by (CUS-08): full-width and half-width forms, upper and lower case,
 * blanks, brackets and punctuation make no difference.
 */
public final class CompanyName {

    private CompanyName() {}

    public static String normalise(String name) {
        var text = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(text::appendCodePoint);
        return text.toString();
    }
}
