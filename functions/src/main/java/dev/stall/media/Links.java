package dev.stall.media;

import dev.stall.aws.Settings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.awscore.presigner.PresignedRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Signs links to objects of the bucket. */
public final class Links {

  /** The time for which a link to send an object is valid. */
  private static final Duration UPLOAD_LIFETIME = Duration.ofMinutes(15);

  private final S3Presigner presigner;
  private final String bucket;
  private final Duration lifetime;

  /**
   * Creates links into a bucket.
   *
   * @param lifetime the time for which a link to read an object is valid
   */
  public Links(S3Presigner presigner, String bucket, Duration lifetime) {
    this.presigner = presigner;
    this.bucket = bucket;
    this.lifetime = lifetime;
  }

  /** Opens the bucket that the settings of a process name, to sign links into it. */
  public static Links open(Settings settings) {
    return new Links(BucketClient.presigner(settings), settings.bucket(), settings.linkLifetime());
  }

  /** Signs a link to an image, which is served with its type. */
  public Link image(ObjectKey key) {
    return read(GetObjectRequest.builder().bucket(bucket).key(key.toString()).build());
  }

  /** Signs a link to a file, which is saved under that name and never shown. */
  public Link file(ObjectKey key, String friendlyName) {
    return read(
        GetObjectRequest.builder()
            .bucket(bucket)
            .key(key.toString())
            .responseContentType(Bucket.UNKNOWN_TYPE)
            .responseContentDisposition(attachment(friendlyName))
            .build());
  }

  /** Signs a link to send an object by PUT, with exactly that type and so many bytes. */
  public Link upload(ObjectKey key, String contentType, long size) {
    return link(
        presigner.presignPutObject(
            signing ->
                signing
                    .signatureDuration(UPLOAD_LIFETIME)
                    .putObjectRequest(
                        put ->
                            put.bucket(bucket)
                                .key(key.toString())
                                .contentType(contentType)
                                .contentLength(size))));
  }

  private Link read(GetObjectRequest request) {
    return link(
        presigner.presignGetObject(
            signing -> signing.signatureDuration(lifetime).getObjectRequest(request)));
  }

  private static Link link(PresignedRequest request) {
    // A signature bears its time in whole seconds.
    return new Link(request.url().toString(), request.expiration().truncatedTo(ChronoUnit.SECONDS));
  }

  /** Returns the name in two forms (RFC 6266): plain for old clients, and in full. */
  private static String attachment(String name) {
    String plain = name.replaceAll("[^ -~]|[\"\\\\%]", "_");
    String encoded =
        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
  }
}
