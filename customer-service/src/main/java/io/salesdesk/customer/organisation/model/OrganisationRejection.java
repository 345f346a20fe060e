package io.salesdesk.customer.organisation.model;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;

/** Why a command on people, org units or the calendar was refused. */
public sealed interface OrganisationRejection extends Rejection {

    @Refused(code = "person-not-found", kind = Kind.NOT_FOUND)
    record PersonNotFound(String person) implements OrganisationRejection {}

    @Refused(code = "person-number-taken", requirement = "CUS-01")
    record PersonNumberTaken(String number) implements OrganisationRejection {}

    @Refused(code = "username-taken", requirement = "CUS-01")
    record UsernameTaken(String username) implements OrganisationRejection {}

    @Refused(code = "person-id-taken", requirement = "CUS-01")
    record PersonIdTaken(String id) implements OrganisationRejection {}

    /** Without a role a person may do nothing, not even read. */
    @Refused(code = "person-needs-role", requirement = "CUS-01")
    record PersonNeedsRole() implements OrganisationRejection {}

    @Refused(code = "role-needs-seat", requirement = "CUS-01")
    record RoleNeedsSeat(String role, String seat) implements OrganisationRejection {}

    @Refused(code = "role-unknown", requirement = "CUS-01")
    record RoleUnknown(String role) implements OrganisationRejection {}

    /** Somebody must be able to let others in. */
    @Refused(code = "last-admin-stays", requirement = "CUS-01")
    record LastAdmin() implements OrganisationRejection {}

    @Refused(code = "person-owns-customers", requirement = "CUS-01", kind = Kind.WRONG_STATE)
    record PersonOwnsCustomers(String person, long customers) implements OrganisationRejection {}

    @Refused(code = "org-unit-not-found", kind = Kind.NOT_FOUND)
    record OrgUnitNotFound(String unit) implements OrganisationRejection {}

    /** A reference to a unit that does not exist or is of another kind. */
    @Refused(code = "org-unit-unknown", requirement = "CUS-01")
    record OrgUnitUnknown(String unit) implements OrganisationRejection {}

    @Refused(code = "org-unit-name-taken", requirement = "CUS-01")
    record OrgUnitNameTaken(String name) implements OrganisationRejection {}

    @Refused(code = "org-unit-id-taken", requirement = "CUS-01")
    record OrgUnitIdTaken(String id) implements OrganisationRejection {}

    /** One deployment serves one legal entity. */
    @Refused(code = "company-exists-already", requirement = "CUS-01")
    record CompanyExists() implements OrganisationRejection {}

    @Refused(code = "org-unit-needs-parent", requirement = "CUS-01")
    record OrgUnitNeedsParent(String unitKind, String parentKind) implements OrganisationRejection {}

    @Refused(code = "org-unit-kind-is-fixed", requirement = "CUS-01", kind = Kind.WRONG_STATE)
    record OrgUnitKindIsFixed(String unitKind) implements OrganisationRejection {}

    @Refused(code = "company-has-no-parent", requirement = "CUS-01")
    record CompanyHasNoParent() implements OrganisationRejection {}

    @Refused(code = "org-unit-manager-unknown", requirement = "CUS-01")
    record ManagerUnknown(String manager) implements OrganisationRejection {}

    @Refused(code = "calendar-not-found", kind = Kind.NOT_FOUND)
    record CalendarNotFound(int year) implements OrganisationRejection {}

    @Refused(code = "calendar-day-of-another-year", requirement = "A-12")
    record DayOfAnotherYear(String date, int year) implements OrganisationRejection {}

    @Refused(code = "swapped-day-is-no-weekend", requirement = "A-12")
    record SwappedDayIsNoWeekend(String date) implements OrganisationRejection {}

    @Refused(code = "calendar-day-named-twice", requirement = "A-12")
    record DayNamedTwice(String date) implements OrganisationRejection {}
}
