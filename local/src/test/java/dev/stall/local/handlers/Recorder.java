package dev.stall.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Records every event it is given; then fails if the event says "fail". */
public final class Recorder implements RequestStreamHandler {
  private static final Queue<String> EVENTS = new ConcurrentLinkedQueue<>();

  /** Every event so far. */
  public static Queue<String> events() {
    return EVENTS;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    String text = new String(event.readAllBytes(), StandardCharsets.UTF_8);
    EVENTS.add(text);
    if (text.contains("fail")) {
      throw new IllegalStateException("asked to fail");
    }
    response.write("{}".getBytes(StandardCharsets.UTF_8));
  }
}
