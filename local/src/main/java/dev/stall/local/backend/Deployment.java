package dev.stall.local.backend;

import dev.stall.local.template.BucketCors;
import dev.stall.local.template.BucketDefinition;
import dev.stall.local.template.TableDefinition;
import dev.stall.local.template.Template;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.CORSRule;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Tables and buckets of a template, created on a backend where they do not exist yet. */
public final class Deployment {
  private static final int NOT_IMPLEMENTED = 501;

  private final Backend backend;

  /** A deployment to this backend. */
  public Deployment(Backend backend) {
    this.backend = backend;
  }

  /** Creates the tables and buckets that do not exist, and returns whether a table did not. */
  public boolean create(Template template) {
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
      // It exists, which is all that was asked for.
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
                          cors.corsRules(bucket.cors().stream().map(Deployment::rule).toList())));
    } catch (S3Exception e) {
      // S3Proxy was given the rules when it started.
      if (e.statusCode() != NOT_IMPLEMENTED) {
        throw e;
      }
    }
  }

  private static CORSRule rule(BucketCors cors) {
    CORSRule.Builder rule =
        CORSRule.builder()
            .allowedOrigins(cors.origins())
            .allowedMethods(cors.methods())
            .allowedHeaders(cors.headers())
            .exposeHeaders(cors.exposedHeaders());
    cors.maxAge().ifPresent(rule::maxAgeSeconds);
    return rule.build();
  }
}
