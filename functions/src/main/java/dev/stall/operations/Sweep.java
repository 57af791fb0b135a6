package dev.stall.operations;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.stall.endpoint.JsonWriter;
import dev.stall.media.Bucket;
import dev.stall.media.Media;
import dev.stall.table.Leftovers;
import dev.stall.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * {@code Sweep}: removes what deleted products and groups left behind, and images and files that
 * nothing points at. Runs on a schedule.
 */
public final class Sweep implements RequestStreamHandler {

  /** When less time than that is left, the rest is for the next run. */
  private static final int ENOUGH_MILLIS = 5000;

  private final Leftovers leftovers;
  private final Orphans orphans;

  /** The function as Lambda makes it. */
  public Sweep() {
    this(Table.production(), Media::bucket);
  }

  Sweep(Table table, Supplier<Bucket> bucket) {
    this.leftovers = new Leftovers(table);
    this.orphans = new Orphans(table, bucket);
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
