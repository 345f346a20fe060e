package io.salesdesk.platform.persistence;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.dialect.function.array.ArrayAndElementArgumentTypeResolver;
import org.hibernate.type.StandardBasicTypes;

/**
 * {@code array_holds(:values, x)} in HQL: true when {@code x} is an element of the array.
 *
 * <p>It says the same as {@code x in :values}, whose translation Hibernate never keeps and whose SQL has as many
 * parameters as there are values: every execution is translated anew, and most are parsed and planned anew by PostgreSQL.
 * An array is one parameter, whatever its length. Hibernate's own {@code array_contains} is an operator of PostgreSQL that
 * uses no index of {@code x}. The array comes first, because a parameter that comes last in a function's arguments may have
 * many values, and then too no translation is kept.
 *
 * <p>{@code array_holds_key(:ids, x.id)} is for queries by key, where an index is the right way for any number of ids. For a
 * plain array PostgreSQL takes its length into the plan and so plans at every execution; what stands in a subselect it
 * cannot look into, so it makes one plan and keeps it. A filter whose array decides how many rows are found, such as a
 * data scope, does better with {@code array_holds} and a plan of its own.
 *
 * <p>For ids and texts; an array of enum constants would be sent as their ordinals.
 */
public final class ArrayHolds implements FunctionContributor {

    private static final int ARRAY = 0;
    private static final int ELEMENT = 1;

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        register(contributions, "array_holds", "?2 = any (?1)");
        // Without coalesce the subselect would be one of rows, each of them an array.
        register(contributions, "array_holds_key", "?2 = any (coalesce((select ?1)))");
    }

    private static void register(FunctionContributions contributions, String name, String pattern) {
        contributions
                .getFunctionRegistry()
                .patternDescriptorBuilder(name, pattern)
                .setExactArgumentCount(2)
                .setArgumentTypeResolver(new ArrayAndElementArgumentTypeResolver(ARRAY, ELEMENT))
                .setInvariantType(contributions
                        .getTypeConfiguration()
                        .getBasicTypeRegistry()
                        .resolve(StandardBasicTypes.BOOLEAN))
                .register();
    }
}
