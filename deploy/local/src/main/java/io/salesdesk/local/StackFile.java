package io.salesdesk.local;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The addresses of the running stack in {@code .salesdesk/stack.properties}, for programs that drive it: the demo, the
 * bench, the fault tests, a shell script. Keys: {@code demo}, {@code <part>.url} for each part that speaks HTTP,
 * {@code issuer}, {@code token.url}, {@code token.client}, {@code kafka.bootstrap}, {@code postgres.url.<service>},
 * {@code services}, {@code throughput} and {@code ports}.
 *
 * @param ports where the parts listen
 * @param demo whether the business clock may be moved and the sample data are loaded
 * @param withServices whether the services run too, and not only the servers that they need
 * @param throughput whether the JVMs compile for throughput, as in production, and not for a quick start
 */
public record StackFile(PortPlan ports, boolean demo, boolean withServices, boolean throughput) {

    /** The parts that this stack consists of. */
    public List<Part> parts() {
        return Arrays.stream(Part.values())
                .filter(part -> withServices || !part.isService())
                .toList();
    }

    void write(Layout layout) {
        TreeMap<String, String> entries = new TreeMap<>();
        entries.put("demo", Boolean.toString(demo));
        entries.put("throughput", Boolean.toString(throughput));
        entries.put("services", Boolean.toString(withServices));
        entries.put("ports", ports.format());
        entries.put("issuer", ports.issuer());
        entries.put("token.url", tokenUrl());
        entries.put("token.client", Realm.CLIENT);
        entries.put("kafka.bootstrap", ports.address(Part.KAFKA));
        entries.put("keycloak.url", ports.address(Part.KEYCLOAK));
        for (Part service : Part.services()) {
            entries.put(service.id() + ".url", ports.address(service));
            entries.put(
                    "postgres.url." + service.id(),
                    "jdbc:postgresql://" + ports.address(Part.POSTGRES) + "/" + service.id());
        }
        StringWriter text = new StringWriter();
        text.append("# The running stack; written by ./salesdesk up, removed by ./salesdesk down.\n");
        entries.forEach(
                (key, value) -> text.append(key).append('=').append(value).append('\n'));
        Layout.write(layout.stackFile(), text.toString());
    }

    /** The running stack, if the file is there. */
    public static Optional<StackFile> read(Layout layout) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(layout.stackFile())) {
            properties.load(reader);
            return Optional.of(new StackFile(
                    PortPlan.parse(properties.getProperty("ports", "")),
                    Boolean.parseBoolean(properties.getProperty("demo")),
                    Boolean.parseBoolean(properties.getProperty("services")),
                    Boolean.parseBoolean(properties.getProperty("throughput"))));
        } catch (NoSuchFileException down) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void delete(Layout layout) {
        try {
            Files.deleteIfExists(layout.stackFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where a password buys a token. */
    public String tokenUrl() {
        return ports.issuer() + "/protocol/openid-connect/token";
    }
}
