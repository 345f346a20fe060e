package io.salesdesk.order.listing;

import io.salesdesk.platform.identity.DataScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a list query: only those that are asked for, so that the planner sees a plain query. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param jpql a condition without parameters */
    public Conditions and(String jpql) {
        conditions.add("(" + jpql + ")");
        return this;
    }

    /**
     * @param jpql a condition with the parameter
     * @param value null when the condition is not asked for
     */
    public Conditions and(String jpql, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add("(" + jpql + ")");
            parameters.put(parameter, value);
        }
        return this;
    }

    /** Records of the caller's reach, which have a region, an office and a salesperson. */
    public Conditions within(DataScope scope) {
        if (!scope.all()) {
            and(
                    "array_holds(:regions, regionId) or array_holds(:offices, officeId) or array_holds(:owners, salespersonId)");
            parameters.putAll(scope.parameters());
        }
        return this;
    }

    public Conditions with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** The conditions and what follows them. */
    public String query(String orderBy) {
        return (conditions.isEmpty() ? "true = true" : String.join(" and ", conditions)) + " " + orderBy;
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
