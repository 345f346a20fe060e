package io.salesdesk.order;

import io.salesdesk.platform.testing.ArchitectureRules;
import io.salesdesk.platform.testing.ProblemTexts;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> architecture() {
        return ArchitectureRules.ofService("order");
    }

    @Test
    void everyRefusalHasTexts() {
        ProblemTexts.check("io.salesdesk.order");
    }
}
