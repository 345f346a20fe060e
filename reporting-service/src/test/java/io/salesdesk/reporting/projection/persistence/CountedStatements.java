package io.salesdesk.reporting.projection.persistence;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesdesk.platform.persistence.Jdbc;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Counts the statements that projections send. */
public final class CountedStatements {

    private final DataSource dataSource;
    private final AtomicInteger count = new AtomicInteger();

    public CountedStatements(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The real projections, over a counted connection. */
    public Projections projections(ObjectMapper json) {
        try {
            var constructor = Jdbc.class.getDeclaredConstructor(DataSource.class);
            constructor.setAccessible(true);
            return new Projections(constructor.newInstance(counting()), json, new FileCodec(json));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Since the last call. */
    public int take() {
        return count.getAndSet(0);
    }

    private DataSource counting() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (_, method, arguments) -> {
                    try {
                        var result = method.invoke(dataSource, arguments);
                        return result instanceof Connection connection ? counting(connection) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    private Connection counting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        count.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }
}
