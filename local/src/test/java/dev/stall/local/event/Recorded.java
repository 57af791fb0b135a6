package dev.stall.local.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stall.local.handlers.Recorder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The events that the recorder was given, waited for longer than a busy machine takes. */
final class Recorded {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration PAUSE = Duration.ofMillis(10);
  private static final JsonMapper JSON = new JsonMapper();

  private Recorded() {}

  /** Every event with this text, as soon as there are that many. */
  static List<JsonNode> with(String text, int count) {
    Instant end = Instant.now().plus(PATIENCE);
    while (now(text).size() < count && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    assertThat(now(text)).hasSizeGreaterThanOrEqualTo(count);
    return now(text);
  }

  static List<JsonNode> now(String text) {
    return Recorder.events().stream()
        .filter(event -> event.contains(text))
        .map(Recorded::read)
        .toList();
  }

  private static JsonNode read(String event) {
    try {
      return JSON.readTree(event);
    } catch (JsonProcessingException e) {
      throw new AssertionError(event, e);
    }
  }
}
