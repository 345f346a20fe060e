package io.salesdesk.platform.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The people of a small company: two regions with an office each, and a head office. Their ids never change, so that
 * tests of different services speak of the same persons.
 *
 * <p>Every service under test knows them: they are in its projected directory before the first test runs.
 */
public final class TestPeople {

    private static final UUID COMPANY_ID = UUID.fromString("01930000-0000-7000-8000-000000000001");
    private static final UUID EAST_ID = UUID.fromString("01930000-0000-7000-8000-000000000002");
    private static final UUID SOUTH_ID = UUID.fromString("01930000-0000-7000-8000-000000000003");
    private static final UUID EAST_OFFICE_ID = UUID.fromString("01930000-0000-7000-8000-000000000004");
    private static final UUID SOUTH_OFFICE_ID = UUID.fromString("01930000-0000-7000-8000-000000000005");

    public static final Person CLERK_EAST_1 =
            person(17, "clerk-east-1", "华东内勤甲", EAST_OFFICE_ID, EAST_ID, "SALES_CLERK");
    public static final Person CLERK_EAST_2 =
            person(18, "clerk-east-2", "华东内勤乙", EAST_OFFICE_ID, EAST_ID, "SALES_CLERK");
    public static final Person REP_EAST_1 = person(19, "rep-east-1", "华东业务员甲", EAST_OFFICE_ID, EAST_ID, "SALES_REP");
    public static final Person REP_EAST_2 = person(20, "rep-east-2", "华东业务员乙", EAST_OFFICE_ID, EAST_ID, "SALES_REP");
    public static final Person REVIEWER_EAST = person(21, "reviewer-east", "华东复核", EAST_OFFICE_ID, EAST_ID, "REVIEWER");
    public static final Person DOCUMENT_CLERK_EAST =
            person(22, "document-clerk-east", "华东专人", EAST_OFFICE_ID, EAST_ID, "DOCUMENT_CLERK");
    public static final Person BRANCH_DIRECTOR_EAST =
            person(23, "branch-director-east", "华东主任", EAST_OFFICE_ID, EAST_ID, "BRANCH_DIRECTOR");
    public static final Person REGIONAL_MANAGER_EAST =
            person(24, "regional-manager-east", "华东区域经理", null, EAST_ID, "REGIONAL_MANAGER");
    public static final Person CLERK_SOUTH_1 =
            person(25, "clerk-south-1", "华南内勤甲", SOUTH_OFFICE_ID, SOUTH_ID, "SALES_CLERK");
    public static final Person CLERK_SOUTH_2 =
            person(26, "clerk-south-2", "华南内勤乙", SOUTH_OFFICE_ID, SOUTH_ID, "SALES_CLERK");
    public static final Person REP_SOUTH_1 =
            person(27, "rep-south-1", "华南业务员甲", SOUTH_OFFICE_ID, SOUTH_ID, "SALES_REP");
    public static final Person REP_SOUTH_2 =
            person(28, "rep-south-2", "华南业务员乙", SOUTH_OFFICE_ID, SOUTH_ID, "SALES_REP");
    public static final Person REVIEWER_SOUTH =
            person(29, "reviewer-south", "华南复核", SOUTH_OFFICE_ID, SOUTH_ID, "REVIEWER");
    public static final Person DOCUMENT_CLERK_SOUTH =
            person(30, "document-clerk-south", "华南专人", SOUTH_OFFICE_ID, SOUTH_ID, "DOCUMENT_CLERK");
    public static final Person BRANCH_DIRECTOR_SOUTH =
            person(31, "branch-director-south", "华南主任", SOUTH_OFFICE_ID, SOUTH_ID, "BRANCH_DIRECTOR");
    public static final Person REGIONAL_MANAGER_SOUTH =
            person(32, "regional-manager-south", "华南区域经理", null, SOUTH_ID, "REGIONAL_MANAGER");
    public static final Person SALES_MANAGER = person(49, "sales-manager", "销售经理甲", null, null, "SALES_MANAGER");
    public static final Person SALES_MANAGER_2 = person(50, "sales-manager-2", "销售经理乙", null, null, "SALES_MANAGER");
    public static final Person SALES_DIRECTOR = person(51, "sales-director", "销售总监", null, null, "SALES_DIRECTOR");
    public static final Person GENERAL_MANAGER = person(52, "general-manager", "总经理", null, null, "GENERAL_MANAGER");
    public static final Person DEPUTY_GENERAL_MANAGER =
            person(53, "deputy-general-manager", "副总经理", null, null, "DEPUTY_GENERAL_MANAGER");
    public static final Person FINANCE_1 = person(54, "finance-1", "财务甲", null, null, "FINANCE");
    public static final Person FINANCE_2 = person(55, "finance-2", "财务乙", null, null, "FINANCE");
    public static final Person FINANCE_3 = person(56, "finance-3", "财务丙", null, null, "FINANCE");
    public static final Person FINANCE_AUDIT = person(57, "finance-audit", "财务审核", null, null, "FINANCE_AUDIT");
    public static final Person WAREHOUSE_1 = person(58, "warehouse-1", "仓管甲", null, null, "WAREHOUSE");
    public static final Person WAREHOUSE_2 = person(59, "warehouse-2", "仓管乙", null, null, "WAREHOUSE");
    public static final Person WAREHOUSE_SUPERVISOR =
            person(60, "warehouse-supervisor", "仓库主管甲", null, null, "WAREHOUSE_SUPERVISOR");
    public static final Person WAREHOUSE_SUPERVISOR_2 =
            person(61, "warehouse-supervisor-2", "仓库主管乙", null, null, "WAREHOUSE_SUPERVISOR");
    public static final Person SHIPPER = person(62, "shipper", "发货员", null, null, "SHIPPER");
    public static final Person PURCHASING = person(63, "purchasing", "采购员", null, null, "PURCHASING");
    public static final Person LEGAL = person(64, "legal", "法务", null, null, "LEGAL");
    public static final Person AFTER_SALES = person(65, "after-sales", "售后", null, null, "AFTER_SALES");
    public static final Person ENGINEERING = person(66, "engineering", "工程", null, null, "ENGINEERING");
    public static final Person ANALYST = person(67, "analyst", "分析员", null, null, "ANALYST");
    public static final Person ADMIN = person(68, "admin", "管理员甲", null, null, "ADMIN");
    public static final Person ADMIN_2 = person(69, "admin-2", "管理员乙", null, null, "ADMIN");

    /** Holds every role, for tests that no role lifts a separation of duties. */
    public static final Person EVERYBODY = person(
            127,
            "everybody",
            "全能",
            EAST_OFFICE_ID,
            EAST_ID,
            "SALES_CLERK",
            "SALES_REP",
            "DOCUMENT_CLERK",
            "REVIEWER",
            "REGIONAL_MANAGER",
            "BRANCH_DIRECTOR",
            "SALES_MANAGER",
            "SALES_DIRECTOR",
            "GENERAL_MANAGER",
            "DEPUTY_GENERAL_MANAGER",
            "FINANCE",
            "FINANCE_AUDIT",
            "WAREHOUSE",
            "WAREHOUSE_SUPERVISOR",
            "SHIPPER",
            "PURCHASING",
            "LEGAL",
            "AFTER_SALES",
            "ENGINEERING",
            "ANALYST",
            "ADMIN");

    /** Has a valid token and is in no directory. */
    public static final Person STRANGER = person(126, "stranger", "外人", null, null, "SALES_CLERK", "SALES_MANAGER");

    public static final OrgUnit COMPANY = new OrgUnit(COMPANY_ID, "COMPANY", "墙艺股份", null, null);
    public static final OrgUnit EAST = new OrgUnit(EAST_ID, "REGION", "华东区", COMPANY_ID, REGIONAL_MANAGER_EAST.id());
    public static final OrgUnit SOUTH = new OrgUnit(SOUTH_ID, "REGION", "华南区", COMPANY_ID, REGIONAL_MANAGER_SOUTH.id());
    public static final OrgUnit EAST_OFFICE =
            new OrgUnit(EAST_OFFICE_ID, "OFFICE", "上海办事处", EAST_ID, BRANCH_DIRECTOR_EAST.id());
    public static final OrgUnit SOUTH_OFFICE =
            new OrgUnit(SOUTH_OFFICE_ID, "OFFICE", "广州办事处", SOUTH_ID, BRANCH_DIRECTOR_SOUTH.id());

    private static final List<OrgUnit> UNITS = List.of(COMPANY, EAST, SOUTH, EAST_OFFICE, SOUTH_OFFICE);
    private static final List<Person> PEOPLE = List.of(
            CLERK_EAST_1,
            CLERK_EAST_2,
            REP_EAST_1,
            REP_EAST_2,
            REVIEWER_EAST,
            DOCUMENT_CLERK_EAST,
            BRANCH_DIRECTOR_EAST,
            REGIONAL_MANAGER_EAST,
            CLERK_SOUTH_1,
            CLERK_SOUTH_2,
            REP_SOUTH_1,
            REP_SOUTH_2,
            REVIEWER_SOUTH,
            DOCUMENT_CLERK_SOUTH,
            BRANCH_DIRECTOR_SOUTH,
            REGIONAL_MANAGER_SOUTH,
            SALES_MANAGER,
            SALES_MANAGER_2,
            SALES_DIRECTOR,
            GENERAL_MANAGER,
            DEPUTY_GENERAL_MANAGER,
            FINANCE_1,
            FINANCE_2,
            FINANCE_3,
            FINANCE_AUDIT,
            WAREHOUSE_1,
            WAREHOUSE_2,
            WAREHOUSE_SUPERVISOR,
            WAREHOUSE_SUPERVISOR_2,
            SHIPPER,
            PURCHASING,
            LEGAL,
            AFTER_SALES,
            ENGINEERING,
            ANALYST,
            ADMIN,
            ADMIN_2,
            EVERYBODY);

    private static final UUID CALENDAR = UUID.fromString("01930000-0000-7000-8000-000000000200");
    private static final int CALENDAR_YEAR = 2026;

    /** Days off in the week of the National Day of 2026. */
    public static final SortedSet<LocalDate> HOLIDAYS =
            days("2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07");

    /** A Saturday that is worked in return. */
    public static final SortedSet<LocalDate> WORKING_DAYS = days("2026-10-10");

    private TestPeople() {}

    /** Everybody in the directory. */
    public static List<Person> all() {
        return PEOPLE;
    }

    /** All parts of the company. */
    public static List<OrgUnit> units() {
        return UNITS;
    }

    /**
     * Publishes people, units and the calendar as customer-service does, for tests of their projection. It waits until
     * Kafka has acknowledged them.
     */
    public static void publish(EventProbe probe) {
        UNITS.forEach(unit -> {
            Map<String, Object> data = new HashMap<>();
            data.put("orgUnitId", unit.id());
            data.put("kind", unit.kind());
            data.put("name", unit.name());
            putUnlessNull(data, "parentId", unit.parentId());
            putUnlessNull(data, "managerId", unit.managerId());
            probe.publish(TestEvent.of("customer", "OrgUnitChanged", unit.id(), data));
        });
        PEOPLE.forEach(person -> probe.publish(changed(person, true)));
        probe.publish(TestEvent.of(
                "customer",
                "CalendarChanged",
                CALENDAR,
                Map.of(
                        "calendarId",
                        CALENDAR,
                        "year",
                        CALENDAR_YEAR,
                        "holidays",
                        HOLIDAYS,
                        "workingDays",
                        WORKING_DAYS)));
    }

    /** The event by which customer-service tells of a person. */
    public static TestEvent changed(Person person, boolean active) {
        Map<String, Object> data = new HashMap<>();
        data.put("personId", person.id());
        data.put("number", person.number());
        data.put("username", person.username());
        data.put("name", person.name());
        putUnlessNull(data, "officeId", person.officeId());
        putUnlessNull(data, "regionId", person.regionId());
        data.put("roles", person.roles());
        data.put("active", active);
        return TestEvent.of("customer", "PersonChanged", person.id(), data);
    }

    /** Writes people, units and the calendar into the directory that the service projects. */
    public static void project(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            project(connection);
        }
    }

    static void project(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into directory_person (id, number, username, name, office_id, region_id, roles, active)
                values (?, ?, ?, ?, ?, ?, ?, true)
                on conflict (id) do update set number = excluded.number, username = excluded.username,
                    name = excluded.name, office_id = excluded.office_id, region_id = excluded.region_id,
                    roles = excluded.roles, active = true""")) {
            for (Person person : PEOPLE) {
                insert.setObject(1, person.id());
                insert.setString(2, person.number());
                insert.setString(3, person.username());
                insert.setString(4, person.name());
                insert.setObject(5, person.officeId());
                insert.setObject(6, person.regionId());
                insert.setArray(
                        7, connection.createArrayOf("text", person.roles().toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into directory_org_unit (id, kind, name, parent_id, manager_id) values (?, ?, ?, ?, ?)
                on conflict (id) do update set kind = excluded.kind, name = excluded.name,
                    parent_id = excluded.parent_id, manager_id = excluded.manager_id""")) {
            for (OrgUnit unit : UNITS) {
                insert.setObject(1, unit.id());
                insert.setString(2, unit.kind());
                insert.setString(3, unit.name());
                insert.setObject(4, unit.parentId());
                insert.setObject(5, unit.managerId());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into directory_calendar_day (day, working, calendar_id) values (?, ?, ?)
                on conflict (day) do update set working = excluded.working, calendar_id = excluded.calendar_id""")) {
            addDays(insert, HOLIDAYS, false);
            addDays(insert, WORKING_DAYS, true);
            insert.executeBatch();
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    private static void addDays(PreparedStatement insert, SortedSet<LocalDate> days, boolean working)
            throws SQLException {
        for (LocalDate day : days) {
            insert.setObject(1, day);
            insert.setBoolean(2, working);
            insert.setObject(3, CALENDAR);
            insert.addBatch();
        }
    }

    private static void putUnlessNull(Map<String, Object> data, String name, @Nullable Object value) {
        if (value != null) {
            data.put(name, value);
        }
    }

    private static SortedSet<LocalDate> days(String... dates) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (String date : dates) {
            days.add(LocalDate.parse(date));
        }
        return Collections.unmodifiableSortedSet(days);
    }

    private static Person person(
            int number,
            String username,
            String name,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            String... roles) {
        UUID id = UUID.fromString("01930000-0000-7000-8000-%012x".formatted(number));
        return new Person(id, "E%04d".formatted(number), username, name, officeId, regionId, List.of(roles));
    }
}
