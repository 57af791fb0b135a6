package dev.stall.local.backend;

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
 * New objects, found by listing their bucket again and again, for an S3 that runs elsewhere and
 * cannot call functions of this JVM.
 *
 * <p>Objects that exist already count as new: a function must cope with an event that is delivered
 * twice anyway. A listing does not say how an object was created, so each appears as a Put.
 */
final class PolledBuckets implements ObjectNotifications {
  private static final Duration PAUSE = Duration.ofMillis(300);

  private final Supplier<S3Client> clients;

  PolledBuckets(Supplier<S3Client> clients) {
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
            () -> poll(client, bucket, prefix, known, listener),
            0,
            PAUSE.toMillis(),
            TimeUnit.MILLISECONDS);
    return () -> {
      thread.shutdownNow();
      client.close();
    };
  }

  private static void poll(
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
      // The next poll comes in a moment.
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
