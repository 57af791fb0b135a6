package dev.stall.cold;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.stall.Invocation;
import dev.stall.catalogue.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Makes every handler that a folder has an event for, as {@code {handler}.json}, and calls it. */
final class Calls {

  private Calls() {}

  public static void main(String[] folder) throws Exception {
    try (Stream<Path> files = Files.list(Path.of(folder[0]))) {
      for (Path event : files.filter(file -> file.toString().endsWith(".json")).toList()) {
        String handler = event.getFileName().toString().replaceFirst("\\.json$", "");
        System.out.println(handler + " " + call(handler(handler), event));
      }
    }
  }

  static RequestStreamHandler handler(String name) throws ReflectiveOperationException {
    return Class.forName(name)
        .asSubclass(RequestStreamHandler.class)
        .getConstructor()
        .newInstance();
  }

  static String call(RequestStreamHandler handler, Path event) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try (InputStream input = Files.newInputStream(event)) {
      handler.handleRequest(input, answer, new Invocation());
    } catch (Problem refused) {
      // Such as a store that is there already: a refusal loads as much as an answer does.
      return "refused: " + refused.getMessage();
    }
    List<String> lines = answer.toString(StandardCharsets.UTF_8).lines().toList();
    return String.join(" ", lines);
  }
}
