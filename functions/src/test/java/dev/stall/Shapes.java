package dev.stall;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The shapes of what the API's pages document, from {@code shapes/*.json}: per field a type, such
 * as {@code uuid} or {@code [string]}. {@code @name} is the shape in the file of that name, and
 * what ends in {@code ?} may be null.
 */
public final class Shapes {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final String SECOND = "20\\d\\d-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d:[0-5]\\d\\.";

  private Shapes() {}

  /** Returns in what a value differs from a type: nothing when it is of it. */
  public static List<String> differences(String type, JsonNode value) {
    List<String> differences = new ArrayList<>();
    compare(type, value, "", differences);
    return differences;
  }

  private static void compare(String type, JsonNode value, String at, List<String> differences) {
    if (type.endsWith("?")) {
      if (!value.isNull()) {
        compare(type.substring(0, type.length() - 1), value, at, differences);
      }
    } else if (type.startsWith("@")) {
      members(file(type.substring(1)), value, at, differences);
    } else if (type.startsWith("[")) {
      elements(within(type), value, at, differences);
    } else if (type.startsWith("{string:")) {
      values(within(type).substring("string:".length()), value, at, differences);
    } else if (!isSimple(type, value)) {
      differences.add(at + " is no " + type + ": " + value);
    }
  }

  private static String within(String type) {
    return type.substring(1, type.length() - 1);
  }

  private static void members(JsonNode shape, JsonNode value, String at, List<String> differences) {
    if (!names(value).equals(names(shape))) {
      differences.add(at + " has the fields " + names(value) + " and not " + names(shape));
    }
    for (String name : names(shape)) {
      JsonNode type = shape.get(name);
      JsonNode member = value.path(name);
      if (type.isTextual()) {
        compare(type.textValue(), member, at + "." + name, differences);
      } else {
        members(type, member, at + "." + name, differences);
      }
    }
  }

  private static void elements(String type, JsonNode value, String at, List<String> differences) {
    if (!value.isArray()) {
      differences.add(at + " is no array: " + value);
    }
    for (int i = 0; i < value.size(); i++) {
      compare(type, value.path(i), at + "[" + i + "]", differences);
    }
  }

  private static void values(String type, JsonNode value, String at, List<String> differences) {
    if (!value.isObject()) {
      differences.add(at + " is no object: " + value);
    }
    for (String name : names(value)) {
      compare(type, value.get(name), at + "." + name, differences);
    }
  }

  private static boolean isSimple(String type, JsonNode value) {
    return switch (type) {
      case "null" -> value.isNull();
      case "true" -> value.isBoolean() && value.booleanValue();
      case "boolean" -> value.isBoolean();
      case "string" -> value.isTextual();
      case "int" -> value.isIntegralNumber() && value.canConvertToInt();
      case "number" -> value.isNumber();
      case "uuid" -> value.isTextual() && UUID.matcher(value.textValue()).matches();
      case "digits" -> value.isTextual() && value.textValue().matches("[0-9]+");
      case "time-ms" -> value.isTextual() && value.textValue().matches(SECOND + "\\d{3}Z");
      case "time-us" -> value.isTextual() && value.textValue().matches(SECOND + "\\d{6}Z");
      default -> throw new AssertionError("There is no type " + type);
    };
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode file(String name) {
    try (InputStream file = Shapes.class.getResourceAsStream("/shapes/" + name + ".json")) {
      return Json.MAPPER.readTree(Objects.requireNonNull(file, name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
