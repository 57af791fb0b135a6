package dev.stall.local;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Delivers the events of a template's buckets to the functions that it names for them. */
final class BucketEvents implements AutoCloseable {
  private final List<ObjectSource.Watch> watches;

  private BucketEvents(List<ObjectSource.Watch> watches) {
    this.watches = watches;
  }

  static BucketEvents deliver(Template template, ObjectSource source, AsynchronousCalls calls) {
    return new BucketEvents(
        template.functions().stream()
            .flatMap(function -> function.bucketTriggers().stream())
            .map(trigger -> watch(trigger, source, calls))
            .toList());
  }

  private static ObjectSource.Watch watch(
      BucketTrigger trigger, ObjectSource source, AsynchronousCalls calls) {
    return source.watch(
        trigger.bucket(),
        trigger.prefix(),
        created -> {
          if (trigger.takes(created)) {
            String event = S3Event.of(created, trigger.function()).toString();
            calls.send(trigger.function(), event.getBytes(StandardCharsets.UTF_8));
          }
        });
  }

  @Override
  public void close() {
    watches.forEach(ObjectSource.Watch::close);
  }
}
