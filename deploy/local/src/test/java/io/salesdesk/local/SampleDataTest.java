package io.salesdesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.local.SampleData.Person;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the import would refuse, and what the demo, the tests and the documents count on. */
@NullUnmarked // A column that is missing fails the test in any case.
class SampleDataTest {

    /** What a good standing rests on (CUS-10); a cash customer's rests on cash. */
    private static final List<String> INVESTIGATION =
            List.of("信用调查日期", "信用调查人", "信用结论人", "信用调查结论", "资产", "销售能力", "负债", "信用", "其他");

    private static final SampleData DATA = new SampleData(Path.of("../sample-data"));
    private static final Set<String> OFFICES = Set.of("上海办事处", "广州办事处");

    @Test
    @DisplayName("28 people: seven in each of two offices, the others for both")
    void people() {
        List<Person> people = DATA.people();

        assertThat(people).hasSize(28);
        assertThat(people).extracting(Person::id).doesNotHaveDuplicates().allMatch(id -> id.version() == 7);
        assertThat(people).extracting(Person::number).doesNotHaveDuplicates();
        assertThat(people)
                .extracting(Person::username)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+"));
        assertThat(people)
                .extracting(Person::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("\\p{IsHan}{2,4}"));
        assertThat(Realm.unknownRoles(people)).isEmpty();
        for (String office : OFFICES) {
            assertThat(rolesOf(people, person -> person.office().equals(office)))
                    .containsExactlyInAnyOrder(
                            "BRANCH_DIRECTOR",
                            "SALES_CLERK",
                            "SALES_CLERK",
                            "SALES_REP",
                            "SALES_REP",
                            "REVIEWER",
                            "DOCUMENT_CLERK");
        }
        assertThat(rolesOf(people, person -> person.office().isEmpty()))
                .containsExactlyInAnyOrder(
                        "REGIONAL_MANAGER",
                        "REGIONAL_MANAGER",
                        "GENERAL_MANAGER",
                        "DEPUTY_GENERAL_MANAGER",
                        "SALES_MANAGER",
                        "FINANCE",
                        "FINANCE",
                        "FINANCE",
                        "FINANCE_AUDIT",
                        "WAREHOUSE",
                        "SHIPPER",
                        "WAREHOUSE_SUPERVISOR",
                        "PURCHASING",
                        "LEGAL",
                        "ADMIN",
                        "ANALYST");
        assertThat(DATA.administrator().roles()).containsExactly("ADMIN", "ANALYST");
    }

    @Test
    @DisplayName("Each office has its own region, and every unit a manager and a parent that exist")
    void orgUnits() {
        Map<String, Map<String, String>> units = by(DATA.rows("org-units.csv"), "name");
        Set<String> numbers = DATA.people().stream().map(Person::number).collect(Collectors.toSet());

        assertThat(units).hasSize(5);
        assertThat(units.values()).allSatisfy(unit -> {
            assertThat(UUID.fromString(unit.get("id")).version()).isEqualTo(7);
            assertThat(numbers).contains(unit.get("manager"));
            if (unit.get("kind").equals("COMPANY")) {
                assertThat(unit.get("parent")).isEmpty();
            } else {
                assertThat(units).containsKey(unit.get("parent"));
            }
        });
        assertThat(OFFICES.stream().map(office -> units.get(office).get("parent")))
                .doesNotHaveDuplicates();
        assertThat(DATA.people())
                .allSatisfy(person -> assertThat(
                                person.office().isEmpty()
                                        ? person.region()
                                        : units.get(person.office()).get("parent"))
                        .isEqualTo(person.region()));
    }

    @Test
    @DisplayName("60 customers of all classes and types in both regions, each with a salesperson")
    void customers() {
        List<Map<String, String>> customers = DATA.rows("customers.csv");
        Map<String, Person> people =
                DATA.people().stream().collect(Collectors.toMap(Person::number, Function.identity()));

        assertThat(by(customers, "客户编号")).hasSize(60);
        assertThat(by(customers, "客户名称")).hasSize(60);
        assertThat(by(customers, "税号")).hasSize(60);
        assertThat(customers).allSatisfy(customer -> {
            assertThat(people.get(customer.get("业务员")).roles()).contains("SALES_REP");
            assertThat(customer.get("税号")).matches("[0-9A-HJ-NPQRTUWXY]{18}");
            assertThat(customer.get("信用状况")).isIn("GOOD", "NONE");
            boolean rests =
                    customer.get("信用状况").equals("GOOD") && !customer.get("结算方式").equals("CASH");
            assertThat(customer).allSatisfy((column, value) -> {
                if (!INVESTIGATION.contains(column)) {
                    assertThat(value).as(column).isNotBlank();
                } else if (!column.equals("其他")) {
                    assertThat(!value.isBlank()).as(column).isEqualTo(rests);
                }
            });
            if (rests) {
                assertThat(people.get(customer.get("信用结论人")).roles()).contains("SALES_MANAGER");
                assertThat(people.get(customer.get("信用调查人")).roles()).contains("SALES_REP");
            }
        });
        for (String office : OFFICES) {
            List<Map<String, String>> own = customers.stream()
                    .filter(customer -> people.get(customer.get("业务员")).office().equals(office))
                    .toList();
            assertThat(own).hasSize(30);
            assertThat(own).extracting(customer -> customer.get("客户等级")).contains("KEY", "NORMAL", "SMALL");
            assertThat(own).extracting(customer -> customer.get("客户类型")).contains("AGENT", "RETAIL", "COMMERCIAL");
            assertThat(own).extracting(customer -> customer.get("信用状况")).contains("GOOD", "NONE");
        }
    }

    @Test
    @DisplayName("200 products with prices; stock in batches of products that exist, in their unit")
    void productsAndStock() {
        Map<String, Map<String, String>> products = by(DATA.rows("products.csv"), "产品编号");
        List<Map<String, String>> stock = DATA.rows("stock.csv");

        assertThat(products).hasSize(200);
        assertThat(products.values())
                .extracting(product -> product.get("类别"))
                .contains("WALLCOVERING", "FLOORING", "SAMPLE_BOOK");
        assertThat(products.values()).allSatisfy(product -> {
            assertThat(new BigDecimal(product.get("标价"))).isPositive();
            assertThat(new BigDecimal(product.get("税率"))).isEqualByComparingTo("0.13");
            assertThat(product.get("单位")).isIn("ROLL", "BOX", "M2", "PIECE");
            assertThat(LocalDate.parse(product.get("生效日期"))).isBefore("2026-05-01");
        });
        assertThat(stock).allSatisfy(batch -> {
            assertThat(products).containsKey(batch.get("产品编号"));
            assertThat(batch.get("单位"))
                    .isEqualTo(products.get(batch.get("产品编号")).get("单位"));
            assertThat(new BigDecimal(batch.get("数量"))).isPositive();
        });
        assertThat(stock.stream().map(batch -> batch.get("产品编号") + batch.get("仓库") + batch.get("批号")))
                .doesNotHaveDuplicates();
        assertThat(stock.stream().map(batch -> batch.get("产品编号")).distinct())
                .as("some products are out of stock, so that a line can be futures")
                .hasSizeBetween(190, 199);
    }

    @Test
    @DisplayName("The calendar's swapped working days are weekend days, and no day is named twice")
    void calendars() {
        for (int year : List.of(2026, 2027)) {
            List<Map<String, String>> days = DATA.rows("calendar-" + year + ".csv");
            assertThat(by(days, "date")).hasSameSizeAs(days);
            assertThat(days).allSatisfy(day -> {
                LocalDate date = LocalDate.parse(day.get("date"));
                assertThat(date.getYear()).isEqualTo(year);
                assertThat(day.get("kind")).isIn("HOLIDAY", "WORKING_DAY");
                if (day.get("kind").equals("WORKING_DAY")) {
                    assertThat(date.getDayOfWeek().getValue()).isGreaterThan(5);
                }
            });
        }
    }

    private static List<String> rolesOf(List<Person> people, Predicate<Person> which) {
        return people.stream()
                .filter(which)
                .flatMap(person -> person.roles().stream())
                .toList();
    }

    private static Map<String, Map<String, String>> by(List<Map<String, String>> rows, String column) {
        return rows.stream().collect(Collectors.toMap(row -> row.get(column), Function.identity()));
    }
}
