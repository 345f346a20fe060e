package io.salesdesk.customer.investigations.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a customer (资产、销售能力、负债、信用、其他); null where nobody has looked yet (CUS-10).
 *
 * @param others anything else that bears on the customer's credit; the one point that may stay open
 */
public record Findings(
        @Nullable String assets,
        @Nullable String salesAbility,
        @Nullable String liabilities,
        @Nullable String credit,
        @Nullable String others) {

    public static final Findings NONE = new Findings(null, null, null, null, null);

    /** The points of a report. */
    public enum Point {
        ASSETS,
        SALES_ABILITY,
        LIABILITIES,
        CREDIT
    }

    /** These findings where they say something, and the earlier ones where they do not. */
    public Findings over(Findings earlier) {
        return new Findings(
                or(assets, earlier.assets),
                or(salesAbility, earlier.salesAbility),
                or(liabilities, earlier.liabilities),
                or(credit, earlier.credit),
                or(others, earlier.others));
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** What a report still lacks. */
    public List<Point> missing() {
        var missing = new ArrayList<Point>();
        lacking(missing, Point.ASSETS, assets);
        lacking(missing, Point.SALES_ABILITY, salesAbility);
        lacking(missing, Point.LIABILITIES, liabilities);
        lacking(missing, Point.CREDIT, credit);
        return missing;
    }

    private static void lacking(List<Point> missing, Point point, @Nullable String finding) {
        if (finding == null) {
            missing.add(point);
        }
    }

    private static @Nullable String or(@Nullable String finding, @Nullable String earlier) {
        return finding == null ? earlier : finding;
    }
}
