package dev.stall.local;

import java.util.function.Consumer;

/** Where one learns of objects that come into a bucket. */
interface ObjectSource {

  /** Tells of objects whose keys begin so, from now on and until the watch is closed. */
  Watch watch(String bucket, String prefix, Consumer<ObjectCreated> listener);

  /** Somebody is told. */
  interface Watch extends AutoCloseable {
    @Override
    void close();
  }
}
