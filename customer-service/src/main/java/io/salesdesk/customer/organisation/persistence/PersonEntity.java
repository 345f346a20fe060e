package io.salesdesk.customer.organisation.persistence;

import io.salesdesk.customer.organisation.model.Role;
import io.salesdesk.customer.organisation.model.Seating;
import io.salesdesk.platform.persistence.AggregateEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody who works here. The id is the {@code person} claim of the person's tokens. */
@Entity
@Table(name = "person")
public class PersonEntity extends AggregateEntity {

    @Column(nullable = false)
    private String number;

    @Column(nullable = false)
    private String username;

    @Column(nullable = false)
    private String name;

    @Column(name = "office_id")
    private @Nullable UUID officeId;

    @Column(name = "region_id")
    private @Nullable UUID regionId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false, columnDefinition = "text[]")
    private String[] roles;

    private @Nullable String mobile;

    private @Nullable String email;

    @Column(nullable = false)
    private boolean active;

    protected PersonEntity() {}

    public PersonEntity(UUID id) {
        super(id);
    }

    public String number() {
        return number;
    }

    public String username() {
        return username;
    }

    public String name() {
        return name;
    }

    public @Nullable UUID officeId() {
        return officeId;
    }

    public @Nullable UUID regionId() {
        return regionId;
    }

    public Set<Role> roles() {
        var set = EnumSet.noneOf(Role.class);
        Arrays.stream(roles).map(Role::valueOf).forEach(set::add);
        return set;
    }

    public boolean hasRole(Role role) {
        return roles().contains(role);
    }

    public @Nullable String mobile() {
        return mobile;
    }

    public @Nullable String email() {
        return email;
    }

    public boolean active() {
        return active;
    }

    public void describe(
            String newNumber,
            String newUsername,
            String newName,
            Seating seating,
            Set<Role> newRoles,
            @Nullable String newMobile,
            @Nullable String newEmail,
            boolean nowActive) {
        this.number = newNumber;
        this.username = newUsername;
        this.name = newName;
        this.officeId = seating.officeId();
        this.regionId = seating.regionId();
        var names = newRoles.stream().sorted().map(Role::name).toArray(String[]::new);
        if (!Arrays.equals(names, roles)) {
            this.roles = names;
        }
        this.mobile = newMobile;
        this.email = newEmail;
        this.active = nowActive;
    }
}
