package dev.stall.media;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The bucket that this process was told of. Reading it and signing links are made apart. */
final class Production {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

  /** S3 keeps a copy's caller waiting while it copies. */
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);

  private static final Duration LONGEST_LINK = Duration.ofHours(1);

  private Production() {}

  /** Made when an object is first touched. */
  static final class Storage {
    static final Bucket BUCKET = new Bucket(client(), bucket());

    private Storage() {}
  }

  /** Made when a link is first signed. */
  static final class Signing {
    static final Links LINKS = new Links(presigner(), bucket(), lifetime());

    private Signing() {}
  }

  private static S3Client client() {
    var builder =
        S3Client.builder()
            .region(region())
            .credentialsProvider(credentials())
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .disableS3ExpressSessionAuth(true)
            .serviceConfiguration(configuration())
            .httpClient(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(CONNECT_TIMEOUT)
                    .socketTimeout(ANSWER_TIMEOUT)
                    .build())
            // An empty profile file: Lambda has none, and looking for it costs start-up time.
            .overrideConfiguration(
                overrides -> overrides.defaultProfileFile(ProfileFile.aggregator().build()));
    endpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }

  private static S3Presigner presigner() {
    var builder =
        S3Presigner.builder()
            .region(region())
            .credentialsProvider(credentials())
            .disableS3ExpressSessionAuth(true)
            .serviceConfiguration(configuration());
    endpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }

  /** Away from AWS the bucket is named in the path: there is no host of its name. */
  private static S3Configuration configuration() {
    return S3Configuration.builder()
        .pathStyleAccessEnabled(endpoint().isPresent())
        // A body is small and known whole: sent plainly, it leaves nothing unread on a kept
        // connection.
        .chunkedEncodingEnabled(false)
        .expectContinueEnabled(false)
        .profileFile(ProfileFile.aggregator().build())
        .build();
  }

  private static Duration lifetime() {
    Duration wanted =
        setting("LINK_LIFETIME_SECONDS")
            .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
            .orElse(LONGEST_LINK);
    return wanted.compareTo(LONGEST_LINK) > 0 ? LONGEST_LINK : wanted;
  }

  private static String bucket() {
    return setting("BUCKET").orElseThrow(() -> new IllegalStateException("BUCKET is not set"));
  }

  private static Region region() {
    return Region.of(setting("AWS_REGION").orElse("us-east-1"));
  }

  private static Optional<URI> endpoint() {
    return setting("AWS_ENDPOINT_URL_S3").or(() -> setting("AWS_ENDPOINT_URL")).map(URI::create);
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
