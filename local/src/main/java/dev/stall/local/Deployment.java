package dev.stall.local;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Creates on a backend what a template asks for and what is not there yet. */
final class Deployment {
  private static final int NOT_IMPLEMENTED = 501;

  private final Backend backend;

  Deployment(Backend backend) {
    this.backend = backend;
  }

  boolean create(Template template) {
    createBuckets(template.buckets());
    try (DynamoDbClient client = backend.dynamodbClient()) {
      return template.tables().stream().filter(table -> create(client, table)).count() > 0;
    }
  }

  private static boolean create(DynamoDbClient client, TableDefinition table) {
    try {
      client.createTable(table.creation());
    } catch (ResourceInUseException e) {
      return false;
    }
    client.waiter().waitUntilTableExists(request -> request.tableName(table.name()));
    table
        .expiryAttribute()
        .ifPresent(
            attribute ->
                client.updateTimeToLive(
                    request ->
                        request
                            .tableName(table.name())
                            .timeToLiveSpecification(
                                expiry -> expiry.enabled(true).attributeName(attribute))));
    return true;
  }

  private void createBuckets(List<BucketDefinition> buckets) {
    if (buckets.isEmpty()) {
      return;
    }
    try (S3Client client = backend.s3Client()) {
      buckets.forEach(bucket -> create(client, bucket));
    }
  }

  private static void create(S3Client client, BucketDefinition bucket) {
    try {
      client.createBucket(request -> request.bucket(bucket.name()));
    } catch (BucketAlreadyOwnedByYouException e) {
      // It is there, which is all that was asked for.
    }
    if (!bucket.cors().isEmpty()) {
      allowBrowsers(client, bucket);
    }
  }

  private static void allowBrowsers(S3Client client, BucketDefinition bucket) {
    try {
      client.putBucketCors(
          request ->
              request
                  .bucket(bucket.name())
                  .corsConfiguration(
                      cors ->
                          cors.corsRules(bucket.cors().stream().map(BucketCors::rule).toList())));
    } catch (S3Exception e) {
      // S3Proxy was told when it was started.
      if (e.statusCode() != NOT_IMPLEMENTED) {
        throw e;
      }
    }
  }
}
