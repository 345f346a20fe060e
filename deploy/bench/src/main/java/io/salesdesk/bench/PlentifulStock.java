package io.salesdesk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesdesk.story.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * A batch of each product that no run of the bench sells out. Without it the sample stock would be gone after some thousand
 * orders, and the rest of them would wait for purchasing, which is another process with another cost.
 */
final class PlentifulStock {

    private static final int QUANTITY = 100_000_000;

    private PlentifulStock() {}

    /** Harmless to repeat. */
    static void of(Setting setting, List<JsonNode> products) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("产品编号,仓库,批号,数量,单位,库位,批次报告号");
        for (var product : products) {
            var number = product.path("number").asText();
            lines.add("%s,上海仓,BENCH,%d,%s,Z-01-1,QR-BENCH-%s"
                    .formatted(number, QUANTITY, product.path("unit").asText(), number));
        }
        var file = Files.write(Files.createTempFile("bench", ".csv"), lines, StandardCharsets.UTF_8);
        try {
            setting.importFile(Service.FULFILMENT, "stock", file);
        } finally {
            Files.delete(file);
        }
    }
}
