package io.salesdesk.platform.testing;

import io.salesdesk.platform.embedded.ProjectRoot;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a service's chapter of {@code docs/rules.md} equal to its lists of rules and the texts of its refusals. With
 * {@code -Dsalesdesk.update-contracts=true} the chapter is written instead.
 *
 * <pre>{@code
 * Rulebook.of("billing", "Money and release", "货款与放行")
 *         .section("Release of shipments", "发货放行", ReleaseRules.all(), rule -> new Rulebook.Entry(…))
 *         .check();
 * }</pre>
 *
 * <p>The Chinese sentence of a rule stands in {@code rules/rules_zh_CN.properties} under the rule's code, an English one that
 * the rule does not say itself in {@code rules/rules_en.properties}.
 */
public final class Rulebook {

    private static final String HEADING = """
            # The rulebook

            What Salesdesk refuses, holds or insists on, rule by rule. Each rule begins with the requirement it comes from and is
            told in English and in Chinese. *Setting* names what the company can adjust; *Refusal* what people are told when they
            try otherwise; *Hold* why something waits without anybody being refused. A rule without either says what happens by
            itself. The services decide by these very rules: the page is made from them, and a test fails when the two differ
            (`-Dsalesdesk.update-contracts=true` writes it anew).

            # 业务规则手册

            系统拒绝、扣留或坚持的事项，逐条列出。每条规则以需求编号开头，用英文和中文说明。“设置”是公司可以调整的参数；“拒绝”是违反规则时告知用户的内容；
            “扣留”说明某事为何等待，并不拒绝任何人；两者皆无的规则说明系统自动进行的事项。各服务正是按这些规则作出决定：本页由规则清单生成，
            与代码不一致时测试失败。
            """;

    private static final Pattern CHAPTER = Pattern.compile(
            "<!-- begin (?<service>[a-z]+) -->\\n(?<text>.*?)<!-- end \\k<service> -->\\n", Pattern.DOTALL);

    private final String service;
    private final StringBuilder text = new StringBuilder();
    private final List<String> problems = new ArrayList<>();
    private final Properties english = load("problems/problems_en.properties");
    private final Properties chinese = load("problems/problems_zh_CN.properties");
    private final Properties sentences = load("rules/rules_en.properties");
    private final Properties chineseSentences = load("rules/rules_zh_CN.properties");
    private final Map<String, String> codes = new LinkedHashMap<>();

    private Rulebook(String service, String title, String chineseTitle) {
        this.service = service;
        text.append("## ").append(title).append(" · ").append(chineseTitle).append("\n");
    }

    /**
     * @param service such as {@code order}
     */
    public static Rulebook of(String service, String title, String chineseTitle) {
        return new Rulebook(service, title, chineseTitle);
    }

    /**
     * One rule as the book has it.
     *
     * @param requirement the id in the catalogue
     * @param code of the rule
     * @param sentence in English
     * @param setting null for none
     * @param refusal the code of the refusal, null where the rule itself refuses nothing
     */
    public record Entry(
            String requirement,
            String code,
            String sentence,
            @Nullable String setting,
            @Nullable String refusal) {}

    /** A rule that is a constant named as a sentence: {@code THE_ORDER_HAS_A_LINE}. */
    public static Entry of(Enum<?> rule, String requirement, @Nullable String setting, @Nullable String refusal) {
        var words = rule.name().toLowerCase(Locale.ROOT);
        var sentence =
                Character.toUpperCase(words.charAt(0)) + words.substring(1).replace('_', ' ') + ".";
        return new Entry(requirement, words.replace('_', '-'), sentence, setting, refusal);
    }

    /** The rules of one list, in its order. */
    public Rulebook section(String title, String chineseTitle, List<Entry> rules) {
        text.append("\n### ").append(title).append(" · ").append(chineseTitle).append("\n\n");
        if (rules.isEmpty()) {
            problems.add(title + ": has no rules");
        }
        rules.forEach(this::add);
        return this;
    }

    private void add(Entry rule) {
        if (codes.putIfAbsent(rule.code(), rule.sentence()) != null) {
            problems.add(rule.code() + ": is the code of two rules");
        }
        var inEnglish = sentences.getProperty(rule.code(), rule.sentence());
        if (!inEnglish.endsWith(".")) {
            problems.add(rule.code() + ": is no sentence: " + inEnglish);
        }
        var sentence = chineseSentences.getProperty(rule.code(), "");
        if (sentence.isBlank()) {
            problems.add("rules_zh_CN.properties of " + service + " has no " + rule.code());
        }
        text.append("- **").append(rule.requirement()).append("** ").append(inEnglish);
        text.append("\n  - ").append(sentence);
        if (rule.setting() != null) {
            text.append("\n  - *Setting · 设置:* `").append(rule.setting()).append('`');
        }
        if (rule.refusal() != null) {
            var told = told(english, rule.refusal(), ": ");
            var toldInChinese = told(chinese, rule.refusal(), "：");
            if (told == null && toldInChinese == null) {
                text.append("\n  - *Hold · 扣留:* `").append(rule.refusal()).append('`');
            } else if (told == null || toldInChinese == null) {
                problems.add("problems of " + service + ": " + rule.refusal() + " is told in one language only");
            } else {
                text.append("\n  - *Refusal · 拒绝:* `").append(rule.refusal()).append('`');
                text.append("\n  - ").append(told);
                text.append("\n  - ").append(toldInChinese);
            }
        }
        text.append('\n');
    }

    /** A hold is the name of a state, told to nobody as a refusal; it has no texts. */
    private static @Nullable String told(Properties texts, String code, String colon) {
        var title = texts.getProperty(code + ".title");
        return title == null ? null : title + colon + texts.getProperty(code + ".detail", "");
    }

    /** Fails when the page differs, or writes it. */
    public void check() {
        EventContracts.failOn(problems, "the rules of " + service);
        check(ProjectRoot.find().resolve("docs").resolve("rules.md"));
    }

    private void check(Path page) {
        try {
            var chapters = new TreeMap<String, String>();
            if (Files.exists(page)) {
                var found = CHAPTER.matcher(Files.readString(page));
                while (found.find()) {
                    chapters.put(found.group("service"), found.group("text"));
                }
            }
            if (Boolean.getBoolean(OpenApiDocument.UPDATE)) {
                chapters.put(service, text.toString());
                var all = new StringBuilder(HEADING);
                chapters.forEach((name, chapter) -> all.append("\n<!-- begin %s -->\n".formatted(name))
                        .append(chapter)
                        .append("<!-- end %s -->\n".formatted(name)));
                Files.writeString(page, all);
            } else if (!text.toString().equals(chapters.get(service))) {
                throw new AssertionError("The chapter of " + service + " in " + page
                        + " is not what its rules say; write it with -D" + OpenApiDocument.UPDATE
                        + "=true after a wanted change");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Properties load(String name) {
        Properties all = new Properties();
        try {
            for (URL file : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(name))) {
                try (InputStreamReader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return all;
    }
}
