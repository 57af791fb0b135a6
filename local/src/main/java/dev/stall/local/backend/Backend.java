package dev.stall.local.backend;

import dev.stall.local.template.Account;
import java.net.URI;
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
  private final URI dynamodb;
  private final URI s3;
  private final String accessKey;
  private final String secretKey;
  private final ObjectNotifications objects;
  private final Runnable stop;

  /** A backend whose new objects are found by listing, unless something notifies of them. */
  Backend(
      URI dynamodb,
      URI s3,
      String accessKey,
      String secretKey,
      Optional<ObjectNotifications> objects,
      Runnable stop) {
    this.dynamodb = dynamodb;
    this.s3 = s3;
    this.accessKey = accessKey;
    this.secretKey = secretKey;
    this.objects = objects.orElseGet(() -> new PolledBuckets(this::s3Client));
    this.stop = stop;
  }

  /** A backend that already runs at these endpoints; closing it stops nothing. */
  public static Backend at(URI dynamodb, URI s3, String accessKey, String secretKey) {
    return new Backend(dynamodb, s3, accessKey, secretKey, Optional.empty(), () -> {});
  }

  /** The endpoint of DynamoDB. */
  public URI dynamodb() {
    return dynamodb;
  }

  /** The endpoint of S3, with the bucket in the path. */
  public URI s3() {
    return s3;
  }

  /** The region that everything is in. */
  public String region() {
    return Account.REGION;
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
        .region(Region.of(region()))
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
        .region(Region.of(region()))
        .credentialsProvider(credentials())
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  /** The notifications of objects that are created in its buckets. */
  public ObjectNotifications objects() {
    return objects;
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
