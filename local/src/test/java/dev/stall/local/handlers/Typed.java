package dev.stall.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** Takes and gives types instead of streams, and returns what it knows of its surroundings. */
public final class Typed implements RequestHandler<Map<String, String>, Map<String, Object>> {
  @Override
  public Map<String, Object> handleRequest(Map<String, String> event, Context context) {
    return Map.of(
        "name", event.get("name"),
        "function", context.getFunctionName(),
        "instance", System.identityHashCode(this),
        "remaining", context.getRemainingTimeInMillis(),
        "table", System.getProperty("TABLE"),
        "greeting", System.getProperty("GREETING"));
  }
}
