package dev.stall.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** A DynamoDB and an S3 to work on, wherever they run. */
public final class Backend implements AutoCloseable {
  static final String REGION = "us-east-1";

  private final URI dynamodb;
  private final URI s3;
  private final String accessKey;
  private final String secretKey;
  private final Runnable stop;

  Backend(URI dynamodb, URI s3, String accessKey, String secretKey, Runnable stop) {
    this.dynamodb = dynamodb;
    this.s3 = s3;
    this.accessKey = accessKey;
    this.secretKey = secretKey;
    this.stop = stop;
  }

  /**
   * The one that this JVM's tests share: what {@code AWS_ENDPOINT_URL} names, LocalStack where
   * Docker answers, otherwise servers inside this JVM that keep everything in memory.
   */
  public static Backend shared() {
    return Backends.Shared.BACKEND;
  }

  /** Servers inside this JVM that keep everything in memory. */
  public static Backend inMemory() {
    return Backends.embedded(Optional.empty());
  }

  /** Servers inside this JVM that keep everything in a folder. */
  public static Backend in(Path folder) {
    return Backends.embedded(Optional.of(folder));
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
        .forcePathStyle(true)
        .region(Region.of(REGION))
        .credentialsProvider(credentials())
        .httpClient(UrlConnectionHttpClient.create())
        .build();
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
