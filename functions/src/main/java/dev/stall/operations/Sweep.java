package dev.stall.operations;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.stall.json.JsonWriter;
import dev.stall.store.CleanupQueue;
import dev.stall.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

/**
 * {@code Sweep}: removes what deleted products and groups left behind, and images and files that
 * nothing points at. Runs on a schedule.
 */
public final class Sweep implements RequestStreamHandler {

  /** When less time than that is left, the rest is for the next run. */
  private static final int ENOUGH_MILLIS = 5000;

  private final CleanupQueue leftovers;
  private final Orphans orphans;

  /** The function as Lambda makes it. */
  public Sweep() {
    this(Wiring.production());
  }

  Sweep(Wiring wiring) {
    this.leftovers = wiring.cleanupQueue();
    this.orphans = new Orphans(wiring);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    BooleanSupplier enoughTime = () -> context.getRemainingTimeInMillis() > ENOUGH_MILLIS;
    int swept = leftovers.sweep(enoughTime);
    int objects = orphans.sweep(enoughTime);
    try (JsonWriter json = JsonWriter.to(output)) {
      json.object(() -> json.field("swept", swept).field("objects", objects));
    }
  }
}
