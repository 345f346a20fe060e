package io.salesdesk.fulfilment;

import io.salesdesk.platform.testing.ProblemTexts;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    @Test
    void everyRefusalCanBeToldInEnglishAndChinese() {
        ProblemTexts.check("io.salesdesk.fulfilment");
    }
}
