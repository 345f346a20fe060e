package io.salesdesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.platform.embedded.PostgresServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartControlTest {

    @TempDir
    Path root;

    @Test
    @DisplayName("PostgreSQL stopped by hand writes its data and ends, even with sessions that nobody closes")
    void stopWithOpenSessions() throws Exception {
        Layout layout = new Layout(root);
        Path log = layout.log(Part.POSTGRES);
        try (PostgresServer server =
                        PostgresServer.start(PostgresServer.Settings.temporary(layout.postgres(), log, List.of()));
                var openSession = server.connect("postgres")) {
            PartControl.restart(layout, Part.POSTGRES);

            assertThat(layout.process(Part.POSTGRES)).isEmpty();
            assertThat(openSession.isValid(1)).isFalse();
            assertThat(log).content().contains("database system is shut down");
        }
    }
}
