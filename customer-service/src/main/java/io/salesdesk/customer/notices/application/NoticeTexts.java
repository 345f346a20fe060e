package io.salesdesk.customer.notices.application;

import io.salesdesk.customer.customers.model.Language;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of notices: {@code notices/notices_<language>.properties} in UTF-8, {@code <template>.subject} and
 * {@code <template>.body} with {@code {parameter}} filled in. What stands in {@code [brackets]} is left out when a
 * parameter in it is missing.
 */
@Singleton
public class NoticeTexts {

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9_.-]+)}");

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    public NoticeTexts() {
        texts.put(Language.ZH_CN, load("notices/notices_zh_CN.properties"));
        texts.put(Language.EN, load("notices/notices_en.properties"));
    }

    /** A notice in words. */
    public record Text(String subject, String body) {}

    public boolean knows(String template, Language language) {
        var all = Objects.requireNonNull(texts.get(language));
        return all.containsKey(template + ".subject") && all.containsKey(template + ".body");
    }

    /** Empty when there is no such template. */
    public Optional<Text> write(String template, Language language, Map<String, String> parameters) {
        if (!knows(template, language)) {
            return Optional.empty();
        }
        var all = Objects.requireNonNull(texts.get(language));
        return Optional.of(new Text(
                fill(all.getProperty(template + ".subject"), parameters),
                fill(all.getProperty(template + ".body"), parameters)));
    }

    private static String fill(String text, Map<String, String> parameters) {
        var chosen = OPTIONAL.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(isComplete(found.group(1), parameters) ? found.group(1) : ""));
        return PLACEHOLDER
                .matcher(chosen)
                .replaceAll(found -> Matcher.quoteReplacement(parameters.getOrDefault(found.group(1), "–")));
    }

    private static boolean isComplete(String part, Map<String, String> parameters) {
        return PLACEHOLDER.matcher(part).results().allMatch(found -> parameters.containsKey(found.group(1)));
    }

    private static Properties load(String resource) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var in = Objects.requireNonNull(loader.getResourceAsStream(resource), resource);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var all = new Properties();
            all.load(reader);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
