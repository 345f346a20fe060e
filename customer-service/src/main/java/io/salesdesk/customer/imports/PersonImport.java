package io.salesdesk.customer.imports;

import io.salesdesk.customer.organisation.application.MaintainPerson;
import io.salesdesk.customer.organisation.model.OrganisationRejection;
import io.salesdesk.customer.organisation.model.Role;
import io.salesdesk.customer.organisation.persistence.OrgUnitEntity;
import io.salesdesk.customer.organisation.persistence.OrgUnits;
import io.salesdesk.customer.organisation.persistence.People;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.job.ImportColumn;
import io.salesdesk.platform.job.ImportLine;
import io.salesdesk.platform.job.ImportRow;
import io.salesdesk.platform.job.ImportTarget;
import io.salesdesk.platform.job.LineError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People from a file. Somebody is found by id where the file gives one, else by number. */
@ApplicationScoped
class PersonImport implements ImportTarget<PersonImport.Line> {

    private static final java.util.regex.Pattern SEPARATORS = java.util.regex.Pattern.compile("[;；,，、|/]");

    private static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry("销售内勤", Role.SALES_CLERK),
            Map.entry("业务员", Role.SALES_REP),
            Map.entry("专人", Role.DOCUMENT_CLERK),
            Map.entry("复核人", Role.REVIEWER),
            Map.entry("区域经理", Role.REGIONAL_MANAGER),
            Map.entry("办事处主任", Role.BRANCH_DIRECTOR),
            Map.entry("销售经理", Role.SALES_MANAGER),
            Map.entry("销售总监", Role.SALES_DIRECTOR),
            Map.entry("总经理", Role.GENERAL_MANAGER),
            Map.entry("副总经理", Role.DEPUTY_GENERAL_MANAGER),
            Map.entry("财务", Role.FINANCE),
            Map.entry("财务审计", Role.FINANCE_AUDIT),
            Map.entry("库管员", Role.WAREHOUSE),
            Map.entry("仓库主管", Role.WAREHOUSE_SUPERVISOR),
            Map.entry("发货员", Role.SHIPPER),
            Map.entry("采购", Role.PURCHASING),
            Map.entry("法务", Role.LEGAL),
            Map.entry("售后", Role.AFTER_SALES),
            Map.entry("工程", Role.ENGINEERING),
            Map.entry("数据分析师", Role.ANALYST),
            Map.entry("管理员", Role.ADMIN));

    private final People people;
    private final OrgUnits units;
    private final MaintainPerson maintain;
    private final Lines lines;

    PersonImport(People people, OrgUnits units, MaintainPerson maintain, Lines lines) {
        this.people = people;
        this.units = units;
        this.maintain = maintain;
        this.lines = lines;
    }

    /**
     * @param office a name
     * @param region a name
     */
    record Line(
            @Nullable UUID id,
            @NotBlank @Size(max = 40) String number,

            @NotBlank @Size(max = 60) @Pattern(regexp = "[A-Za-z0-9._-]*")
            String username,

            @NotBlank @Size(max = 100) String name,
            @NotEmpty Set<Role> roles,
            @Nullable String office,
            @Nullable String region,
            @Nullable @Pattern(regexp = "[+0-9 ()/-]{5,30}") String mobile,
            @Nullable @Email @Size(max = 200) String email,
            boolean active) {}

    @Override
    public String kind() {
        return "people";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.optional("id", "标识"),
                ImportColumn.required("number", "工号", "编号"),
                ImportColumn.required("username", "用户名", "登录名"),
                ImportColumn.required("name", "姓名"),
                ImportColumn.required("roles", "角色", "role"),
                ImportColumn.optional("office", "办事处"),
                ImportColumn.optional("region", "大区", "区域"),
                ImportColumn.optional("mobile", "手机"),
                ImportColumn.optional("email", "邮箱"),
                ImportColumn.optional("active", "在职"));
    }

    @Override
    public Line read(ImportRow row) {
        return lines.valid(new Line(
                Cells.uuid(row, "id"),
                row.requiredText("number"),
                row.requiredText("username"),
                row.requiredText("name"),
                roles(row.requiredText("roles")),
                row.text("office"),
                row.text("region"),
                row.text("mobile"),
                row.text("email"),
                row.flag("active", true)));
    }

    private static Set<Role> roles(String cell) {
        var roles = EnumSet.noneOf(Role.class);
        SEPARATORS
                .splitAsStream(cell)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(PersonImport::role)
                .forEach(roles::add);
        return roles;
    }

    private static Role role(String word) {
        var byWord = ROLES.get(word);
        if (byWord != null) {
            return byWord;
        }
        var name = word.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Cells.notAllowed("roles", word, List.of(Role.values())));
    }

    @Override
    public List<LineError> apply(List<ImportLine<Line>> batch) {
        batch.forEach(line -> apply(line.value()));
        return List.of();
    }

    private void apply(Line line) {
        var details = new MaintainPerson.Details(
                line.number(),
                line.username(),
                line.name(),
                line.roles(),
                unit(line.office()),
                unit(line.region()),
                line.mobile(),
                line.email(),
                line.active());
        var known = line.id() == null ? people.byNumber(line.number()) : people.findByIdOptional(line.id());
        known.ifPresentOrElse(person -> maintain.change(person, details), () -> maintain.enter(line.id(), details));
    }

    private @Nullable UUID unit(@Nullable String name) {
        return name == null
                ? null
                : units.byName(name)
                        .map(OrgUnitEntity::id)
                        .orElseThrow(() -> new RejectedException(new OrganisationRejection.OrgUnitUnknown(name)));
    }
}
