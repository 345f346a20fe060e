package io.salesdesk.platform.testing;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test of a running service with real PostgreSQL and Kafka.
 *
 * <p>The servers come from {@link SalesdeskTestResource}, which is registered for every Quarkus test of a module that
 * depends on the test kit; so the servers start once per JVM and the service starts once per module.
 *
 * <p>It is a stereotype, because Quarkus takes only classes that carry {@code @QuarkusTest} themselves for beans.
 */
@QuarkusTest
@Stereotype
@Dependent
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SalesdeskTest {}
