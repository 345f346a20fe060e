package io.salesdesk.order.catalogue;

import io.salesdesk.order.catalogue.persistence.Category;
import io.salesdesk.order.catalogue.persistence.ProductDetails;
import io.salesdesk.order.ordering.model.Unit;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.job.ImportColumn;
import io.salesdesk.platform.job.ImportLine;
import io.salesdesk.platform.job.ImportRow;
import io.salesdesk.platform.job.ImportTarget;
import io.salesdesk.platform.job.InvalidLineException;
import io.salesdesk.platform.job.LineError;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Imports a price list: products with the price and tax rate that hold from a day on (价目表). */
@ApplicationScoped
class ProductImport implements ImportTarget<ProductDetails> {

    private static final Map<String, Category> CATEGORIES = Map.of(
            "墙纸",
            Category.WALLCOVERING,
            "地板",
            Category.FLOORING,
            "版本",
            Category.SAMPLE_BOOK,
            "展板纸",
            Category.DISPLAY_BOARD_PAPER);

    private static final Map<String, Unit> UNITS =
            Map.of("卷", Unit.ROLL, "箱", Unit.BOX, "平方米", Unit.M2, "平米", Unit.M2, "本", Unit.PIECE, "件", Unit.PIECE);

    private static final String CURRENCY = "CNY";
    private static final BigDecimal TAX_RATE = new BigDecimal("0.13");
    private static final int PRICE_DECIMALS = 6;

    private final MaintainProducts maintain;
    private final BusinessClock clock;

    ProductImport(MaintainProducts maintain, BusinessClock clock) {
        this.maintain = maintain;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "products";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.required("number", "产品编号", "product number", "product"),
                ImportColumn.required("name", "产品名称", "product name"),
                ImportColumn.optional("nameEn", "英文名称", "english name"),
                ImportColumn.required("model", "型号"),
                ImportColumn.optional("colour", "颜色", "color"),
                ImportColumn.required("category", "类别"),
                ImportColumn.required("unit", "单位"),
                ImportColumn.required("listUnitPrice", "标价", "list price", "unit price"),
                ImportColumn.optional("floorUnitPrice", "底线价", "floor price"),
                ImportColumn.optional("currency", "币种"),
                ImportColumn.optional("taxRate", "税率", "tax rate"),
                ImportColumn.optional("validFrom", "生效日期", "valid from"),
                ImportColumn.optional("active", "在售"));
    }

    @Override
    public ProductDetails read(ImportRow row) {
        var taxRate = row.decimal("taxRate");
        var validFrom = row.date("validFrom");
        return new ProductDetails(
                row.requiredText("number"),
                row.requiredText("name"),
                row.text("nameEn"),
                row.requiredText("model"),
                row.text("colour"),
                row.requiredConstant("category", Category.class, CATEGORIES),
                row.requiredConstant("unit", Unit.class, UNITS),
                row.flag("active", true),
                Objects.requireNonNullElse(row.text("currency"), CURRENCY),
                price("listUnitPrice", row.requiredDecimal("listUnitPrice")),
                row.decimal("floorUnitPrice") == null
                        ? null
                        : price("floorUnitPrice", row.requiredDecimal("floorUnitPrice")),
                taxRate == null ? TAX_RATE : rate(taxRate),
                validFrom == null ? clock.today() : validFrom);
    }

    private static BigDecimal price(String column, BigDecimal price) {
        if (price.signum() <= 0 || price.stripTrailingZeros().scale() > PRICE_DECIMALS) {
            throw notAllowed(column, price, "a positive price with at most 6 decimals");
        }
        return price;
    }

    private static BigDecimal rate(BigDecimal rate) {
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) >= 0) {
            throw notAllowed("taxRate", rate, "a fraction from 0 to below 1");
        }
        return rate;
    }

    private static InvalidLineException notAllowed(String column, BigDecimal value, String allowed) {
        return new InvalidLineException(
                column, "import-value-is-not-allowed", Map.of("value", value.toPlainString(), "allowed", allowed));
    }

    @Override
    public List<LineError> apply(List<ImportLine<ProductDetails>> lines) {
        var errors = new ArrayList<LineError>();
        for (var line : lines) {
            try {
                maintain.listOrChange(line.value());
            } catch (RejectedException refused) {
                errors.add(LineError.of(line.number(), refused.rejection()));
            }
        }
        return errors;
    }
}
