package dev.stall.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.stall.catalogue.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads JSON that a caller sent, and says in words what is wrong with it. */
public final class JsonReader {

  /** The deepest that arrays and objects may be nested. */
  public static final int MAX_DEPTH = 32;

  private static final int MAX_NUMBER_LENGTH = 400;

  /** Makes parsers and generators within these limits. */
  public static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_NUMBER_LENGTH)
                  .build())
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  private JsonReader() {}

  /**
   * Returns the one value that the text is.
   *
   * @throws Problem.Invalid when it is no JSON, or a name is repeated in an object, or it is deeper
   *     than {@value #MAX_DEPTH} levels
   */
  public static JsonValue read(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        throw new Problem.Invalid("The body is empty where JSON is needed.");
      }
      JsonValue value = value(parser);
      if (parser.nextToken() != null) {
        throw new Problem.Invalid("The body has more text after its JSON ends.");
      }
      return value;
    } catch (StreamConstraintsException excessive) {
      throw new Problem.Invalid(
          "The body is not accepted: nested deeper than %d levels, or a number of over %d digits."
              .formatted(MAX_DEPTH, MAX_NUMBER_LENGTH));
    } catch (JsonProcessingException malformed) {
      throw new Problem.Invalid("The body is not valid JSON" + where(malformed) + ".");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String where(JsonProcessingException malformed) {
    return Optional.ofNullable(malformed.getLocation())
        .map(at -> ", from line %d column %d on".formatted(at.getLineNr(), at.getColumnNr()))
        .orElse("");
  }

  private static JsonValue value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> members(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> new JsonValue.JsonString(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
      case VALUE_TRUE -> new JsonValue.JsonBoolean(true);
      case VALUE_FALSE -> new JsonValue.JsonBoolean(false);
      default -> new JsonValue.JsonNull();
    };
  }

  private static JsonValue number(JsonParser parser) throws IOException {
    try {
      return new JsonValue.JsonNumber(parser.getDecimalValue());
    } catch (NumberFormatException boundless) {
      throw new Problem.Invalid(
          "The body has a number that is too large: " + ShownValue.shorten(parser.getText()) + ".");
    }
  }

  private static JsonValue array(JsonParser parser) throws IOException {
    List<JsonValue> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(parser));
    }
    return new JsonValue.JsonArray(values);
  }

  private static JsonValue members(JsonParser parser) throws IOException {
    Map<String, JsonValue> values = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      if (values.put(name, value(parser)) != null) {
        throw new Problem.Invalid(
            ShownValue.shorten(name), "must not be repeated in the same object");
      }
    }
    return new JsonValue.JsonObject(values);
  }
}
