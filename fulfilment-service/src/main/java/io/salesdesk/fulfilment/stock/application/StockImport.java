package io.salesdesk.fulfilment.stock.application;

import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.job.ImportColumn;
import io.salesdesk.platform.job.ImportLine;
import io.salesdesk.platform.job.ImportRow;
import io.salesdesk.platform.job.ImportTarget;
import io.salesdesk.platform.job.InvalidLineException;
import io.salesdesk.platform.job.LineError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Imports a stock list: batches, their warehouse, quantity and test report (库存表). */
@ApplicationScoped
class StockImport implements ImportTarget<TakeOverStock.Line> {

    private static final Map<String, String> UNITS =
            Map.of("卷", "ROLL", "箱", "BOX", "平方米", "M2", "平米", "M2", "本", "PIECE", "件", "PIECE", "个", "PIECE");

    private static final int FRACTION_DIGITS = 3;
    private static final int INTEGER_DIGITS = 12;

    private final TakeOverStock takeOverStock;

    StockImport(TakeOverStock takeOverStock) {
        this.takeOverStock = takeOverStock;
    }

    @Override
    public String kind() {
        return "stock";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.required("productNumber", "产品编号", "product", "product no"),
                ImportColumn.required("warehouse", "仓库"),
                ImportColumn.required("batch", "批号", "批次", "lot"),
                ImportColumn.required("quantity", "数量", "库存数量"),
                ImportColumn.required("unit", "单位"),
                ImportColumn.optional("bin", "库位", "货位"),
                ImportColumn.optional("testReportNumber", "批次报告号", "厂检报告", "报告号", "test report"));
    }

    @Override
    public TakeOverStock.Line read(ImportRow row) {
        var quantity = row.requiredDecimal("quantity");
        if (quantity.stripTrailingZeros().scale() > FRACTION_DIGITS
                || quantity.precision() - quantity.scale() > INTEGER_DIGITS) {
            throw new InvalidLineException(
                    "quantity", "stock-list-quantity-is-out-of-range", Map.of("quantity", quantity.toPlainString()));
        }
        var unit = row.requiredText("unit");
        return new TakeOverStock.Line(
                row.requiredText("productNumber"),
                row.requiredText("warehouse"),
                row.requiredText("batch"),
                quantity,
                UNITS.getOrDefault(unit, unit),
                row.text("bin"),
                row.text("testReportNumber"));
    }

    @Override
    public List<LineError> apply(List<ImportLine<TakeOverStock.Line>> lines) {
        var errors = new ArrayList<LineError>();
        for (var line : lines) {
            try {
                takeOverStock.takeOver(line.value());
            } catch (RejectedException refused) {
                errors.add(LineError.of(line.number(), refused.rejection()));
            }
        }
        return errors;
    }
}
