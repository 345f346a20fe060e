package io.salesdesk.platform.decision;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What is the same for every instance of a {@link Rejection}; the record's components, told
 * as {@link Rejection#details()}, are what differs.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refused {

    /** See {@link Rejection#code()}. */
    String code();

    /** See {@link Rejection#requirement()}. */
    String requirement() default "";

    /** See {@link Rejection#kind()}. */
    Rejection.Kind kind() default Rejection.Kind.RULE;
}
