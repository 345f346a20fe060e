package io.salesdesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("The realm knows every role and every person, with the person claim and the roles of the directory")
    void realm() throws Exception {
        SampleData data = new SampleData(Path.of("../sample-data"));

        JsonNode realm = new ObjectMapper().readTree(Realm.json(data.people()));

        assertThat(realm.at("/roles/realm")).hasSameSizeAs(Realm.ROLES);
        assertThat(realm.path("users")).hasSize(28);
        JsonNode clerk = realm.at("/users/6");
        assertThat(clerk.path("username").asText()).isEqualTo("wangxiaoyan");
        assertThat(clerk.at("/attributes/person/0").asText())
                .isEqualTo(data.person("E007").orElseThrow().id().toString());
        assertThat(clerk.at("/realmRoles/0").asText()).isEqualTo("SALES_CLERK");
        assertThat(realm.at("/clients/0/protocolMappers")).hasSize(2);
        assertThat(Realm.json(data.people())).isEqualTo(realm.toString()).contains("kc.user.profile.config");
    }

    @Test
    @DisplayName("A part that keeps ending is restarted ever later, one that ran long at once")
    void restartPause() {
        RestartPause pause = new RestartPause();
        Duration soon = Duration.ofSeconds(2);

        List<Duration> pauses = new ArrayList<>();
        for (int crash = 0; crash < 8; crash++) {
            pauses.add(pause.after(soon));
        }

        assertThat(pauses.stream().map(Duration::toSeconds)).containsExactly(0L, 1L, 2L, 4L, 8L, 16L, 30L, 30L);
        assertThat(pause.after(Duration.ofMinutes(5))).isZero();
        assertThat(pause.after(soon)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    @DisplayName("JVM options of one service come after those of all, which come after ours")
    void javaOptions() {
        assertThat(ServicePart.javaOptions(
                        Part.ORDER,
                        true,
                        Map.of(
                                "SALESDESK_JAVA_OPTS", "-Xmx300m  -Dx=1",
                                "SALESDESK_ORDER_JAVA_OPTS", "-Xmx400m",
                                "SALESDESK_BILLING_JAVA_OPTS", "-Xmx500m")))
                .endsWith("-Xmx300m", "-Dx=1", "-Xmx400m")
                .startsWith("-Xms64m", "-Xmx256m")
                .doesNotContain("-XX:TieredStopAtLevel=1");
        assertThat(ServicePart.javaOptions(Part.ORDER, false, Map.of())).contains("-XX:TieredStopAtLevel=1");
    }

    @Test
    @DisplayName("Every service but order-service stands back where processors are short")
    void priority() {
        assertThat(Part.services().stream()
                        .filter(part -> ServicePart.priority(part).isEmpty()))
                .containsExactly(Part.ORDER);
        assertThat(ServicePart.priority(Part.FULFILMENT)).containsExactly("nice", "-n", "5");
    }

    @Test
    @DisplayName("A copied folder loses what the original lost and keeps what has not changed")
    void folderCopy() throws Exception {
        Path whole = folder.resolve("source");
        Path source = Files.createDirectories(whole.resolve("lib"));
        Path target = folder.resolve("target");
        Files.writeString(source.resolve("a.jar"), "one");
        Files.writeString(source.resolve("b.jar"), "two");
        FolderCopy.bring(whole, target);
        Files.writeString(target.resolve("lib/a.jar"), "own");
        FileTime touched = FileTime.from(Instant.now().minusSeconds(1000));
        Files.setLastModifiedTime(source.resolve("a.jar"), touched);
        Files.delete(source.resolve("b.jar"));

        FolderCopy.bring(whole, target);

        assertThat(target.resolve("lib/a.jar")).hasContent("one");
        assertThat(Files.getLastModifiedTime(target.resolve("lib/a.jar"))).isEqualTo(touched);
        assertThat(target.resolve("lib/b.jar")).doesNotExist();
    }

    @Test
    @DisplayName("A follower hands out whole lines, once each, and notices a log that began anew")
    void follower() throws Exception {
        Path log = folder.resolve("order.log");
        List<String> lines = new ArrayList<>();
        LogFiles.Follower follower = LogFiles.Follower.fromEnd(log);
        follower.poll(lines::add);
        Files.writeString(log, "第一行\nhalf");
        follower.poll(lines::add);
        Files.writeString(log, "第一行\nhalf a line\n");
        follower.poll(lines::add);
        Files.writeString(log, "new\n");
        follower.poll(lines::add);

        assertThat(lines).containsExactly("第一行", "half a line", "new");
        assertThat(LogFiles.tail(log, 5)).isEqualTo("new");
    }

    @Test
    @DisplayName("A password is made up once and only its owner can read it")
    void secrets() throws Exception {
        Secrets secrets = new Secrets(folder.resolve("secrets"));

        String password = secrets.get("order");

        assertThat(password)
                .hasSizeGreaterThan(20)
                .isEqualTo(secrets.get("order"))
                .isNotEqualTo(secrets.get("billing"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets/order"))))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName("The stack's addresses can be read back, and are gone after down")
    void stackFile() {
        Layout layout = new Layout(folder);
        StackFile stack = new StackFile(PortPlan.choose(Map.of(), 9000, Map.of()), true, true, false);

        stack.write(layout);

        assertThat(StackFile.read(layout)).contains(stack);
        assertThat(layout.stackFile()).content().contains("order.url=http://localhost:9001\n", "demo=true\n");
        StackFile.delete(layout);
        assertThat(StackFile.read(layout)).isEmpty();
    }

    @Test
    @DisplayName("A part is found by its id and by its title, in any case")
    void partNames() {
        assertThat(Part.named("Order-Service")).contains(Part.ORDER);
        assertThat(Part.named("invoice")).isEmpty();
    }
}
