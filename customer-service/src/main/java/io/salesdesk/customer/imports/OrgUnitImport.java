package io.salesdesk.customer.imports;

import io.salesdesk.customer.organisation.application.MaintainOrgUnit;
import io.salesdesk.customer.organisation.model.OrgUnitKind;
import io.salesdesk.customer.organisation.model.OrganisationRejection;
import io.salesdesk.customer.organisation.persistence.OrgUnitEntity;
import io.salesdesk.customer.organisation.persistence.OrgUnits;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.job.ImportColumn;
import io.salesdesk.platform.job.ImportLine;
import io.salesdesk.platform.job.ImportRow;
import io.salesdesk.platform.job.ImportTarget;
import io.salesdesk.platform.job.LineError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The company, its regions and offices from a file; a parent stands above its children, a manager may come later. */
@ApplicationScoped
class OrgUnitImport implements ImportTarget<OrgUnitImport.Line> {

    private static final Map<String, OrgUnitKind> KINDS = Map.of(
            "公司", OrgUnitKind.COMPANY,
            "大区", OrgUnitKind.REGION,
            "区域", OrgUnitKind.REGION,
            "办事处", OrgUnitKind.OFFICE);

    private final OrgUnits units;
    private final MaintainOrgUnit maintain;
    private final Lines lines;

    OrgUnitImport(OrgUnits units, MaintainOrgUnit maintain, Lines lines) {
        this.units = units;
        this.maintain = maintain;
        this.lines = lines;
    }

    /**
     * @param parent a name
     * @param manager a person's number
     */
    record Line(
            @Nullable UUID id,
            @NotNull OrgUnitKind kind,
            @NotBlank @Size(max = 100) String name,
            @Nullable String parent,
            @Nullable @Size(max = 40) String manager) {}

    @Override
    public String kind() {
        return "org-units";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.optional("id", "标识"),
                ImportColumn.required("kind", "级别", "类型", "type"),
                ImportColumn.required("name", "名称", "部门名称"),
                ImportColumn.optional("parent", "上级", "上级部门"),
                ImportColumn.optional("manager", "负责人", "负责人工号"));
    }

    @Override
    public Line read(ImportRow row) {
        return lines.valid(new Line(
                Cells.uuid(row, "id"),
                row.requiredConstant("kind", OrgUnitKind.class, KINDS),
                row.requiredText("name"),
                row.text("parent"),
                row.text("manager")));
    }

    @Override
    public List<LineError> apply(List<ImportLine<Line>> batch) {
        batch.forEach(line -> apply(line.value()));
        return List.of();
    }

    private void apply(Line line) {
        var parent = line.parent();
        var parentId = parent == null
                ? null
                : units.byName(parent)
                        .map(OrgUnitEntity::id)
                        .orElseThrow(() -> new RejectedException(new OrganisationRejection.OrgUnitUnknown(parent)));
        var details = new MaintainOrgUnit.Details(line.kind(), line.name(), parentId, null, line.manager());
        var known = line.id() == null ? units.byName(line.name()) : units.findByIdOptional(line.id());
        known.ifPresentOrElse(unit -> maintain.change(unit, details), () -> maintain.enter(line.id(), details));
    }
}
