package dev.stall.operations;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.stall.endpoint.JsonWriter;
import dev.stall.table.Leftovers;
import dev.stall.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code Sweep}: removes what deleted products and groups left behind. Runs on a schedule. */
public final class Sweep implements RequestStreamHandler {

  /** When less time than that is left, the rest is for the next run. */
  private static final int ENOUGH_MILLIS = 5000;

  private final Leftovers leftovers;

  /** The function as Lambda makes it. */
  public Sweep() {
    this(Table.production());
  }

  Sweep(Table table) {
    this.leftovers = new Leftovers(table);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    int swept = leftovers.sweep(() -> context.getRemainingTimeInMillis() > ENOUGH_MILLIS);
    try (JsonWriter json = JsonWriter.to(output)) {
      json.object(() -> json.field("swept", swept));
    }
  }
}
