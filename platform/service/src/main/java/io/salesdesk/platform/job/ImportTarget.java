package io.salesdesk.platform.job;

import java.util.List;

/**
 * A kind of record that can be imported from a table. A CDI bean of the service; the platform reads the files, answers
 * {@code POST /api/v1/imports/<kind>} for whoever may give the command {@code import.<kind>}, and keeps the job.
 *
 * <p>An import is harmless to repeat, as a job that crashed is run again: {@link #apply} finds records by their natural
 * key and changes only what differs.
 *
 * @param <T> a line as the service understands it
 */
public interface ImportTarget<T> {

    /** In kebab-case and the plural, such as {@code products}: the last part of the path and of the command. */
    String kind();

    /** The columns a file may have, in any order. */
    List<ImportColumn> columns();

    /**
     * Understands one line. Values that are required and absent have been refused before.
     *
     * @throws InvalidLineException when the line cannot be used, as the accessors of the row do
     */
    T read(ImportRow row);

    /**
     * Carries a batch of lines out, in a transaction. Nothing may have changed for a line that it returns an error of.
     *
     * @throws io.salesdesk.platform.decision.RejectedException or any other exception when a line cannot be told from the
     *     others; the batch is then rolled back and its lines are applied one by one
     */
    List<LineError> apply(List<ImportLine<T>> lines);
}
