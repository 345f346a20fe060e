package io.salesdesk.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./salesdesk images} where no container engine answers, or where it is told to push. */
@Command(
        name = "images",
        mixinStandardHelpOptions = true,
        description = "Builds the images of the five services without a container engine, as files or into a registry.")
public final class ImagesCommand implements Callable<Integer> {

    @Option(names = "--root", description = "The checkout", defaultValue = ".")
    private Path root = Path.of(".");

    @Option(names = "--version-tag", description = "The images' tag", defaultValue = "dev")
    private String version = "dev";

    @Option(
            names = "--base",
            description =
                    "The Java runtime to build on: an image of a registry, or tar://FILE; its JVM must be the one that"
                            + " the caches were trained with",
            defaultValue = "docker.io/library/eclipse-temurin:25-jre")
    private String base = "docker.io/library/eclipse-temurin:25-jre";

    @Option(names = "--push", paramLabel = "REGISTRY/PATH", description = "Push there instead of writing files")
    @Nullable
    private String push;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ImagesCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InvalidImageReferenceException {
        var checkout = root.toAbsolutePath();
        var folder = checkout.resolve("deploy/images/target/images");
        Files.createDirectories(folder);
        for (var service : services().entrySet()) {
            var application = checkout.resolve(service.getKey() + "-service/target/quarkus-app");
            if (!Files.exists(application.resolve("app.aot"))) {
                System.err.println(application + " has no AOT cache; make it with: ./salesdesk train");
                return CommandLine.ExitCode.USAGE;
            }
            var target = target(folder, service.getKey());
            new ServiceImage(service.getKey(), service.getValue(), application)
                    .build(ServiceImage.basedOn(base), version, target.containerizer());
            System.out.println(target.title());
        }
        return CommandLine.ExitCode.OK;
    }

    private static Map<String, Integer> services() {
        var services = new LinkedHashMap<String, Integer>();
        services.put("order", 8081);
        services.put("fulfilment", 8082);
        services.put("billing", 8083);
        services.put("customer", 8084);
        services.put("reporting", 8085);
        return services;
    }

    private record Target(Containerizer containerizer, String title) {}

    private Target target(Path folder, String service) throws InvalidImageReferenceException {
        var name = service + "-service:" + version;
        var registry = push;
        if (registry == null) {
            var file = folder.resolve(service + "-service.tar");
            return new Target(
                    Containerizer.to(TarImage.at(file).named("salesdesk/" + name)),
                    file + " (docker load -i, or skopeo)");
        }
        var image = RegistryImage.named(registry + "/" + name);
        var credentials = CredentialRetrieverFactory.forImage(ImageReference.parse(registry + "/" + name), event -> {});
        image.addCredentialRetriever(credentials.dockerConfig());
        return new Target(Containerizer.to(image), registry + "/" + name);
    }
}
