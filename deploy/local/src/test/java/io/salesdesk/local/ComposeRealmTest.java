package io.salesdesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesdesk.platform.embedded.ProjectRoot;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ComposeRealmTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    @DisplayName("Compose imports the same realm as ./salesdesk up (write it with -Dsalesdesk.update-contracts=true)")
    void theRealmOfComposeIsTheLocalOne() throws IOException {
        var layout = new Layout(ProjectRoot.find());
        var file = layout.root().resolve("deploy/compose/keycloak/salesdesk-realm.json");
        var realm = JSON.readTree(Realm.json(new SampleData(layout.sampleData()).people()));
        if (Boolean.getBoolean("salesdesk.update-contracts")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, realm.toPrettyString() + "\n");
        }

        assertThat(JSON.readTree(file.toFile())).isEqualTo(realm);
    }
}
