package io.salesdesk.platform.decision;

/** The annotations of refusals, read once for each class. */
final class RefusedTypes {

    private static final ClassValue<Refused> KNOWN = new ClassValue<>() {

        @Override
        protected Refused computeValue(Class<?> type) {
            var refused = type.getAnnotation(Refused.class);
            if (refused == null) {
                throw new IllegalStateException(
                        type.getName() + " carries no @Refused and does not say itself why it refuses");
            }
            return refused;
        }
    };

    private RefusedTypes() {}

    static Refused of(Rejection rejection) {
        return KNOWN.get(rejection.getClass());
    }
}
