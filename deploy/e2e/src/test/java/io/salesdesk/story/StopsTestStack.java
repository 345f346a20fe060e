package io.salesdesk.story;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Stops the shared stack after the last test, with the time that it takes. A hook of the JVM's end would be cut off by
 * whoever waits for that end, and leave services running.
 */
public final class StopsTestStack implements BeforeAllCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(StopsTestStack.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        AutoCloseable stop = TestStack::stopShared;
        context.getRoot().getStore(NAMESPACE).put("stack", stop);
    }
}
