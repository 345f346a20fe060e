package io.salesdesk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PortPlanTest {

    private static final PortPlan DEFAULTS = PortPlan.choose(Map.of(), null, Map.of());

    @Test
    @DisplayName("The defaults are those of api.md")
    void defaults() {
        assertThat(DEFAULTS.format())
                .isEqualTo("postgres=5433,kafka=9094,keycloak=8180,order=8081,fulfilment=8082,billing=8083,"
                        + "customer=8084,reporting=8085");
        assertThat(DEFAULTS.issuer()).isEqualTo("http://localhost:8180/realms/salesdesk");
        assertThat(PortPlan.parse(DEFAULTS.format())).isEqualTo(DEFAULTS);
    }

    @Test
    @DisplayName("An option wins over a variable, that over the base")
    void precedence() {
        PortPlan plan = PortPlan.choose(
                Map.of(Part.ORDER, 7001),
                9000,
                Map.of(
                        "SALESDESK_ORDER_PORT",
                        "7002",
                        "SALESDESK_BILLING_PORT",
                        "7003",
                        "SALESDESK_PORT_BASE",
                        "6000"));

        assertThat(plan.of(Part.ORDER)).isEqualTo(7001);
        assertThat(plan.of(Part.BILLING)).isEqualTo(7003);
        assertThat(plan.of(Part.CUSTOMER)).isEqualTo(9004);
        assertThat(plan.of(Part.KAFKA)).isEqualTo(9012);
    }

    @Test
    @DisplayName("A taken port is named with what needs it and how to move it")
    void taken() {
        assertThat(DEFAULTS.taken(port -> port != 8083 && port != 9095))
                .containsExactly(
                        "Port 8083 is taken; billing-service needs it. Free it, or choose another with --billing-port or"
                                + " SALESDESK_BILLING_PORT",
                        "Port 9095 is taken; Kafka's controller (the port after Kafka's) needs it. Free it, or choose"
                                + " another with --kafka-port or SALESDESK_KAFKA_PORT");
    }

    @Test
    @DisplayName("Ports that cannot work are refused")
    void refused() {
        assertThatThrownBy(() -> PortPlan.choose(Map.of(Part.ORDER, 8082), null, Map.of()))
                .isInstanceOf(UserError.class)
                .hasMessage("order-service and fulfilment-service cannot both have port 8082");
        assertThatThrownBy(() -> PortPlan.choose(Map.of(Part.ORDER, 9095), null, Map.of()))
                .isInstanceOf(UserError.class)
                .hasMessage("order-service and Kafka's controller cannot both have port 9095");
        assertThatThrownBy(() -> PortPlan.choose(Map.of(), 65_530, Map.of())).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> PortPlan.choose(Map.of(), null, Map.of("SALESDESK_KAFKA_PORT", "many")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("SALESDESK_KAFKA_PORT");
    }
}
