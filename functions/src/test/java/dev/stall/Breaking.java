package dev.stall;

import dev.stall.local.backend.Backend;
import dev.stall.media.Bucket;
import dev.stall.media.Links;
import dev.stall.store.Storage;
import dev.stall.wiring.Wiring;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;

/**
 * The table and the bucket for a function whose n-th call to either of them is its last: it ends
 * before the call, or right after the call took effect. Or only that call fails.
 */
public final class Breaking implements ExecutionInterceptor {

  private final Storage storage;
  private final Bucket bucket;
  private int callsLeft;
  private boolean afterwards;
  private boolean struck;
  private boolean lasting;

  /** With the bucket that the cloud's functions use; breaks nothing yet. */
  public Breaking() {
    this(TestCloud.cloud().template().bucket("Files"));
  }

  /** With another bucket. */
  public Breaking(String bucketName) {
    Backend backend = TestCloud.backend();
    AwsCredentialsProvider credentials =
        StaticCredentialsProvider.create(
            AwsBasicCredentials.create(backend.accessKey(), backend.secretKey()));
    DynamoDbClient dynamodb =
        DynamoDbClient.builder()
            .endpointOverride(backend.dynamodb())
            .region(Region.of(backend.region()))
            .credentialsProvider(credentials)
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(overrides -> overrides.addExecutionInterceptor(this))
            .build();
    S3Client s3 =
        S3Client.builder()
            .endpointOverride(backend.s3())
            .serviceConfiguration(
                S3Configuration.builder()
                    .pathStyleAccessEnabled(true)
                    .chunkedEncodingEnabled(false)
                    .expectContinueEnabled(false)
                    .build())
            .region(Region.of(backend.region()))
            .credentialsProvider(credentials)
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(overrides -> overrides.addExecutionInterceptor(this))
            .build();
    this.storage = TestCloud.storage(dynamodb);
    this.bucket = new Bucket(s3, bucketName);
  }

  /** The table, and what goes with it. */
  public Storage storage() {
    return storage;
  }

  /** What endpoints are made of that sign no links. */
  public Wiring wiring() {
    return wiring(Breaking::unsigned);
  }

  /** What endpoints are made of. */
  public Wiring wiring(Supplier<Links> links) {
    return new Wiring(storage, this::bucket, links);
  }

  private static Links unsigned() {
    throw new AssertionError("No link is to be signed");
  }

  /** The bucket. */
  public Bucket bucket() {
    return bucket;
  }

  /** Ends at the n-th call from now on, before it or after it; every later call fails too. */
  public void strikeAt(int call, boolean after) {
    callsLeft = call;
    afterwards = after;
    struck = false;
    lasting = true;
  }

  /** Fails the n-th call from now on, before it, and no other. */
  public void stumbleAt(int call) {
    strikeAt(call, false);
    lasting = false;
  }

  /** Whether there were that many calls. */
  public boolean struck() {
    return struck;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (struck && lasting) {
      throw SdkClientException.create("It has ended");
    }
    callsLeft--;
    strikeIf(callsLeft == 0 && !afterwards);
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    strikeIf(callsLeft == 0 && afterwards);
  }

  private void strikeIf(boolean now) {
    if (now) {
      struck = true;
      throw SdkClientException.create("It ends here");
    }
  }
}
