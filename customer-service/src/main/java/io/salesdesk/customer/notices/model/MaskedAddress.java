package io.salesdesk.customer.notices.model;

/** An address as everybody may see it: enough to recognise, too little to use. */
public final class MaskedAddress {

    private static final int SHOWN = 3;

    private MaskedAddress() {}

    /** {@code 138****3706}, {@code c00***@customer.example}. */
    public static String of(String address) {
        int at = address.indexOf('@');
        if (at >= 0) {
            return address.substring(0, Math.min(SHOWN, at)) + "***" + address.substring(at);
        }
        return address.length() <= 2 * SHOWN + 1
                ? "****"
                : address.substring(0, SHOWN) + "****" + address.substring(address.length() - SHOWN - 1);
    }
}
