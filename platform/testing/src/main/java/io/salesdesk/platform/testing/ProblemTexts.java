package io.salesdesk.platform.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks that every refusal of a service can be told to people: {@code <code>.title} and {@code <code>.detail} in each
 * language, with placeholders that the refusal fills.
 */
public final class ProblemTexts {

    private static final String REJECTION = "io.salesdesk.platform.decision.Rejection";
    private static final List<String> LANGUAGES = List.of("en", "zh_CN");
    private static final List<String> PARTS = List.of("title", "detail");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private ProblemTexts() {}

    /**
     * Checks all refusals below a package. Each record (or enum constant) is made once with plain values, so a refusal's
     * code and the names of its details must not depend on its components' values.
     */
    public static void check(String basePackage) {
        List<String> problems = new ArrayList<>();
        Map<String, Properties> texts = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> texts.put(language, load("problems/problems_" + language + ".properties")));
        Set<String> codes = new TreeSet<>();
        for (JavaClass type : rejections(basePackage)) {
            for (Object rejection : samples(type.reflect(), problems)) {
                String code = String.valueOf(call(rejection, "code"));
                if (!CODE.matcher(code).matches()) {
                    problems.add(type.getName() + ": the code '" + code + "' is not kebab-case");
                    continue;
                }
                if (!codes.add(code)) {
                    problems.add(type.getName() + ": the code " + code + " is taken by another refusal");
                }
                Set<String> details = details(rejection);
                texts.forEach(
                        (language, properties) -> problems.addAll(missing(type, code, details, language, properties)));
            }
        }
        EventContracts.failOn(problems, "the texts of refusals below " + basePackage);
    }

    private static List<String> missing(
            JavaClass type, String code, Set<String> details, String language, Properties texts) {
        List<String> problems = new ArrayList<>();
        for (String part : PARTS) {
            String key = code + "." + part;
            String text = texts.getProperty(key, "");
            if (text.isBlank()) {
                problems.add(type.getName() + ": problems_" + language + ".properties has no " + key);
            }
            Matcher placeholders = PLACEHOLDER.matcher(text);
            while (placeholders.find()) {
                if (!details.contains(placeholders.group(1))) {
                    problems.add(type.getName() + ": " + key + " (" + language + ") mentions {" + placeholders.group(1)
                            + "}, but the details are " + details);
                }
            }
        }
        return problems;
    }

    private static List<JavaClass> rejections(String basePackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(basePackage).stream()
                        .filter(type -> type.isAssignableTo(REJECTION))
                        .filter(type -> !type.isInterface())
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .toList();
    }

    private static List<Object> samples(Class<?> type, List<String> problems) {
        if (type.isEnum()) {
            return List.of(type.getEnumConstants());
        }
        try {
            return List.of(SampleValues.of(type));
        } catch (IllegalArgumentException failure) {
            problems.add(type.getName() + ": cannot be made to ask for its code: " + failure.getMessage());
            return List.of();
        }
    }

    private static Set<String> details(Object rejection) {
        Set<String> names = new TreeSet<>();
        if (call(rejection, "details") instanceof Map<?, ?> details) {
            details.keySet().forEach(name -> names.add(String.valueOf(name)));
        }
        return names;
    }

    private static Object call(Object rejection, String method) {
        try {
            // Refusals are seldom public, so the method is taken from the interface that is.
            Method declared = Class.forName(
                            REJECTION, false, rejection.getClass().getClassLoader())
                    .getMethod(method);
            return declared.invoke(rejection);
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(rejection.getClass().getName() + "." + method + "() failed", failure);
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
