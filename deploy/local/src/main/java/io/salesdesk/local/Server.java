package io.salesdesk.local;

/** One incarnation after the other of a part of the stack. */
interface Server {

    Part part();

    /**
     * Starts the server, stopping first what an earlier run left of it, and returns once its process is there; the
     * infrastructure also answers by then, a service does so only once {@link HttpProbe} says so.
     *
     * @throws RuntimeException when it does not start
     */
    ProcessHandle start();

    /** Stops it cleanly and waits. Does nothing when it is not running. */
    void stop();
}
