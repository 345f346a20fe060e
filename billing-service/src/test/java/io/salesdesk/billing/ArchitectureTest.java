package io.salesdesk.billing;

import io.salesdesk.platform.testing.ArchitectureRules;
import io.salesdesk.platform.testing.ProblemTexts;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> architecture() {
        return ArchitectureRules.ofService("billing");
    }

    @Test
    @DisplayName("every refusal has its texts in English and Chinese")
    void refusalsHaveTexts() {
        ProblemTexts.check("io.salesdesk.billing");
    }
}
