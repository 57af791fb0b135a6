package dev.stall.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Writes JSON field by field. An absent optional is written as null: no field of an answer is ever
 * left out.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class JsonWriter implements AutoCloseable {

  private final JsonGenerator generator;

  private JsonWriter(JsonGenerator generator) {
    this.generator = generator;
  }

  /** A writer of UTF-8 to a stream, which closing it closes. */
  public static JsonWriter to(OutputStream stream) {
    try {
      JsonGenerator generator = JsonReader.FACTORY.createGenerator(stream);
      return new JsonWriter(
          generator.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A step of writing, which may fail as the stream does. */
  private interface Step {
    void run() throws IOException;
  }

  private JsonWriter run(Step step) {
    try {
      step.run();
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Writes an object, as the next value. */
  public JsonWriter object(Runnable members) {
    run(generator::writeStartObject);
    members.run();
    return run(generator::writeEndObject);
  }

  /** Writes a field that is an object. */
  public JsonWriter object(String name, Runnable members) {
    return name(name).object(members);
  }

  /** Writes an array, as the next value. */
  public JsonWriter array(Runnable values) {
    run(generator::writeStartArray);
    values.run();
    return run(generator::writeEndArray);
  }

  /** Writes a field that is an array. */
  public JsonWriter array(String name, Runnable values) {
    return name(name).array(values);
  }

  /** Writes a field's name; its value comes next. */
  public JsonWriter name(String name) {
    return run(() -> generator.writeFieldName(name));
  }

  /** Writes a null as the next value. */
  public JsonWriter nothing() {
    return run(generator::writeNull);
  }

  /** Writes a string as the next value. */
  public JsonWriter text(String value) {
    return run(() -> generator.writeString(value));
  }

  /** Writes a field that is null. */
  public JsonWriter nothing(String name) {
    return name(name).nothing();
  }

  /** Writes a string field. */
  public JsonWriter field(String name, String value) {
    return run(() -> generator.writeStringField(name, value));
  }

  /** Writes a string field, null when there is none. */
  public JsonWriter field(String name, Optional<String> value) {
    return value.isPresent() ? field(name, value.get()) : nothing(name);
  }

  /** Writes a whole number. */
  public JsonWriter field(String name, long value) {
    return run(() -> generator.writeNumberField(name, value));
  }

  /** Writes an exact number without exponent. */
  public JsonWriter field(String name, BigDecimal value) {
    return run(() -> generator.writeNumberField(name, value));
  }

  /** Writes a truth value. */
  public JsonWriter field(String name, boolean value) {
    return run(() -> generator.writeBooleanField(name, value));
  }

  /** Writes an array of strings. */
  public JsonWriter field(String name, List<String> values) {
    return array(name, () -> values.forEach(this::text));
  }

  /** Writes a whole number, null when there is none. */
  public JsonWriter number(String name, Optional<Integer> value) {
    return value.isPresent() ? field(name, value.get()) : nothing(name);
  }

  /** Writes an array of whole numbers. */
  public JsonWriter integers(String name, List<Integer> values) {
    return array(
        name, () -> values.forEach(value -> run(() -> generator.writeNumber(value.intValue()))));
  }

  /** Writes what a caller once sent as the next value, its numbers as exact as they were. */
  public JsonWriter value(JsonValue value) {
    return switch (value) {
      case JsonValue.JsonString text -> text(text.value());
      case JsonValue.JsonNumber number -> run(() -> generator.writeNumber(digits(number.value())));
      case JsonValue.JsonBoolean flag -> run(() -> generator.writeBoolean(flag.value()));
      case JsonValue.JsonArray array -> array(() -> array.values().forEach(this::value));
      case JsonValue.JsonObject object ->
          object(() -> object.values().forEach((name, member) -> name(name).value(member)));
      case JsonValue.JsonNull nothing -> nothing();
    };
  }

  /**
   * Not in full: an exponent may stand for more digits than there is memory. Nor with a point moved
   * from the end to the front, which takes more digits than may be read where it makes the exponent
   * a longer one.
   */
  private static String digits(BigDecimal number) {
    return number.scale() < 0
        ? number.unscaledValue() + "E+" + -(long) number.scale()
        : number.toString();
  }

  /** Returns a value as JSON in its shortest form. */
  public static String text(JsonValue value) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(JsonReader.FACTORY.createGenerator(text))) {
      json.value(value);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return text.toString();
  }

  @Override
  public void close() {
    run(generator::close);
  }
}
