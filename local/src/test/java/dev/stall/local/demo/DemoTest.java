package dev.stall.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stall.local.startup.JsonFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");
  private static final URI HERE = URI.create("http://here");
  private static final JsonNode SCRIPT = script();

  @TempDir private Path folder;

  @Test
  void aStepUsesOnlyWhatEarlierStepsKept() {
    Set<String> kept = new HashSet<>();
    for (JsonNode step : SCRIPT.path("steps")) {
      assertThat(kept).as(step.toString()).containsAll(placeholders(step.toString()));
      step.path("keep").fieldNames().forEachRemaining(kept::add);
    }

    assertThat(kept).isNotEmpty();
  }

  @Test
  void everyPlaceholderOfTheEventsHasAValue() throws IOException {
    Set<String> wanted = new HashSet<>();
    try (Stream<Path> files = Files.walk(Path.of("..", "events"))) {
      for (Path event : files.filter(Files::isRegularFile).toList()) {
        wanted.addAll(placeholders(Files.readString(event)));
      }
    }

    assertThat(wanted).isNotEmpty().isSubsetOf(names());
  }

  @Test
  void whatToTryIsFilledAndGroupedByItsApi() throws IOException {
    ObjectNode values = JSON.createObjectNode();
    names().forEach(name -> values.put(name, "<" + name + ">"));

    Map<String, List<String>> tries = recalled(values).tries(HERE);

    assertThat(tries.keySet()).containsExactly("SellSN", "SellApp", "SellGate");
    assertThat(tries.values())
        .allSatisfy(
            lines ->
                assertThat(lines)
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith("curl ") && line.contains(" http://here/"))
                    .noneMatch(line -> line.contains("{{")));
    assertThat(tries.get("SellApp").getFirst())
        .contains("<sellappKey>", "http://here/v2/groups/<groupNumber>/products");
  }

  @Test
  void aCloudWithoutTheDemoHasNothingToTry() throws IOException {
    Demo demo = recalled(JSON.createObjectNode());

    assertThat(demo.tries(HERE)).isEmpty();
    assertThat(demo.stores()).isEmpty();
  }

  private Demo recalled(ObjectNode values) throws IOException {
    return Demo.recall(
        new JsonFile(Files.writeString(folder.resolve("demo.json"), values.toString())));
  }

  /** What there are values for: all that steps keep, and the bucket. */
  private static Set<String> names() {
    Set<String> names = new HashSet<>(Set.of("bucket"));
    SCRIPT
        .path("steps")
        .forEach(step -> step.path("keep").fieldNames().forEachRemaining(names::add));
    return names;
  }

  private static Set<String> placeholders(String text) {
    Set<String> names = new HashSet<>();
    PLACEHOLDER.matcher(text).results().map(DemoTest::name).forEach(names::add);
    return names;
  }

  private static String name(MatchResult placeholder) {
    return placeholder.group(1);
  }

  private static JsonNode script() {
    try (InputStream script = DemoTest.class.getResourceAsStream("/demo.json")) {
      return JSON.readTree(script);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
