package io.salesdesk.platform.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.ErrorManager;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Collects what the service under test logs while this is open, from a level on. */
public final class CapturedLog implements AutoCloseable {

    private final Logger root = Logger.getLogger("");
    private final Level least;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final Handler collector = new Handler() {

        private final Formatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord record) {
            if (record.getLevel().intValue() >= least.intValue()) {
                try {
                    lines.add(formatter.format(record));
                } catch (RuntimeException failure) {
                    reportError(record.getMessage(), failure, ErrorManager.FORMAT_FAILURE);
                }
            }
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    private CapturedLog(Level least) {
        this.least = least;
        collector.setLevel(Level.ALL);
        root.addHandler(collector);
    }

    /** Begins to collect errors. */
    public static CapturedLog ofErrors() {
        return new CapturedLog(Level.SEVERE);
    }

    /** Begins to collect warnings and errors. */
    public static CapturedLog ofWarnings() {
        return new CapturedLog(Level.WARNING);
    }

    /** Begins to collect whatever is logged at all. */
    public static CapturedLog ofEverything() {
        return new CapturedLog(Level.ALL);
    }

    /** What has been logged so far, oldest first, with stack traces. */
    public List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    @Override
    public void close() {
        root.removeHandler(collector);
    }
}
