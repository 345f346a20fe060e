package io.salesdesk.customer.customers.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"上海海润（饰材）有限公司", "上海 海润(饰材) 有限公司", "上海海润饰材有限公司。", "　上海海润·饰材有限公司　"})
    @DisplayName("CUS-08 blanks, brackets, widths and punctuation make no other company")
    void cus08_spellingMakesNoOtherCompany(String typed) {
        assertThat(CompanyName.normalise(typed)).isEqualTo(CompanyName.normalise("上海海润饰材有限公司"));
    }

    @Test
    @DisplayName("CUS-08 letters count, their case and width do not")
    void cus08_lettersCount() {
        assertThat(CompanyName.normalise("ＡＢＣ Trading")).isEqualTo("abctrading");
        assertThat(CompanyName.normalise("上海海润")).isNotEqualTo(CompanyName.normalise("上海海闰"));
        assertThat(CompanyName.normalise("（ ）")).isEmpty();
    }

    @Test
    @DisplayName("CUS-05 a tax number is told from its typing")
    void cus05_taxNumber() {
        assertThat(TaxId.normalise(" 9131 0rhh-bpdcp９3rka ")).isEqualTo("91310RHHBPDCP93RKA");
        assertThat(TaxId.isPlausible("91310RHHBPDCP93RKA")).isTrue();
        assertThat(TaxId.isPlausible("91310")).isFalse();
        assertThat(TaxId.isPlausible("91310RHHBPDCP93RK?")).isFalse();
    }
}
