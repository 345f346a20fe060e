package io.salesdesk.platform.problem;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts of problem documents in English and Chinese: {@code problems/problems_en.properties} and
 * {@code problems/problems_zh_CN.properties} of the platform and of the service together, in UTF-8.
 */
@Singleton
public class ProblemTexts {

    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9_.-]+)}");

    private final Map<Locale, Map<String, String>> texts;

    public ProblemTexts() {
        texts = Map.of(
                ENGLISH, load("problems/problems_en.properties"),
                CHINESE, load("problems/problems_zh_CN.properties"));
    }

    /** The language that an {@code Accept-Language} header asks for; English unless Chinese is preferred. */
    public static Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ENGLISH;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage)) {
                if (range.getWeight() > 0) {
                    if (range.getRange().startsWith("zh")) {
                        return CHINESE;
                    }
                    if (range.getRange().startsWith("en") || range.getRange().equals("*")) {
                        return ENGLISH;
                    }
                }
            }
        } catch (IllegalArgumentException e) {
            // A malformed preference is no reason to refuse the request.
            return ENGLISH;
        }
        return ENGLISH;
    }

    /** The text with its placeholders filled, null when there is none. */
    public @Nullable String text(Locale language, String key, Map<String, ?> values) {
        var text = texts.getOrDefault(language, Map.of()).get(key);
        return text == null ? null : fill(text, values);
    }

    private static String fill(String text, Map<String, ?> values) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        Matcher matcher = PLACEHOLDER.matcher(text);
        var filled = new StringBuilder();
        while (matcher.find()) {
            Object value = values.get(matcher.group(1));
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value == null ? "–" : show(value)));
        }
        return matcher.appendTail(filled).toString();
    }

    private static String show(Object value) {
        return switch (value) {
            case BigDecimal decimal -> decimal.toPlainString();
            case Iterable<?> several -> {
                var parts = new java.util.StringJoiner(", ");
                several.forEach(part -> parts.add(part == null ? "–" : show(part)));
                yield parts.toString();
            }
            default -> value.toString();
        };
    }

    private static Map<String, String> load(String name) {
        var all = new HashMap<String, String>();
        try {
            var loader = Thread.currentThread().getContextClassLoader();
            List<URL> files = Collections.list(loader.getResources(name));
            for (URL file : files) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, value) -> all.put((String) key, (String) value));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }
}
