package io.salesdesk.platform.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The command of the table of permissions that a resource method carries out. The caller needs one of the command's
 * roles; a command that is absent from the table is refused to everyone and fails the build.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Permission {

    String value();
}
