package io.salesdesk.platform.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.salesdesk.sample.application.Clerk;
import io.salesdesk.sample.model.TidyModel;
import io.salesdesk.sample.model.UntidyModel;
import io.salesdesk.sample.persistence.Queries;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ArchitectureRulesTest {

    private static final String BASE = "io.salesdesk.sample";

    private final JavaClasses tidy = new ClassFileImporter().importClasses(TidyModel.class, Clerk.class);
    private final JavaClasses untidy = new ClassFileImporter().importClasses(UntidyModel.class);

    @Test
    @DisplayName("models that know Java, money and models are plain; one that knows Jackson is not")
    void plainModels() {
        assertThatCode(() -> ArchitectureRules.plainModels(BASE).check(tidy)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ArchitectureRules.plainModels(BASE).check(untidy))
                .hasMessageContaining("JsonProperty");
    }

    @Test
    @DisplayName("reading a clock in a model or use case is found")
    void toldTheTime() {
        assertThatCode(() -> ArchitectureRules.toldTheTime().check(tidy)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ArchitectureRules.toldTheTime().check(untidy)).hasMessageContaining("now()");
    }

    @Test
    @DisplayName("a dependency on another service is found")
    void onlyItself() {
        assertThatCode(() -> ArchitectureRules.onlyItself(BASE).check(tidy)).doesNotThrowAnyException();
        assertThatThrownBy(
                        () -> ArchitectureRules.onlyItself("io.salesdesk.other").check(tidy))
                .hasMessageContaining("TidyModel");
    }

    @Test
    @DisplayName("a query whose stream stays open is found")
    void queriesAsLists() {
        var list = new ClassFileImporter().importClasses(Queries.Tidy.class);
        var stream = new ClassFileImporter().importClasses(Queries.Untidy.class);

        assertThatCode(() -> ArchitectureRules.queriesAsLists().check(list)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ArchitectureRules.queriesAsLists().check(stream))
                .hasMessageContaining("getResultStream");
    }
}
