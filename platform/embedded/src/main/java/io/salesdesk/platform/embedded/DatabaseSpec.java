package io.salesdesk.platform.embedded;

/**
 * A database and the role that owns it.
 *
 * @param name name of the database
 * @param role name of the owning role, which may log in
 * @param password its password
 */
public record DatabaseSpec(String name, String role, String password) {

    /** A database whose owner has the same name and password; for runs on one's own machine and tests only. */
    public static DatabaseSpec named(String name) {
        return new DatabaseSpec(name, name, name);
    }
}
