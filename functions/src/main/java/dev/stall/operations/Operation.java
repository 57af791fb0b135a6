package dev.stall.operations;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.stall.catalogue.Problem;
import dev.stall.input.Fields;
import dev.stall.json.JsonReader;
import dev.stall.json.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A function that takes the fields of a JSON object and answers a JSON object. */
public abstract class Operation implements RequestStreamHandler {

  /**
   * Does what is asked and returns what writes the answer.
   *
   * @throws Problem when it cannot be done; Lambda hands its message to the invoker
   */
  abstract Consumer<JsonWriter> run(Fields input);

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    Consumer<JsonWriter> answer = run(Fields.of(JsonReader.read(text)));
    try (JsonWriter json = JsonWriter.to(output)) {
      json.object(() -> answer.accept(json));
    }
  }
}
