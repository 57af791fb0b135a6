package dev.stall.dynamo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Attributes under construction. Absent values are not stored.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class AttributesBuilder {

  private final Map<String, AttributeValue> values = new HashMap<>();

  /** Creates a builder without attributes. */
  public AttributesBuilder() {}

  /** Creates a builder that begins with attributes. */
  public AttributesBuilder(Attributes attributes) {
    values.putAll(attributes.map());
  }

  /** Returns the attributes as they have been set so far. */
  public Attributes build() {
    return Attributes.of(Map.copyOf(values));
  }

  /** Returns the attributes as one value, a map. */
  public Value value() {
    return build().value();
  }

  /** Sets a value. */
  public AttributesBuilder with(String name, Value value) {
    values.put(name, value.attribute());
    return this;
  }

  /** Sets a text. */
  public AttributesBuilder with(String name, String value) {
    return with(name, Value.text(value));
  }

  /** Sets a text, if there is one. */
  public AttributesBuilder with(String name, Optional<String> value) {
    value.ifPresent(text -> with(name, text));
    return this;
  }

  /** Sets a whole number. */
  public AttributesBuilder with(String name, long value) {
    return with(name, Value.number(value));
  }

  /** Sets an exact number. */
  public AttributesBuilder with(String name, BigDecimal value) {
    return with(name, Value.number(value));
  }

  /** Sets a truth value. */
  public AttributesBuilder with(String name, boolean value) {
    return with(name, Value.flag(value));
  }

  /** Sets a time, kept to the microsecond. */
  public AttributesBuilder with(String name, Instant value) {
    return with(name, Value.time(value));
  }

  /** Sets a list of texts. */
  public AttributesBuilder with(String name, List<String> value) {
    return with(name, Value.texts(value));
  }

  /** Sets texts by their names. */
  public AttributesBuilder with(String name, Map<String, String> value) {
    Map<String, Value> map = new HashMap<>();
    value.forEach((key, text) -> map.put(key, Value.text(text)));
    return with(name, Value.map(map));
  }

  /** Sets an exact number, if there is one. */
  public AttributesBuilder withDecimal(String name, Optional<BigDecimal> value) {
    value.ifPresent(decimal -> with(name, decimal));
    return this;
  }

  /** Sets a whole number, if there is one. */
  public AttributesBuilder withNumber(String name, Optional<Integer> value) {
    value.ifPresent(number -> with(name, number));
    return this;
  }

  /** Sets a list of attributes. */
  public AttributesBuilder withMaps(String name, List<Attributes> maps) {
    return with(name, Value.list(maps.stream().map(Attributes::value).toList()));
  }

  /** Sets all attributes of another item. */
  public AttributesBuilder withAll(Attributes others) {
    values.putAll(others.map());
    return this;
  }

  /** Removes an attribute. */
  public AttributesBuilder without(String name) {
    values.remove(name);
    return this;
  }
}
