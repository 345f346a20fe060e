package io.salesdesk.platform.identity;

/** What the caller of the current request may do. Injectable while a request is served. */
public interface Authority {

    /** The records that the caller may touch with the command. */
    DataScope scope(String command);

    /** The scope of the command that the current resource method carries out. */
    DataScope scope();

    boolean mayDo(String command);
}
