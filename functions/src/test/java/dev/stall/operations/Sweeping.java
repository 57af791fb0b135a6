package dev.stall.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Breaking;
import dev.stall.Invocation;
import dev.stall.Json;
import dev.stall.TestCloud;
import dev.stall.wiring.Wiring;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/** The sweep, at a later time than it is. */
public final class Sweeping {

  /**
   * The lock of all that sweep the table and the bucket of all tests, which they take to write. A
   * class that runs beside others and puts objects into that bucket takes it to read: a sweep at a
   * later time deletes those that have no row yet.
   */
  public static final String LOCK = "dev.stall.operations.Sweep";

  private Sweeping() {}

  /** Sweeps as if so much time had passed, and returns what that says. */
  public static JsonNode after(Duration time) {
    return after(time, new Breaking());
  }

  static JsonNode after(Duration time, Breaking objects) {
    Sweep sweep =
        new Sweep(
            new Wiring(
                TestCloud.storage(Clock.offset(Clock.systemUTC(), time)),
                objects::bucket,
                objects.wiring().links()));
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      sweep.handleRequest(
          new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)),
          answer,
          new Invocation());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return Json.read(answer.toString(StandardCharsets.UTF_8));
  }
}
