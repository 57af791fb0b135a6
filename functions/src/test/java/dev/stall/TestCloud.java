package dev.stall;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stall.local.LocalCloud;
import dev.stall.local.backend.Backend;
import dev.stall.local.backend.Backends;
import dev.stall.local.template.Template;
import dev.stall.local.template.TemplateReader;
import dev.stall.table.Table;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

/** The cloud that all tests of this JVM share: the real template on a real DynamoDB. */
public final class TestCloud {

  /** Reads and writes JSON in tests. */
  public static final ObjectMapper JSON = new ObjectMapper();

  private static final Template TEMPLATE =
      TemplateReader.read(
          Path.of("..", "template.yaml"),
          "test-" + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT));

  private static final Backend BACKEND = Backends.shared(TEMPLATE);
  private static final LocalCloud CLOUD = LocalCloud.start(TEMPLATE, BACKEND);

  private TestCloud() {}

  /** The cloud itself. */
  public static LocalCloud cloud() {
    return CLOUD;
  }

  /** The DynamoDB and the S3 that the cloud works on. */
  public static Backend backend() {
    return BACKEND;
  }

  /** The table that the cloud's functions work on. */
  public static Table table() {
    return table(Clock.systemUTC());
  }

  /** The same table for a collaborator whose clock is another one. */
  public static Table table(Clock clock) {
    return new Table(
        BACKEND.dynamodbClient(), CLOUD.template().table("Table"), clock, new SecureRandom());
  }

  /** Calls a function with JSON written with single quotes, and returns its answer. */
  public static JsonNode invoke(String function, String json) {
    return read(CLOUD.invoke(function, json.replace('\'', '"')));
  }

  /** Reads JSON. */
  public static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException malformed) {
      throw new AssertionError("No JSON: " + json, malformed);
    }
  }
}
