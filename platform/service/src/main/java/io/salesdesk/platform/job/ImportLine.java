package io.salesdesk.platform.job;

/**
 * One line of a file.
 *
 * @param number as people count in the file, the header being line 1
 */
public record ImportLine<T>(long number, T value) {}
