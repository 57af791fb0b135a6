package dev.stall.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item's attributes by name, written and read by type. What is absent is not stored.
 *
 * <p>Not safe for use by several threads at once.
 */
final class Attributes {

  private final Map<String, AttributeValue> values;

  private Attributes(Map<String, AttributeValue> values) {
    this.values = values;
  }

  static Attributes none() {
    return new Attributes(new HashMap<>());
  }

  static Attributes of(Map<String, AttributeValue> item) {
    return new Attributes(item);
  }

  Map<String, AttributeValue> map() {
    return values;
  }

  Map<String, AttributeValue> at(Key key) {
    Map<String, AttributeValue> item = new HashMap<>(values);
    item.putAll(key.attributes());
    return item;
  }

  Attributes with(String name, String value) {
    return with(name, Values.text(value));
  }

  Attributes with(String name, AttributeValue value) {
    values.put(name, value);
    return this;
  }

  Attributes with(String name, Optional<String> value) {
    value.ifPresent(text -> with(name, text));
    return this;
  }

  Attributes with(String name, long value) {
    return with(name, Values.number(value));
  }

  Attributes with(String name, BigDecimal value) {
    return with(name, Values.number(value));
  }

  Attributes withDecimal(String name, Optional<BigDecimal> value) {
    value.ifPresent(decimal -> with(name, decimal));
    return this;
  }

  Attributes with(String name, boolean value) {
    return with(name, AttributeValue.fromBool(value));
  }

  Attributes with(String name, Instant value) {
    return with(name, Values.time(value));
  }

  Attributes with(String name, List<String> value) {
    return with(name, Values.texts(value));
  }

  Attributes with(String name, Map<String, String> value) {
    Map<String, AttributeValue> map = new HashMap<>();
    value.forEach((key, text) -> map.put(key, Values.text(text)));
    return with(name, AttributeValue.fromM(map));
  }

  Attributes withNumber(String name, Optional<Integer> value) {
    value.ifPresent(number -> with(name, number));
    return this;
  }

  Attributes withMaps(String name, List<Attributes> maps) {
    List<AttributeValue> list = new ArrayList<>();
    maps.forEach(map -> list.add(AttributeValue.fromM(map.map())));
    return with(name, AttributeValue.fromL(list));
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String text(String name) {
    return values.get(name).s();
  }

  Optional<String> optionalText(String name) {
    return Optional.ofNullable(values.get(name)).map(AttributeValue::s);
  }

  BigDecimal decimal(String name) {
    return new BigDecimal(values.get(name).n());
  }

  Optional<BigDecimal> optionalDecimal(String name) {
    return has(name) ? Optional.of(decimal(name)) : Optional.empty();
  }

  Optional<Integer> optionalInteger(String name) {
    return has(name) ? Optional.of(integer(name)) : Optional.empty();
  }

  long number(String name) {
    return Long.parseLong(values.get(name).n());
  }

  OptionalLong optionalNumber(String name) {
    return has(name) ? OptionalLong.of(number(name)) : OptionalLong.empty();
  }

  long numberOr(String name, long absent) {
    return has(name) ? number(name) : absent;
  }

  int integer(String name) {
    return Integer.parseInt(values.get(name).n());
  }

  int integerOr(String name, int absent) {
    return has(name) ? integer(name) : absent;
  }

  boolean flag(String name) {
    return values.get(name).bool();
  }

  Optional<Instant> optionalTime(String name) {
    return has(name) ? Optional.of(time(name)) : Optional.empty();
  }

  Instant time(String name) {
    return Instant.EPOCH.plus(number(name), ChronoUnit.MICROS);
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (AttributeValue value : list(name)) {
      texts.add(value.s());
    }
    return List.copyOf(texts);
  }

  List<Long> numbers(String name) {
    List<Long> numbers = new ArrayList<>();
    for (AttributeValue value : list(name)) {
      numbers.add(Long.valueOf(value.n()));
    }
    return List.copyOf(numbers);
  }

  SortedMap<String, AttributeValue> entries(String name) {
    return has(name) ? new TreeMap<>(values.get(name).m()) : new TreeMap<>();
  }

  /** Returns a list's entries, which are maps. */
  List<Attributes> maps(String name) {
    List<Attributes> maps = new ArrayList<>();
    for (AttributeValue value : list(name)) {
      maps.add(new Attributes(value.m()));
    }
    return List.copyOf(maps);
  }

  private List<AttributeValue> list(String name) {
    return has(name) ? values.get(name).l() : List.of();
  }
}
