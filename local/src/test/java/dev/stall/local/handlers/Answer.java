package dev.stall.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Answers with the body it was sent, as if it were its own answer. */
public final class Answer implements RequestStreamHandler {
  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    new JsonMapper()
        .writeValue(
            answer,
            new JsonMapper().readTree(new JsonMapper().readTree(event).path("body").asText()));
  }
}
