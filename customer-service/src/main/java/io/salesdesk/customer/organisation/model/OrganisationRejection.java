package io.salesdesk.customer.organisation.model;

import io.salesdesk.platform.decision.Rejection;
import java.util.Map;

/** Why a command on people, org units or the calendar was refused. */
public sealed interface OrganisationRejection extends Rejection {

    @Override
    default Kind kind() {
        return Kind.RULE;
    }

    record PersonNotFound(String person) implements OrganisationRejection {
        @Override
        public String code() {
            return "person-not-found";
        }

        @Override
        public String requirement() {
            return "";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("person", person);
        }
    }

    record PersonNumberTaken(String number) implements OrganisationRejection {
        @Override
        public String code() {
            return "person-number-taken";
        }

        @Override
        public String requirement() {
            return "CUS-01";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("number", number);
        }
    }

    record UsernameTaken(String username) implements OrganisationRejection {
        @Override
        public String code() {
            return "username-taken";
        }

        @Override
        public String requirement() {
            return "CUS-01";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("username", username);
        }
    }

    record PersonIdTaken(String id) implements OrganisationRejection {
        @Override
        public String code() {
            return "person-id-taken";
        }

        @Override
        public String requirement() {
            return "CUS-01";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("id", id);
        }
    }

    /** Without a role a person may do nothing, not even read. */
    record PersonNeedsRole() implements OrganisationRejection {
        @Override
        public String code() {
            return "person-needs-role";
        }

        @Override
        public String requirement() {
            return "CUS-01";
        }
    }

    record RoleNeedsSeat(String role, String seat) implements OrganisationRejection {
        @Override
        public String code() {
            return "role-needs-seat";
        }

        @Override
        public String requirement() {
            return "CUS-01";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("role", role, "seat", seat);
        }
    }

    record RoleUnknown(String role) implements OrganisationRejection {
        @Override
        public String code() {
            return "role-unknown";
        }

        @Override
        public String requirement() {
            return "CUS-01";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("role", role);
        }
    }

    /** Somebody must be able to let others in. */
    record LastAdmin() implements OrganisationRejection {
        @Override
        public String code() {
            return "last-admin-stays";
        }

        @Override
        public String requirement() {
            return "CUS-01";
        }
    }

    record PersonOwnsCustomers(String person, long customers) implements OrganisationRejection {
        @Override
        public String code() {
            return "person-owns-customers";
        }

        @Override
        public String requirement() {
            return "CUS-01";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("person", person, "customers", customers);
        }
    }

    record OrgUnitNotFound(String unit) implements OrganisationRejection {
        @Override
        public String code() {
            return "org-unit-not-found";
        }

        @Override
        public String requirement() {
            return "";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("unit", unit);
        }
    }

    /** A reference to a unit that does not exist or is of another kind. */
    record OrgUnitUnknown(String unit) implements OrganisationRejection {
        @Override
        public String code() {
            return "org-unit-unknown";
        }

        @Override
        public String requirement() {
            return "CUS-01";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("unit", unit);
        }
    }

    record OrgUnitNameTaken(String name) implements OrganisationRejection {
        @Override
        public String code() {
            return "org-unit-name-taken";
        }

        @Override
        public String requirement() {
            return "CUS-01";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("name", name);
        }
    }

    record OrgUnitIdTaken(String id) implements OrganisationRejection {
        @Override
        public String code() {
            return "org-unit-id-taken";
        }

        @Override
        public String requirement() {
            return "CUS-01";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("id", id);
        }
    }

    /** One deployment serves one legal entity. */
    record CompanyExists() implements OrganisationRejection {
        @Override
        public String code() {
            return "company-exists-already";
        }

        @Override
        public String requirement() {
            return "CUS-01";
        }
    }

    record OrgUnitNeedsParent(String unitKind, String parentKind) implements OrganisationRejection {
        @Override
        public String code() {
            return "org-unit-needs-parent";
        }

        @Override
        public String requirement() {
            return "CUS-01";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("unitKind", unitKind, "parentKind", parentKind);
        }
    }

    record OrgUnitKindIsFixed(String unitKind) implements OrganisationRejection {
        @Override
        public String code() {
            return "org-unit-kind-is-fixed";
        }

        @Override
        public String requirement() {
            return "CUS-01";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("unitKind", unitKind);
        }
    }

    record CompanyHasNoParent() implements OrganisationRejection {
        @Override
        public String code() {
            return "company-has-no-parent";
        }

        @Override
        public String requirement() {
            return "CUS-01";
        }
    }

    record ManagerUnknown(String manager) implements OrganisationRejection {
        @Override
        public String code() {
            return "org-unit-manager-unknown";
        }

        @Override
        public String requirement() {
            return "CUS-01";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("manager", manager);
        }
    }

    record CalendarNotFound(int year) implements OrganisationRejection {
        @Override
        public String code() {
            return "calendar-not-found";
        }

        @Override
        public String requirement() {
            return "";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("year", year);
        }
    }

    record DayOfAnotherYear(String date, int year) implements OrganisationRejection {
        @Override
        public String code() {
            return "calendar-day-of-another-year";
        }

        @Override
        public String requirement() {
            return "A-12";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("date", date, "year", year);
        }
    }

    record SwappedDayIsNoWeekend(String date) implements OrganisationRejection {
        @Override
        public String code() {
            return "swapped-day-is-no-weekend";
        }

        @Override
        public String requirement() {
            return "A-12";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("date", date);
        }
    }

    record DayNamedTwice(String date) implements OrganisationRejection {
        @Override
        public String code() {
            return "calendar-day-named-twice";
        }

        @Override
        public String requirement() {
            return "A-12";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("date", date);
        }
    }
}
