package io.salesdesk.fulfilment.stock.application;

import io.salesdesk.fulfilment.catalogue.persistence.Products;
import io.salesdesk.fulfilment.stock.application.QueryStock.ItemOfProduct;
import io.salesdesk.fulfilment.stock.model.StockRejection;
import io.salesdesk.fulfilment.stock.persistence.StockItems;
import io.salesdesk.platform.attachment.Attachments;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.decision.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files the factory's test report (厂检报告) of a batch (FUL-18). */
@ApplicationScoped
public class FileTestReport {

    private final StockItems items;
    private final Products products;
    private final Attachments attachments;
    private final AuditTrail audit;

    FileTestReport(StockItems items, Products products, Attachments attachments, AuditTrail audit) {
        this.items = items;
        this.products = products;
        this.attachments = attachments;
        this.audit = audit;
    }

    /** @param fileId an attachment with the report itself */
    public ItemOfProduct file(UUID stockItemId, String number, @Nullable UUID fileId) {
        var item =
                items.find(stockItemId).orElseThrow(() -> new RejectedException(new StockRejection.UnknownStockItem()));
        if (fileId != null && !attachments.exists(fileId)) {
            throw new RejectedException(new StockRejection.UnknownFile(fileId));
        }
        item.fileTestReport(number, fileId);
        audit.record(
                "stock.file-test-report", "stock-item", item.id(), Map.of("batch", item.batch(), "number", number));
        return new ItemOfProduct(item, products.find(item.productId()).orElseThrow());
    }
}
