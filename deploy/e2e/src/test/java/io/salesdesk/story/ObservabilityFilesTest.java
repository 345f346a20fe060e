package io.salesdesk.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesdesk.platform.embedded.ProjectRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ObservabilityFilesTest {

    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
    private static final Pattern SECTION = Pattern.compile("(?m)^### (\\w+)$");
    private static final Pattern RUNBOOK = Pattern.compile("runbook: docs/operations\\.md#(\\w+)");

    private final Path root = ProjectRoot.find();

    @Test
    @DisplayName("Every alert says where it is explained, and docs/operations.md says what to do about each")
    void everyAlertIsExplained() throws IOException {
        var alerts = Files.readString(root.resolve("deploy/observability/prometheus/alerts.yml"));
        var names = found(ALERT, alerts);

        assertThat(names).isNotEmpty();
        assertThat(found(SECTION, Files.readString(root.resolve("docs/operations.md"))))
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(found(RUNBOOK, alerts))
                .containsExactlyInAnyOrderElementsOf(names.stream()
                        .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                        .toList());
    }

    @Test
    @DisplayName("Dashboards have panels with titles, descriptions and queries, each id once")
    void dashboardsAreWhole() throws IOException {
        for (var name : List.of("operations", "business")) {
            var dashboard = new ObjectMapper()
                    .readTree(root.resolve("deploy/observability/grafana/dashboards/" + name + ".json")
                            .toFile());
            assertThat(dashboard.path("uid").asText()).isEqualTo("salesdesk-" + name);
            assertThat(dashboard.path("panels")).isNotEmpty().allSatisfy(panel -> {
                assertThat(panel.path("title").asText()).isNotBlank();
                assertThat(panel.path("description").asText()).isNotBlank();
                assertThat(panel.path("targets")).isNotEmpty();
            });
            assertThat(dashboard.path("panels"))
                    .extracting(panel -> panel.path("id").asInt())
                    .doesNotHaveDuplicates();
        }
    }

    /** Names of the metrics that the dashboards and the alerts ask for. */
    static Set<String> metrics(Path root) throws IOException {
        var expressions = new StringBuilder();
        for (var name : List.of("operations", "business")) {
            for (JsonNode panel : new ObjectMapper()
                    .readTree(root.resolve("deploy/observability/grafana/dashboards/" + name + ".json")
                            .toFile())
                    .path("panels")) {
                panel.path("targets")
                        .forEach(target ->
                                expressions.append(target.path("expr").asText()).append('\n'));
            }
        }
        Pattern.compile("(?s)expr: (.*?)\\n        for:")
                .matcher(Files.readString(root.resolve("deploy/observability/prometheus/alerts.yml")))
                .results()
                .forEach(result -> expressions.append(result.group(1)).append('\n'));
        return Pattern.compile("\\b(salesdesk|http|agroal|jvm|process)_[a-z_]+")
                .matcher(expressions)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
