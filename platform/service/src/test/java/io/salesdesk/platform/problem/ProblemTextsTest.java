package io.salesdesk.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.platform.decision.Rejection;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts of problems and who reads them. */
class ProblemTextsTest {

    private final ProblemTexts texts = new ProblemTexts();

    @ParameterizedTest
    @EnumSource(ProblemKind.class)
    @DisplayName("Every kind of problem has its texts in both languages")
    void complete(ProblemKind kind) {
        for (var language : List.of(ProblemTexts.ENGLISH, ProblemTexts.CHINESE)) {
            for (String part : List.of(".title", ".detail")) {
                assertThat(texts.text(language, "problem." + kind.code() + part, Map.of()))
                        .as(kind + part)
                        .isNotBlank();
            }
        }
    }

    @Test
    @DisplayName("Both languages have the same texts with the same placeholders")
    void sameTexts() throws IOException {
        var english = load("problems/problems_en.properties");
        var chinese = load("problems/problems_zh_CN.properties");
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        var placeholder = Pattern.compile("\\{[A-Za-z0-9]+}");
        english.forEach((key, text) -> assertThat(placeholder
                        .matcher(Objects.requireNonNull(chinese.get(key)).toString())
                        .results()
                        .map(java.util.regex.MatchResult::group)
                        .collect(Collectors.toSet()))
                .as(key.toString())
                .isEqualTo(placeholder
                        .matcher(text.toString())
                        .results()
                        .map(java.util.regex.MatchResult::group)
                        .collect(Collectors.toSet())));
    }

    private static Properties load(String name) throws IOException {
        var properties = new Properties();
        // The platform's own file is the one in its classes, whatever else is on the class path.
        for (var file : java.util.Collections.list(
                ProblemTextsTest.class.getClassLoader().getResources(name))) {
            if (!file.getPath().contains("/test-classes/")) {
                try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
            }
        }
        return properties;
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            zh-CN                      | zh_CN
            zh                         | zh_CN
            zh-Hant-TW                 | zh_CN
            en-US,en;q=0.9,zh;q=0.8    | en
            zh;q=0.2,en;q=0.8          | en
            fr,zh;q=0.5                | zh_CN
            fr                         | en
            *                          | en
            not a;q=language           | en
            """)
    @DisplayName("The language follows Accept-Language, English by default")
    void language(String header, String language) {
        assertThat(ProblemTexts.language(header).toString()).isEqualTo(language);
    }

    @Test
    @DisplayName("Placeholders are filled by name, lists and decimals plainly")
    void placeholders() {
        assertThat(texts.text(
                        ProblemTexts.ENGLISH,
                        "import-columns-are-unknown.detail",
                        Map.of("columns", List.of("a", "b"), "known", new BigDecimal("1E+2"))))
                .isEqualTo("Unknown: a, b. Known: 100.");
    }

    @Test
    @DisplayName("Each kind of refusal has the status of the API's conventions")
    void statuses() {
        assertThat(Arrays.stream(Rejection.Kind.values()).collect(Collectors.toMap(Enum::name, Rejection.Kind::status)))
                .isEqualTo(Map.of(
                        "MALFORMED",
                        400,
                        "FORBIDDEN",
                        403,
                        "NOT_FOUND",
                        404,
                        "WRONG_STATE",
                        409,
                        "STALE",
                        412,
                        "RULE",
                        422));
    }
}
