package dev.stall.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** The settings of a process, each looked up by its name when it is asked for. */
public final class Settings {

  private static final String DEFAULT_REGION = "us-east-1";
  private static final Duration MAX_LINK_LIFETIME = Duration.ofHours(1);

  private final Function<String, Optional<String>> lookup;

  /** Settings that are looked up like that; an empty text counts as absent. */
  public Settings(Function<String, Optional<String>> lookup) {
    this.lookup = name -> lookup.apply(name).filter(value -> !value.isEmpty());
  }

  /** Returns those of this process: a host's system properties come before the environment. */
  public static Settings ofProcess() {
    return new Settings(
        name ->
            Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(name))));
  }

  /** Returns the name of the table, {@code TABLE}. */
  public String table() {
    return required("TABLE");
  }

  /** Returns the name of the bucket, {@code BUCKET}. */
  public String bucket() {
    return required("BUCKET");
  }

  /** Returns how long links work: {@code LINK_LIFETIME_SECONDS}, an hour at most. */
  public Duration linkLifetime() {
    return lookup
        .apply("LINK_LIFETIME_SECONDS")
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .filter(wanted -> wanted.compareTo(MAX_LINK_LIFETIME) < 0)
        .orElse(MAX_LINK_LIFETIME);
  }

  /** Returns {@code AWS_REGION}. */
  public Region region() {
    return Region.of(lookup.apply("AWS_REGION").orElse(DEFAULT_REGION));
  }

  /** Returns where DynamoDB is, when it is not AWS's own. */
  public Optional<URI> dynamoDbEndpoint() {
    return endpoint("AWS_ENDPOINT_URL_DYNAMODB");
  }

  /** Returns where S3 is, when it is not AWS's own. */
  public Optional<URI> s3Endpoint() {
    return endpoint("AWS_ENDPOINT_URL_S3");
  }

  /** Returns whether Lambda takes a snapshot of this process once it is initialized. */
  public boolean snapStart() {
    return lookup.apply("AWS_LAMBDA_INITIALIZATION_TYPE").filter("snap-start"::equals).isPresent();
  }

  /**
   * Returns the credentials that a host set as system properties, else those of the environment. A
   * process that was restored from a snapshot is told where to ask for its own.
   */
  public AwsCredentialsProvider credentials() {
    String id = System.getProperty("AWS_ACCESS_KEY_ID");
    String secret = System.getProperty("AWS_SECRET_ACCESS_KEY");
    if (id != null && secret != null) {
      return StaticCredentialsProvider.create(AwsBasicCredentials.create(id, secret));
    }
    return lookup.apply("AWS_CONTAINER_CREDENTIALS_FULL_URI").isPresent()
        ? ContainerCredentialsProvider.builder().build()
        : EnvironmentVariableCredentialsProvider.create();
  }

  private Optional<URI> endpoint(String ofService) {
    return lookup.apply(ofService).or(() -> lookup.apply("AWS_ENDPOINT_URL")).map(URI::create);
  }

  private String required(String name) {
    return lookup
        .apply(name)
        .orElseThrow(() -> new IllegalStateException("The setting " + name + " is missing"));
  }
}
