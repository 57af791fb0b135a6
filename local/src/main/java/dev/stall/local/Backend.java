package dev.stall.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;

/** A DynamoDB and an S3 to work on, wherever they run. */
public final class Backend implements AutoCloseable {
  static final String REGION = "us-east-1";

  private final URI dynamodb;
  private final URI s3;
  private final String accessKey;
  private final String secretKey;
  private final ObjectSource objects;
  private final Runnable stop;

  /** Objects that come are found by listing unless there is a source that tells of them. */
  Backend(
      URI dynamodb,
      URI s3,
      String accessKey,
      String secretKey,
      Optional<ObjectSource> objects,
      Runnable stop) {
    this.dynamodb = dynamodb;
    this.s3 = s3;
    this.accessKey = accessKey;
    this.secretKey = secretKey;
    this.objects = objects.orElseGet(() -> new ListedObjects(this::s3Client));
    this.stop = stop;
  }

  /**
   * The one that this JVM's tests share: what {@code AWS_ENDPOINT_URL} names, LocalStack where
   * Docker answers, otherwise servers inside this JVM that keep everything in memory.
   *
   * @param template what the bucket lets browsers do; whoever asks first decides it for all
   */
  public static Backend shared(Template template) {
    return Backends.Shared.get(template);
  }

  /** Servers inside this JVM that keep everything in memory. */
  public static Backend inMemory(Template template) {
    return Backends.embedded(Optional.empty(), template);
  }

  /** Servers inside this JVM that keep everything in a folder. */
  public static Backend in(Path folder, Template template) {
    return Backends.embedded(Optional.of(folder), template);
  }

  /** What already runs behind one endpoint, such as a LocalStack. */
  public static Backend at(URI endpoint) {
    return Backends.running(endpoint);
  }

  /** What {@code AWS_ENDPOINT_URL} names, if anything. */
  public static Optional<Backend> fromEnvironment() {
    return Settings.find("AWS_ENDPOINT_URL").map(URI::create).map(Backend::at);
  }

  /** Where DynamoDB answers. */
  public URI dynamodb() {
    return dynamodb;
  }

  /** Where S3 answers, with the bucket in the path. */
  public URI s3() {
    return s3;
  }

  /** The region that everything is in. */
  public String region() {
    return REGION;
  }

  /** The access key that may do everything. */
  public String accessKey() {
    return accessKey;
  }

  /** The secret of the access key. */
  public String secretKey() {
    return secretKey;
  }

  /** A new client of DynamoDB. */
  public DynamoDbClient dynamodbClient() {
    return DynamoDbClient.builder()
        .endpointOverride(dynamodb)
        .region(Region.of(REGION))
        .credentialsProvider(credentials())
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  /** A new client of S3. */
  public S3Client s3Client() {
    return S3Client.builder()
        .endpointOverride(s3)
        // S3Proxy leaves the end of a body that is sent in signed chunks unread, and then its
        // connection may be closed under the next request.
        .serviceConfiguration(
            S3Configuration.builder()
                .pathStyleAccessEnabled(true)
                .chunkedEncodingEnabled(false)
                .expectContinueEnabled(false)
                .build())
        .region(Region.of(REGION))
        .credentialsProvider(credentials())
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  ObjectSource objects() {
    return objects;
  }

  /** Creates the template's tables and buckets that are not there; says whether a table was not. */
  public boolean create(Template template) {
    return new Deployment(this).create(template);
  }

  private AwsCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey));
  }

  /** Stops the servers that were started for it. */
  @Override
  public void close() {
    stop.run();
  }
}
