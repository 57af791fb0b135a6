package dev.stall;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The objects that the bucket holds, whatever the table says of them. */
public final class Stored {

  private static final S3Client CLIENT = TestCloud.backend().s3Client();
  private static final String BUCKET = TestCloud.cloud().template().bucket("Files");

  private Stored() {}

  /** The keys of a store's images and files, also of those that only were sent. */
  public static List<String> of(TestStore store) {
    return Stream.concat(keys(store.id() + "/"), keys("uploads/" + store.id() + "/"))
        .sorted()
        .toList();
  }

  /** The keys of a product's images and files that were taken. */
  public static List<String> of(TestStore store, String product) {
    return keys(store.id() + "/products/" + product + "/").sorted().toList();
  }

  /** Puts an object where nobody expects it. */
  public static void put(String key, byte[] content) {
    put(BUCKET, key, content);
  }

  /** Puts an object into any bucket. */
  public static void put(String bucket, String key, byte[] content) {
    CLIENT.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromBytes(content));
  }

  /** Makes a bucket that tells nobody of what it gets. */
  public static String quietBucket() {
    String bucket = "quiet-" + UUID.randomUUID();
    CLIENT.createBucket(create -> create.bucket(bucket));
    return bucket;
  }

  /** All keys of a bucket. */
  public static List<String> in(String bucket) {
    return keys(bucket, "").sorted().toList();
  }

  private static Stream<String> keys(String prefix) {
    return keys(BUCKET, prefix);
  }

  private static Stream<String> keys(String bucket, String prefix) {
    return CLIENT
        .listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix))
        .contents()
        .stream()
        .map(S3Object::key);
  }
}
