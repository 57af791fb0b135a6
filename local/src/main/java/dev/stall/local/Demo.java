package dev.stall.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What there is to play with after the first start, and how to try it.
 *
 * <p>Everything about it stands in {@code demo.json}: the steps to take, what to keep of each
 * answer, and what to show in the end.
 */
final class Demo {
  static final JsonMapper JSON = new JsonMapper();

  private final JsonNode script;
  private final Placeholders kept;

  private Demo(JsonNode script, ObjectNode kept) {
    this.script = script;
    this.kept = new Placeholders(kept);
  }

  /** Takes the demo's steps against a cloud that has none of it yet. */
  static Demo play(LocalCloud cloud) {
    JsonNode script = script();
    Demo demo = new Demo(script, JSON.createObjectNode());
    DemoSteps steps = new DemoSteps(cloud, demo.kept);
    if (fits(script, cloud)) {
      cloud.template().buckets().stream()
          .findFirst()
          .ifPresent(bucket -> demo.kept.values().put("bucket", bucket.name()));
      script.path("steps").forEach(steps::take);
    }
    return demo;
  }

  /** Recalls what an earlier start kept. */
  static Demo recall(Path memory) {
    try {
      return new Demo(script(), (ObjectNode) JSON.readTree(memory.toFile()));
    } catch (IOException | ClassCastException e) {
      throw new CannotStart(memory + " cannot be read; -Dfresh starts anew", e);
    }
  }

  void remember(Path memory) {
    write(memory, kept.values());
  }

  /** The demo's stores, as they are shown and written down; none if the demo was not played. */
  List<JsonNode> stores() {
    return filled("stores").toList();
  }

  /** Command lines that work when they are pasted, by the API that they call; none likewise. */
  Map<String, List<String>> tries(String url) {
    Map<String, List<String>> tries = new LinkedHashMap<>();
    if (!kept.values().isEmpty()) {
      script.path("tries").properties().forEach(it -> tries.put(it.getKey(), lines(it, url)));
    }
    return tries;
  }

  /** Values for the placeholders of ready-made events. */
  Placeholders placeholders() {
    return kept;
  }

  static void write(Path file, JsonNode content) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, content.toPrettyString() + "\n");
    } catch (IOException e) {
      throw new CannotStart(file + " cannot be written", e);
    }
  }

  private List<String> lines(Map.Entry<String, JsonNode> api, String url) {
    return api.getValue()
        .valueStream()
        .map(line -> kept.fill(line.asText()).replace("{{url}}", url))
        .toList();
  }

  private Stream<JsonNode> filled(String section) {
    return kept.values().isEmpty()
        ? Stream.empty()
        : StreamSupport.stream(kept.fill(script.path(section)).spliterator(), false);
  }

  private static boolean fits(JsonNode script, LocalCloud cloud) {
    return StreamSupport.stream(script.path("steps").spliterator(), false)
        .filter(step -> step.has("invoke"))
        .allMatch(step -> cloud.has(step.path("invoke").asText()));
  }

  private static JsonNode script() {
    try (InputStream script = Demo.class.getResourceAsStream("/demo.json")) {
      return JSON.readTree(script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
