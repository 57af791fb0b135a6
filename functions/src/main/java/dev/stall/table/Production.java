package dev.stall.table;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.endpoints.AccountIdEndpointMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The table that this process was told of: made once, in Lambda's init, and used at once. */
final class Production {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);

  static final Table TABLE = table();

  private Production() {}

  private static Table table() {
    Table table =
        new Table(
            client(),
            setting("TABLE").orElseThrow(() -> new IllegalStateException("TABLE is not set")),
            Clock.systemUTC(),
            new SecureRandom());
    SnapStart.prime(table);
    return table;
  }

  private static DynamoDbClient client() {
    var builder =
        DynamoDbClient.builder()
            .region(Region.of(setting("AWS_REGION").orElse("us-east-1")))
            .credentialsProvider(credentials())
            .accountIdEndpointMode(AccountIdEndpointMode.DISABLED)
            .httpClient(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(CONNECT_TIMEOUT)
                    .socketTimeout(ANSWER_TIMEOUT)
                    .build())
            // An empty profile file: Lambda has none, and looking for it costs start-up time.
            .overrideConfiguration(
                configuration ->
                    configuration.defaultProfileFile(ProfileFile.aggregator().build()));
    setting("AWS_ENDPOINT_URL_DYNAMODB")
        .or(() -> setting("AWS_ENDPOINT_URL"))
        .ifPresent(url -> builder.endpointOverride(URI.create(url)));
    return builder.build();
  }

  /** What a process's host sets as system properties is used instead of the environment's. */
  private static AwsCredentialsProvider credentials() {
    String id = System.getProperty("AWS_ACCESS_KEY_ID");
    String secret = System.getProperty("AWS_SECRET_ACCESS_KEY");
    return id == null || secret == null
        ? fromEnvironment()
        : StaticCredentialsProvider.create(AwsBasicCredentials.create(id, secret));
  }

  /** A process that was restored from a snapshot is told where to ask for its credentials. */
  private static AwsCredentialsProvider fromEnvironment() {
    return System.getenv("AWS_CONTAINER_CREDENTIALS_FULL_URI") == null
        ? EnvironmentVariableCredentialsProvider.create()
        : ContainerCredentialsProvider.builder().build();
  }

  private static Optional<String> setting(String name) {
    return Optional.ofNullable(System.getProperty(name))
        .or(() -> Optional.ofNullable(System.getenv(name)))
        .filter(value -> !value.isEmpty());
  }
}
