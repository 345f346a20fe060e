package io.salesdesk.customer.organisation.persistence;

import io.salesdesk.customer.organisation.model.OrgUnitKind;
import io.salesdesk.platform.persistence.AggregateEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The company, a region or an office. */
@Entity
@Table(name = "org_unit")
public class OrgUnitEntity extends AggregateEntity {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private OrgUnitKind kind;

    @Column(nullable = false)
    private String name;

    @Column(name = "parent_id")
    private @Nullable UUID parentId;

    @Column(name = "manager_id")
    private @Nullable UUID managerId;

    @Column(name = "manager_number")
    private @Nullable String managerNumber;

    protected OrgUnitEntity() {}

    public OrgUnitEntity(UUID id, OrgUnitKind kind) {
        super(id);
        this.kind = kind;
    }

    public OrgUnitKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public @Nullable UUID parentId() {
        return parentId;
    }

    public @Nullable UUID managerId() {
        return managerId;
    }

    /** The number of a manager who is still to be entered, null when the manager is known or there is none. */
    public @Nullable String awaitedManager() {
        return managerNumber;
    }

    public void describe(String newName, @Nullable UUID newParentId) {
        this.name = newName;
        this.parentId = newParentId;
    }

    public void managedBy(@Nullable UUID person) {
        this.managerId = person;
        this.managerNumber = null;
    }

    public void awaitManager(String number) {
        this.managerId = null;
        this.managerNumber = number;
    }
}
