package dev.stall.local.event;

import dev.stall.local.backend.ObjectCreated;
import dev.stall.local.backend.ObjectNotifications;
import dev.stall.local.lambda.AsynchronousInvocations;
import dev.stall.local.template.BucketTrigger;
import dev.stall.local.template.Template;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The deliveries of a template's bucket events to the functions that are triggered by them. */
public final class BucketEvents implements AutoCloseable {
  private final List<ObjectNotifications.Watch> watches;

  private BucketEvents(List<ObjectNotifications.Watch> watches) {
    this.watches = watches;
  }

  /** Delivers events of objects from now on, until it is closed. */
  public static BucketEvents deliver(
      Template template, ObjectNotifications objects, AsynchronousInvocations invocations) {
    return new BucketEvents(
        template.functions().stream()
            .flatMap(function -> function.bucketTriggers().stream())
            .map(trigger -> watch(trigger, objects, invocations))
            .toList());
  }

  private static ObjectNotifications.Watch watch(
      BucketTrigger trigger, ObjectNotifications objects, AsynchronousInvocations invocations) {
    return objects.watch(
        trigger.bucket(),
        trigger.prefix(),
        created -> {
          if (matches(trigger, created)) {
            String event = S3Event.of(created, trigger.function()).toString();
            invocations.send(trigger.function(), event.getBytes(StandardCharsets.UTF_8));
          }
        });
  }

  private static boolean matches(BucketTrigger trigger, ObjectCreated created) {
    String name = "s3:ObjectCreated:" + created.how();
    return created.key().endsWith(trigger.suffix())
        && trigger.events().stream()
            .anyMatch(
                event ->
                    event.endsWith("*")
                        ? name.startsWith(event.substring(0, event.length() - 1))
                        : name.equals(event));
  }

  @Override
  public void close() {
    watches.forEach(ObjectNotifications.Watch::close);
  }
}
