package dev.stall.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stall.local.startup.JsonFile;
import dev.stall.local.template.FunctionDefinition;
import dev.stall.local.template.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The stores to play with after the first start, and calls to try on them.
 *
 * <p>Everything about it is in {@code demo.json}: the steps to take, the values to keep of each
 * response, and the stores and calls to show in the end.
 */
public final class Demo {
  private final JsonNode script;
  private final Placeholders kept;

  private Demo(JsonNode script, ObjectNode kept) {
    this.script = script;
    this.kept = new Placeholders(kept);
  }

  /** Takes the demo's steps against a cloud without data, if its template is made for them. */
  public static Demo play(URI cloud, Template template) {
    JsonNode script = script();
    Demo demo = new Demo(script, JsonNodeFactory.instance.objectNode());
    if (fits(script, template)) {
      template.buckets().stream()
          .findFirst()
          .ifPresent(bucket -> demo.kept.values().put("bucket", bucket.name()));
      DemoSteps steps = new DemoSteps(cloud, demo.kept);
      script.path("steps").forEach(steps::take);
    }
    return demo;
  }

  /** The demo of an earlier start, which remembered it in this file. */
  public static Demo recall(JsonFile memory) {
    return new Demo(script(), memory.read());
  }

  /** Writes down what a later start needs to recall it. */
  public void remember(JsonFile memory) {
    memory.write(kept.values());
  }

  /** The demo's stores as they are shown, none if it was not played. */
  public List<JsonNode> stores() {
    return kept.values().isEmpty()
        ? List.of()
        : kept.fill(script.path("stores")).valueStream().toList();
  }

  /** Command lines to paste, by the API that they call, none if the demo was not played. */
  public Map<String, List<String>> tries(URI cloud) {
    Map<String, List<String>> tries = new LinkedHashMap<>();
    if (!kept.values().isEmpty()) {
      script
          .path("tries")
          .properties()
          .forEach(api -> tries.put(api.getKey(), lines(api.getValue(), cloud)));
    }
    return tries;
  }

  /** The values for the placeholders of ready-made events. */
  public Placeholders placeholders() {
    return kept;
  }

  private List<String> lines(JsonNode lines, URI cloud) {
    return lines
        .valueStream()
        .map(line -> kept.fill(line.asText()).replace("{{url}}", cloud.toString()))
        .toList();
  }

  private static boolean fits(JsonNode script, Template template) {
    Set<String> functions =
        template.functions().stream().map(FunctionDefinition::name).collect(Collectors.toSet());
    Stream<JsonNode> steps = script.path("steps").valueStream();
    return steps
        .filter(step -> step.has("invoke"))
        .allMatch(step -> functions.contains(step.path("invoke").asText()));
  }

  private static JsonNode script() {
    try (InputStream script = Demo.class.getResourceAsStream("/demo.json")) {
      return new JsonMapper().readTree(script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
