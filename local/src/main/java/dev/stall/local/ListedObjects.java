package dev.stall.local;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Finds what is new in a bucket by listing it again and again, for an S3 that runs elsewhere and
 * has no way to call functions of this JVM.
 *
 * <p>What is there already counts as new: a function must bear being told twice anyway. A listing
 * does not say how an object came, so it is always said to have been put.
 */
final class ListedObjects implements ObjectSource {
  private static final Duration PAUSE = Duration.ofMillis(300);

  private final Supplier<S3Client> clients;

  ListedObjects(Supplier<S3Client> clients) {
    this.clients = clients;
  }

  @Override
  public Watch watch(String bucket, String prefix, Consumer<ObjectCreated> listener) {
    S3Client client = clients.get();
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("listing " + bucket).factory());
    Map<String, S3Object> known = new HashMap<>();
    Future<?> _ =
        thread.scheduleWithFixedDelay(
            () -> look(client, bucket, prefix, known, listener),
            0,
            PAUSE.toMillis(),
            TimeUnit.MILLISECONDS);
    return () -> {
      thread.shutdownNow();
      client.close();
    };
  }

  private static void look(
      S3Client client,
      String bucket,
      String prefix,
      Map<String, S3Object> known,
      Consumer<ObjectCreated> listener) {
    Map<String, S3Object> found = new HashMap<>();
    try {
      client
          .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix))
          .contents()
          .forEach(object -> found.put(object.key(), object));
    } catch (SdkException e) {
      // It is asked again in a moment.
      System.err.println(bucket + " cannot be listed: " + e.getMessage());
      return;
    }
    known.keySet().retainAll(found.keySet());
    found.forEach(
        (key, object) -> {
          if (!object.equals(known.put(key, object))) {
            listener.accept(created(bucket, object));
          }
        });
  }

  private static ObjectCreated created(String bucket, S3Object object) {
    return new ObjectCreated(
        "Put",
        bucket,
        object.key(),
        object.size(),
        object.eTag().replace("\"", ""),
        object.lastModified());
  }
}
