package dev.stall.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Returns the body it was sent as its own response. */
public final class Respond implements RequestStreamHandler {
  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    new JsonMapper()
        .writeValue(
            response,
            new JsonMapper().readTree(new JsonMapper().readTree(event).path("body").asText()));
  }
}
