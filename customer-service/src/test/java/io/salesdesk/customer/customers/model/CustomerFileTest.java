package io.salesdesk.customer.customers.model;

import static io.salesdesk.customer.customers.model.CustomerFile.Item.ADDRESS;
import static io.salesdesk.customer.customers.model.CustomerFile.Item.BUSINESS_NEEDS;
import static io.salesdesk.customer.customers.model.CustomerFile.Item.COMPANY_NAME;
import static io.salesdesk.customer.customers.model.CustomerFile.Item.CONTACT;
import static io.salesdesk.customer.customers.model.CustomerFile.Item.CONTACT_DATA;
import static io.salesdesk.customer.customers.model.CustomerFile.Item.COOPERATION_HISTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CustomerFileTest {

    @Test
    @DisplayName("CUS-01 a record with name, reachable contact, address, needs and history is complete")
    void cus01_complete() {
        assertThat(new CustomerFile("甲公司", 2, 1, 1, "按月备货", "新客户").isComplete()).isTrue();
    }

    @Test
    @DisplayName("CUS-01 each item that is missing is named")
    void cus01_missingItemsAreNamed() {
        assertThat(new CustomerFile(" ", 0, 0, 0, null, " ").missing())
                .containsExactly(COMPANY_NAME, CONTACT, CONTACT_DATA, ADDRESS, BUSINESS_NEEDS, COOPERATION_HISTORY);
        assertThat(new CustomerFile("甲公司", 1, 0, 1, "需求", "历史").missing()).containsExactly(CONTACT_DATA);
    }

    @Test
    @DisplayName("CUS-08 data are due again after the interval, and overdue from the day after")
    void cus08_dueAfterInterval() {
        var schedule = new VerificationSchedule(Period.ofMonths(12));
        var due = schedule.nextAfter(LocalDate.parse("2026-11-21"));
        assertThat(due).isEqualTo("2027-11-21");
        assertThat(VerificationSchedule.isOverdue(due, due)).isFalse();
        assertThat(VerificationSchedule.isOverdue(due, due.plusDays(1))).isTrue();
        assertThatThrownBy(() -> new VerificationSchedule(Period.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("CUS-05 a commercial company's file must show what is configured, in verified papers")
    void cus05_requiredPapers() {
        var required = new RequiredQualifications(Map.of(
                CustomerType.COMMERCIAL,
                Set.of(QualificationKind.BUSINESS_LICENCE, QualificationKind.GSP_CERTIFICATE)));
        assertThat(required.missing(CustomerType.COMMERCIAL, Set.of(QualificationKind.BUSINESS_LICENCE)))
                .containsExactly(QualificationKind.GSP_CERTIFICATE);
        assertThat(required.missing(CustomerType.RETAIL, Set.of())).isEmpty();
    }
}
