package dev.stall.local.backend;

import java.util.function.Consumer;

/** Notifications of objects that are created in buckets. */
public interface ObjectNotifications {

  /** Notifies of objects whose keys have this prefix, from now on until the watch is closed. */
  Watch watch(String bucket, String prefix, Consumer<ObjectCreated> listener);

  /** A listener's place among those that are notified. */
  interface Watch extends AutoCloseable {
    @Override
    void close();
  }
}
