package io.salesdesk.platform.identity;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Refuses to start a service that would have to check a command which is not in the table. */
@Singleton
class PermissionTableCheck {

    void check(
            @Observes StartupEvent starting,
            BeanManager beans,
            Permissions permissions,
            @All List<CommandSource> commands) {
        var resourceMethods = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .filter(type -> type.getName().startsWith("io.salesdesk."))
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(PermissionTableCheck::isResourceMethod);
        var absent = new ArrayList<>(absentCommands(resourceMethods, permissions));
        commands.stream()
                .flatMap(source -> source.commands().stream())
                .filter(command -> !permissions.knows(command))
                .forEach(absent::add);
        if (!absent.isEmpty()) {
            throw new IllegalStateException("Without a command of the table of permissions: " + absent);
        }
    }

    /** The methods whose command is missing or not in the table. */
    static List<String> absentCommands(Stream<Method> methods, Permissions permissions) {
        return methods.filter(method -> PermissionFilter.commandOf(method)
                        .filter(permissions::knows)
                        .isEmpty())
                .map(method -> method.getDeclaringClass().getName() + "." + method.getName() + " "
                        + PermissionFilter.commandOf(method).orElse("(no @Permission)"))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isResourceMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }
}
