package dev.stall.media;

import dev.stall.aws.Settings;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The bucket that holds images and files. A file is kept as an attachment of no particular type, so
 * that no browser shows it, whatever the link says.
 *
 * <p>Safe for use by several threads.
 */
public final class Bucket {

  static final String UNKNOWN_TYPE = "application/octet-stream";

  private final S3Client client;
  private final String name;

  /** Creates the bucket of that name. */
  public Bucket(S3Client client, String name) {
    this.client = client;
    this.name = name;
  }

  /** Opens the bucket that the settings of a process name. */
  public static Bucket open(Settings settings) {
    return new Bucket(BucketClient.of(settings), settings.bucket());
  }

  /** Stores an image with its type. */
  public void putImage(ObjectKey key, ImageType type, ByteBuffer content) {
    client.putObject(
        put -> put.bucket(name).key(key.toString()).contentType(type.contentType()),
        body(content, type.contentType()));
  }

  /** Stores a file. */
  public void putFile(ObjectKey key, ByteBuffer content) {
    client.putObject(
        put ->
            put.bucket(name)
                .key(key.toString())
                .contentType(UNKNOWN_TYPE)
                .contentDisposition("attachment"),
        body(content, UNKNOWN_TYPE));
  }

  private static RequestBody body(ByteBuffer content, String contentType) {
    int start = content.arrayOffset() + content.position();
    int length = content.remaining();
    // Reads the bytes where they are; the SDK's own ways copy all of them.
    return RequestBody.fromContentProvider(
        () -> new ByteArrayInputStream(content.array(), start, length), length, contentType);
  }

  /** Returns the object that an upload has sent, if it exists. */
  public Optional<Landed> find(ObjectKey key) {
    try {
      HeadObjectResponse head =
          client.headObject(request -> request.bucket(name).key(key.toString()));
      return Optional.of(new Landed(key, head.contentLength(), head.eTag()));
    } catch (NoSuchKeyException absent) {
      return Optional.empty();
    }
  }

  /** Returns the first bytes of exactly the object that was found. */
  public ByteBuffer beginning(Landed landed, int max) {
    return client
        .getObjectAsBytes(
            get ->
                get.bucket(name)
                    .key(landed.key().toString())
                    .range("bytes=0-" + (max - 1))
                    .ifMatch(landed.version()))
        .asByteBuffer();
  }

  /** Copies exactly the object that was found to the key of an image. */
  public void copyImage(Landed landed, ObjectKey to, ImageType type) {
    client.copyObject(
        copy ->
            copy.sourceBucket(name)
                .sourceKey(landed.key().toString())
                .copySourceIfMatch(landed.version())
                .destinationBucket(name)
                .destinationKey(to.toString())
                .metadataDirective(MetadataDirective.REPLACE)
                .contentType(type.contentType()));
  }

  /** Copies exactly the object that was found to the key of a file. */
  public void copyFile(Landed landed, ObjectKey to) {
    client.copyObject(
        copy ->
            copy.sourceBucket(name)
                .sourceKey(landed.key().toString())
                .copySourceIfMatch(landed.version())
                .destinationBucket(name)
                .destinationKey(to.toString())
                .metadataDirective(MetadataDirective.REPLACE)
                .contentType(UNKNOWN_TYPE)
                .contentDisposition("attachment"));
  }

  /** Deletes an object, if it exists. */
  public void delete(ObjectKey key) {
    client.deleteObject(delete -> delete.bucket(name).key(key.toString()));
  }

  /** Deletes up to 1,000 objects, those that exist. */
  public void delete(Collection<ObjectKey> keys) {
    if (keys.isEmpty()) {
      return;
    }
    List<ObjectIdentifier> objects = new ArrayList<>();
    for (ObjectKey key : keys) {
      objects.add(ObjectIdentifier.builder().key(key.toString()).build());
    }
    DeleteObjectsResponse response =
        client.deleteObjects(
            delete -> delete.bucket(name).delete(list -> list.objects(objects).quiet(true)));
    if (!response.errors().isEmpty()) {
      throw new IllegalStateException("S3 did not delete: " + response.errors());
    }
  }

  /** Returns up to 1,000 objects in the order of their keys, after a key. */
  public Listing list(Optional<String> after) {
    ListObjectsV2Response response =
        client.listObjectsV2(list -> list.bucket(name).startAfter(after.orElse(null)));
    List<Listing.Entry> entries = new ArrayList<>();
    String last = "";
    for (S3Object object : response.contents()) {
      last = object.key();
      ObjectKey.parse(last)
          .ifPresent(key -> entries.add(new Listing.Entry(key, object.lastModified())));
    }
    return new Listing(
        entries,
        Boolean.TRUE.equals(response.isTruncated()) ? Optional.of(last) : Optional.empty());
  }
}
