package dev.stall.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;

/** The ways to come by a backend. */
final class Backends {
  private static final String ACCESS_KEY = "local";
  private static final String SECRET_KEY = "localsecret";
  private static final String LOCALSTACK = "localstack/localstack:4.14.0";

  private Backends() {}

  /** Made when it is first asked for, and stopped with the JVM. */
  static final class Shared {
    private static Optional<Backend> backend = Optional.empty();

    private Shared() {}

    static synchronized Backend get(Template template) {
      if (backend.isEmpty()) {
        backend = Optional.of(Backend.fromEnvironment().orElseGet(() -> started(template)));
      }
      return backend.get();
    }

    private static Backend started(Template template) {
      return DockerClientFactory.instance().isDockerAvailable()
          ? localStack()
          : embedded(Optional.empty(), template);
    }
  }

  static Backend running(URI endpoint) {
    return new Backend(
        endpoint,
        endpoint,
        Settings.find("AWS_ACCESS_KEY_ID").orElse(ACCESS_KEY),
        Settings.find("AWS_SECRET_ACCESS_KEY").orElse(SECRET_KEY),
        Optional.empty(),
        () -> {});
  }

  static Backend embedded(Optional<Path> folder, Template template) {
    Optional<BucketCors> cors =
        template.buckets().stream().flatMap(bucket -> bucket.cors().stream()).findFirst();
    // Each takes seconds to start and they do not need each other.
    CompletableFuture<S3Server> starting =
        CompletableFuture.supplyAsync(
            () ->
                S3Server.start(
                    folder.map(it -> made(it.resolve("s3"))), cors, ACCESS_KEY, SECRET_KEY));
    DynamoDbServer dynamodb = DynamoDbServer.start(folder.map(it -> made(it.resolve("dynamodb"))));
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

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
