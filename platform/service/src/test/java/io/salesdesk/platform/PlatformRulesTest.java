package io.salesdesk.platform;

import io.salesdesk.platform.testing.ArchitectureRules;
import io.salesdesk.platform.testing.ProblemTexts;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PlatformRulesTest {

    @TestFactory
    Stream<DynamicTest> architecture() {
        return ArchitectureRules.ofPlatform();
    }

    @Test
    @DisplayName("every refusal of the platform has a title and a detail in both languages")
    void textsOfRefusals() {
        ProblemTexts.check("io.salesdesk.platform");
    }
}
