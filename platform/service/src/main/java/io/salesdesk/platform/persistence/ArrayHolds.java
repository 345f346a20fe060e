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
 * <p>For ids and texts; an array of enum constants would be sent as their ordinals.
 */
public final class ArrayHolds implements FunctionContributor {

    private static final int ARRAY = 0;
    private static final int ELEMENT = 1;

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        contributions
                .getFunctionRegistry()
                .patternDescriptorBuilder("array_holds", "?2 = any (?1)")
                .setExactArgumentCount(2)
                .setArgumentTypeResolver(new ArrayAndElementArgumentTypeResolver(ARRAY, ELEMENT))
                .setInvariantType(contributions
                        .getTypeConfiguration()
                        .getBasicTypeRegistry()
                        .resolve(StandardBasicTypes.BOOLEAN))
                .register();
    }
}
