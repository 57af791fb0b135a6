package dev.stall.local.backend;

import dev.stall.local.startup.CannotStart;
import dev.stall.local.template.BucketCors;
import dev.stall.local.template.Template;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;

/** The kinds of backend: servers inside this JVM, a LocalStack, or whatever already runs. */
public final class Backends {
  private static final String ACCESS_KEY = "local";
  private static final String SECRET_KEY = "localsecret";
  private static final String LOCALSTACK = "localstack/localstack:4.14.0";

  private static Optional<Backend> shared = Optional.empty();

  private Backends() {}

  /**
   * The backend that this JVM's tests share, made when it is first asked for: what {@code
   * AWS_ENDPOINT_URL} names, LocalStack where Docker answers, otherwise servers inside this JVM
   * that keep everything in memory.
   *
   * @param template the CORS rules of the buckets; the first caller's hold for all
   */
  public static synchronized Backend shared(Template template) {
    if (shared.isEmpty()) {
      shared = Optional.of(fromEnvironment().orElseGet(() -> started(template)));
    }
    return shared.get();
  }

  /** Servers inside this JVM that keep everything in memory. */
  public static Backend inMemory(Template template) {
    return embedded(Optional.empty(), template);
  }

  /** Servers inside this JVM that keep everything in a folder. */
  public static Backend in(Path folder, Template template) {
    return embedded(Optional.of(folder), template);
  }

  /** The backend that {@code AWS_ENDPOINT_URL} names, such as a LocalStack, if it is set. */
  public static Optional<Backend> fromEnvironment() {
    return setting("AWS_ENDPOINT_URL")
        .map(URI::create)
        .map(
            endpoint ->
                Backend.at(
                    endpoint,
                    endpoint,
                    setting("AWS_ACCESS_KEY_ID").orElse(ACCESS_KEY),
                    setting("AWS_SECRET_ACCESS_KEY").orElse(SECRET_KEY)));
  }

  private static Optional<String> setting(String name) {
    return Optional.ofNullable(System.getProperty(name))
        .or(() -> Optional.ofNullable(System.getenv(name)))
        .filter(value -> !value.isBlank());
  }

  private static Backend started(Template template) {
    return DockerClientFactory.instance().isDockerAvailable() ? localStack() : inMemory(template);
  }

  private static Backend embedded(Optional<Path> folder, Template template) {
    Optional<BucketCors> cors =
        template.buckets().stream().flatMap(bucket -> bucket.cors().stream()).findFirst();
    // Each takes seconds to start and they do not need each other.
    CompletableFuture<S3Server> starting =
        CompletableFuture.supplyAsync(
            () ->
                S3Server.start(
                    folder.map(it -> subfolder(it, "s3")), cors, ACCESS_KEY, SECRET_KEY));
    DynamoDbServer dynamodb = DynamoDbServer.start(folder.map(it -> subfolder(it, "dynamodb")));
    try {
      S3Server s3 = starting.join();
      return new Backend(
          dynamodb.endpoint(),
          s3.endpoint(),
          ACCESS_KEY,
          SECRET_KEY,
          Optional.of(s3.objects()),
          () -> {
            s3.close();
            dynamodb.close();
          });
    } catch (CompletionException e) {
      throw e.getCause() instanceof CannotStart fault ? fault : e;
    }
  }

  private static Path subfolder(Path folder, String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new CannotStart("the folder " + folder.resolve(name) + " cannot be created", e);
    }
  }

  @SuppressWarnings("resource") // The container goes with the JVM, like everything that uses it.
  private static Backend localStack() {
    LocalStackContainer container =
        new LocalStackContainer(LOCALSTACK)
            .withServices("dynamodb", "s3")
            // Otherwise it takes any presigned link, whatever was changed in it.
            .withEnv("S3_SKIP_SIGNATURE_VALIDATION", "0");
    container.start();
    return new Backend(
        container.getEndpoint(),
        container.getEndpoint(),
        container.getAccessKey(),
        container.getSecretKey(),
        Optional.empty(),
        container::stop);
  }
}
