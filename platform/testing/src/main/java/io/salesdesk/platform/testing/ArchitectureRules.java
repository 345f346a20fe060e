package io.salesdesk.platform.testing;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The architecture as tests. A service has one test class for them:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> architecture() {
 *     return ArchitectureRules.ofService("order");
 * }
 * }</pre>
 */
public final class ArchitectureRules {

    private static final String ROOT = "io.salesdesk";
    private static final String PLATFORM = ROOT + ".platform";
    private static final String PERMISSION = PLATFORM + ".identity.Permission";
    private static final String COMMAND = "command.";
    private static final String PERMISSIONS = "META-INF/salesdesk/permissions.properties";

    private static final Set<String> BUSINESS_NOUNS = Set.of(
            "Order",
            "Shipment",
            "Invoice",
            "Remittance",
            "Customer",
            "Stock",
            "Quotation",
            "Product",
            "Payment",
            "Receivable",
            "Dunning",
            "Warehouse",
            "Purchase",
            "Reservation",
            "Salesperson",
            "Commission",
            "Price");

    private ArchitectureRules() {}

    /**
     * The rules of a service.
     *
     * @param service such as {@code order}; its classes are below {@code io.salesdesk.<service>}
     */
    public static Stream<DynamicTest> ofService(String service) {
        String base = ROOT + "." + service;
        JavaClasses classes = imported(base);
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("a service knows itself and the platform, no other service", onlyItself(base));
        rules.put("models are plain Java", plainModels(base));
        rules.put("models and use cases are told the time", toldTheTime());
        rules.put("entities stay in persistence packages", entitiesInPersistence());
        rules.put("queries are read as lists", queriesAsLists());
        rules.put("every resource method says which command it carries out", guardedResources());
        rules.put("every command is in the table of permissions", knownCommands());
        return tests(classes, rules);
    }

    /** The rules of the platform itself. */
    public static Stream<DynamicTest> ofPlatform() {
        JavaClasses classes = imported(PLATFORM);
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("the platform knows no service", onlyItself(PLATFORM));
        rules.put("the platform has no noun of the business", noBusinessNoun());
        rules.put("queries are read as lists", queriesAsLists());
        rules.put("every resource method says which command it carries out", guardedResources());
        rules.put("every command is in the table of permissions", knownCommands());
        return tests(classes, rules);
    }

    private static Stream<DynamicTest> tests(JavaClasses classes, Map<String, ArchRule> rules) {
        return rules.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> rule.getValue().allowEmptyShould(true).check(classes)));
    }

    private static JavaClasses imported(String base) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/platform/testing/")
                        && !location.contains("salesdesk-platform-testing")
                        && !location.contains("/platform/embedded/")
                        && !location.contains("salesdesk-platform-embedded"))
                .importPackages(base);
        if (classes.isEmpty()) {
            throw new AssertionError("There are no classes below " + base);
        }
        return classes;
    }

    static ArchRule onlyItself(String base) {
        return noClasses().should().dependOnClassesThat(describe("are of another service", other -> {
            String name = other.getPackageName();
            return within(name, ROOT) && !within(name, base) && !within(name, PLATFORM);
        }));
    }

    static ArchRule plainModels(String base) {
        return classes()
                .that()
                .resideInAPackage("..model..")
                .should()
                .onlyDependOnClassesThat(describe(
                        "are Java's own, money, decisions, the calendar, or models themselves", other -> {
                            String name = other.getPackageName();
                            return name.isEmpty()
                                    || within(name, "java")
                                    || within(name, "org.joda.money")
                                    || within(name, "org.jspecify")
                                    || within(name, PLATFORM + ".decision")
                                    || other.getName().equals(PLATFORM + ".clock.WorkingCalendar")
                                    || (within(name, base)
                                            && Arrays.asList(name.split("\\.", -1))
                                                    .contains("model"));
                        }));
    }

    static ArchRule toldTheTime() {
        DescribedPredicate<JavaAccess<?>> readsTheClock = DescribedPredicate.describe("reads a clock", access -> {
            String owner = access.getTargetOwner().getName();
            String method = access.getName();
            return (owner.startsWith("java.time.") && method.equals("now"))
                    || (owner.equals("java.time.Clock") && method.startsWith("system"))
                    || (owner.equals("java.lang.System") && method.equals("currentTimeMillis"));
        });
        return noClasses()
                .that()
                .resideInAnyPackage("..model..", "..application..")
                .should()
                .accessTargetWhere(readsTheClock)
                .because("the instant and the business date are inputs below the edge (architecture.md 3)");
    }

    static ArchRule entitiesInPersistence() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .resideInAPackage("..persistence..");
    }

    static ArchRule queriesAsLists() {
        return noClasses()
                .should()
                .accessTargetWhere(JavaAccess.Predicates.target(nameMatching("getResultStream")))
                .because("an open stream keeps its statement until the transaction ends: asked twice in each, the query"
                        + " is never prepared, and PostgreSQL parses and plans it every time");
    }

    static ArchRule guardedResources() {
        return methods()
                .that(describeMethod("answer requests", ArchitectureRules::answersRequests))
                .should(new ArchCondition<>("carry @Permission or @PermitAll") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean guarded = isGuarded(method) || isGuarded(method.getOwner());
                        events.add(new SimpleConditionEvent(
                                method, guarded, method.getFullName() + " says nothing about who may call it"));
                    }
                });
    }

    static ArchRule knownCommands() {
        Set<String> known = commands();
        return methods()
                .that()
                .areAnnotatedWith(PERMISSION)
                .should(new ArchCondition<>("name a command of " + PERMISSIONS) {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        String command = String.valueOf(method.getAnnotationOfType(PERMISSION)
                                .get("value")
                                .orElse(""));
                        events.add(new SimpleConditionEvent(
                                method,
                                known.contains(command),
                                method.getFullName() + " carries out '" + command + "', which nobody may"));
                    }
                });
    }

    static ArchRule noBusinessNoun() {
        return classes().should(new ArchCondition<>("have names without a noun of the business") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (String word : type.getSimpleName().split("(?<=[a-z0-9])(?=[A-Z])", -1)) {
                    boolean plain = !BUSINESS_NOUNS.contains(word)
                            && !(word.endsWith("s") && BUSINESS_NOUNS.contains(word.substring(0, word.length() - 1)));
                    events.add(new SimpleConditionEvent(type, plain, type.getName() + " speaks of " + word));
                }
            }
        });
    }

    private static boolean answersRequests(JavaMethod method) {
        return method.getOwner().isAnnotatedWith("jakarta.ws.rs.Path")
                && method.isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod");
    }

    private static boolean isGuarded(CanBeAnnotated element) {
        return element.isAnnotatedWith(PERMISSION) || element.isAnnotatedWith("jakarta.annotation.security.PermitAll");
    }

    private static Set<String> commands() {
        Set<String> commands = new TreeSet<>();
        try {
            for (URL table : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(PERMISSIONS))) {
                Properties properties = new Properties();
                try (InputStreamReader reader = new InputStreamReader(table.openStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().stream()
                        .filter(name -> name.startsWith(COMMAND))
                        .forEach(name -> commands.add(name.substring(COMMAND.length())));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return commands;
    }

    private static boolean within(String packageName, String base) {
        return packageName.equals(base) || packageName.startsWith(base + ".");
    }

    private static DescribedPredicate<JavaClass> describe(String description, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(description, type -> predicate.test(type.getBaseComponentType()));
    }

    private static DescribedPredicate<JavaMethod> describeMethod(String description, Predicate<JavaMethod> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }
}
