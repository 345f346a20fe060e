package io.salesdesk.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedProcessTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("the output of a process is in its log, its exit code is told")
    void outputAndExitCode() throws Exception {
        ManagedProcess process = ManagedProcess.start(spec("echo \"$GREETING\"; exit 3"));

        assertThat(process.onExit().get(10, TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(process.exitCode()).hasValue(3);
        assertThat(process.logTail(1)).isEqualTo("hello");
    }

    @Test
    @DisplayName("a process that ignores the request to stop is ended after the grace")
    void stubbornProcess() throws Exception {
        ManagedProcess process = ManagedProcess.start(spec("trap '' TERM; echo ready; while :; do sleep 0.1; done"));
        awaitLog("ready");

        process.stop(Duration.ofMillis(300));

        assertThat(process.isAlive()).isFalse();
        assertThat(folder.resolve("pid")).doesNotExist();
    }

    @Test
    @DisplayName("starting again stops what an earlier run left behind")
    void leftover() {
        ManagedProcess first = ManagedProcess.start(spec("exec sleep 60"));
        try (ManagedProcess second = ManagedProcess.start(spec("exec sleep 60"))) {
            assertThat(first.isAlive()).isFalse();
            assertThat(second.isAlive()).isTrue();
        }
    }

    @Test
    @DisplayName("a process that only got the number of an earlier one is left alone")
    void reusedNumber() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            PidFile pidFile = new PidFile(folder.resolve("pid"));
            Files.writeString(folder.resolve("pid"), stranger.pid() + "\n1000000\n");

            assertThat(pidFile.stopLeftover(Duration.ofSeconds(1))).isFalse();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    private ManagedProcess.Spec spec(String script) {
        return new ManagedProcess.Spec(
                "script",
                List.of("sh", "-c", script),
                Map.of("GREETING", "hello"),
                folder,
                folder.resolve("log"),
                folder.resolve("pid"),
                true);
    }

    private void awaitLog(String line) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!Files.readString(folder.resolve("log")).contains(line)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
