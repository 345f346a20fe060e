package io.salesdesk.platform.decision;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the classes of refusals say of themselves, read once for each class. */
final class RefusedTypes {

    private static final ClassValue<Type> KNOWN = new ClassValue<>() {

        @Override
        protected Type computeValue(Class<?> type) {
            return new Type(type.getAnnotation(Refused.class), accessors(type));
        }
    };

    private record Type(@Nullable Refused refused, List<Method> accessors) {}

    private RefusedTypes() {}

    static Refused of(Rejection rejection) {
        var refused = KNOWN.get(rejection.getClass()).refused();
        if (refused == null) {
            throw new IllegalStateException(
                    rejection.getClass().getName() + " carries no @Refused and does not say itself why it refuses");
        }
        return refused;
    }

    /** The components of a record that carries the annotation, those that are null left out; nothing of other classes. */
    static Map<String, Object> components(Rejection rejection) {
        var type = KNOWN.get(rejection.getClass());
        if (type.refused() == null) {
            return Map.of();
        }
        var components = new LinkedHashMap<String, Object>();
        for (Method accessor : type.accessors()) {
            var value = value(accessor, rejection);
            if (value != null) {
                components.put(accessor.getName(), value);
            }
        }
        return Collections.unmodifiableMap(components);
    }

    private static List<Method> accessors(Class<?> type) {
        if (!type.isRecord()) {
            return List.of();
        }
        var accessors = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .toList();
        // Refusals are seldom public.
        accessors.forEach(accessor -> accessor.setAccessible(true));
        return accessors;
    }

    private static @Nullable Object value(Method accessor, Rejection rejection) {
        try {
            return accessor.invoke(rejection);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + accessor, e);
        }
    }
}
