package io.salesdesk.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import java.io.File;
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

    /** Beside {@code app.aot}, which {@code ./salesdesk train} makes for {@code up} with this machine's own JVM. */
    private static final String CACHE = "image.aot";

    @Option(names = "--root", description = "The checkout", defaultValue = ".")
    private Path root = Path.of(".");

    @Option(names = "--version-tag", description = "The images' tag", defaultValue = "dev")
    private String version = "dev";

    @Option(
            names = "--base",
            description =
                    "The Java runtime to build on: an image of a registry, or tar://FILE; the caches are trained with"
                            + " its JVM, where this machine can run it",
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
        var work = checkout.resolve("deploy/images/target");
        var folder = Files.createDirectories(work.resolve("images"));
        var runtime = BaseRuntime.unpack(ServiceImage.basedOn(base), work.resolve("base"));
        if (runtime.isEmpty()) {
            System.err.println("This machine cannot run the Java runtime of " + base
                    + ": the images get no AOT caches, and start more slowly");
        } else if (!isTrained(checkout, runtime.get()) && !train(checkout, runtime.get())) {
            System.err.println("The training failed; its logs are in deploy/e2e/target/training");
            return CommandLine.ExitCode.SOFTWARE;
        }
        for (var service : services().entrySet()) {
            var application = application(checkout, service.getKey());
            var target = target(folder, service.getKey());
            new ServiceImage(
                            service.getKey(),
                            service.getValue(),
                            application,
                            runtime.map(any -> application.resolve(CACHE)),
                            checkout.resolve("deploy/images"))
                    .build(ServiceImage.basedOn(base), version, target.containerizer());
            System.out.println(target.title());
        }
        return CommandLine.ExitCode.OK;
    }

    private static Path application(Path checkout, String service) {
        return checkout.resolve(service + "-service/target/quarkus-app");
    }

    /** Whether the caches are of these applications and this runtime. */
    private static boolean isTrained(Path checkout, BaseRuntime runtime) throws IOException {
        for (var service : services().keySet()) {
            var application = application(checkout, service);
            var cache = application.resolve(CACHE);
            if (!Files.exists(cache)) {
                return false;
            }
            var trained = Files.getLastModifiedTime(cache);
            if (trained.compareTo(Files.getLastModifiedTime(application.resolve("quarkus-run.jar"))) < 0
                    || trained.compareTo(runtime.since()) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean train(Path checkout, BaseRuntime runtime) throws IOException {
        var e2e = checkout.resolve("deploy/e2e/target");
        try {
            return new ProcessBuilder(
                                    runtime.java().toString(),
                                    "-XX:+UseSerialGC",
                                    "-Dslf4j.internal.verbosity=ERROR",
                                    "--enable-native-access=ALL-UNNAMED",
                                    "--sun-misc-unsafe-memory-access=allow",
                                    "-Dsalesdesk.root=" + checkout,
                                    "-cp",
                                    e2e.resolve("classes") + File.pathSeparator + e2e.resolve("lib") + "/*",
                                    "io.salesdesk.training.TrainCommand",
                                    "--root",
                                    checkout.toString(),
                                    "--cache",
                                    CACHE)
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
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
