package dev.stall.dynamo;

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
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The attributes of an item by name, read by type. {@link AttributesBuilder} makes new ones. */
public final class Attributes {

  /** The attribute with the second after which DynamoDB may remove an item by itself. */
  public static final String EXPIRES = "expires";

  private static final Attributes NONE = new Attributes(Map.of());

  private final Map<String, AttributeValue> values;

  private Attributes(Map<String, AttributeValue> values) {
    this.values = values;
  }

  /** Returns the attributes of an item that has none besides its key. */
  public static Attributes none() {
    return NONE;
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

  /** Returns these as one value, a map. */
  public Value value() {
    return Value.of(AttributeValue.fromM(values));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Attributes attributes && attributes.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** Returns the key of the item that these were read from. */
  public Key key() {
    return Key.of(values);
  }

  /** Returns whether there is an attribute of that name. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** Returns a text, which must be present. */
  public String text(String name) {
    return values.get(name).s();
  }

  /** Returns a text, if there is one. */
  public Optional<String> optionalText(String name) {
    return optional(name, this::text);
  }

  /** Returns an exact number, which must be present. */
  public BigDecimal decimal(String name) {
    return new BigDecimal(values.get(name).n());
  }

  /** Returns an exact number, if there is one. */
  public Optional<BigDecimal> optionalDecimal(String name) {
    return optional(name, this::decimal);
  }

  /** Returns a whole number, which must be present. */
  public long number(String name) {
    return Long.parseLong(values.get(name).n());
  }

  /** Returns a whole number, if there is one. */
  public OptionalLong optionalNumber(String name) {
    return has(name) ? OptionalLong.of(number(name)) : OptionalLong.empty();
  }

  /** Returns a whole number, if there is one. */
  public Optional<Long> optionalLong(String name) {
    return optional(name, this::number);
  }

  /** Returns a whole number, or a default where there is none. */
  public long numberOr(String name, long absent) {
    return has(name) ? number(name) : absent;
  }

  /** Returns a whole number of 32 bits, which must be present. */
  public int integer(String name) {
    return Integer.parseInt(values.get(name).n());
  }

  /** Returns a whole number of 32 bits, if there is one. */
  public Optional<Integer> optionalInteger(String name) {
    return optional(name, this::integer);
  }

  /** Returns a whole number of 32 bits, or a default where there is none. */
  public int integerOr(String name, int absent) {
    return has(name) ? integer(name) : absent;
  }

  /** Returns a truth value, which must be present. */
  public boolean flag(String name) {
    return values.get(name).bool();
  }

  /** Returns a time, which must be present. */
  public Instant time(String name) {
    return Instant.EPOCH.plus(number(name), ChronoUnit.MICROS);
  }

  /** Returns a time, if there is one. */
  public Optional<Instant> optionalTime(String name) {
    return optional(name, this::time);
  }

  /** Returns a list of texts; an empty one where there is none. */
  public List<String> texts(String name) {
    return list(name).stream().map(AttributeValue::s).toList();
  }

  /** Returns a list of whole numbers; an empty one where there is none. */
  public List<Long> numbers(String name) {
    return list(name).stream().map(value -> Long.valueOf(value.n())).toList();
  }

  /** Returns a list of attributes; an empty one where there is none. */
  public List<Attributes> maps(String name) {
    List<Attributes> maps = new ArrayList<>();
    for (AttributeValue value : list(name)) {
      maps.add(new Attributes(value.m()));
    }
    return List.copyOf(maps);
  }

  /** Returns a map of attributes, if there is one. */
  public Optional<Attributes> map(String name) {
    return optional(name, it -> new Attributes(values.get(it).m()));
  }

  /** Returns texts by their names; none where there is no such map. */
  public SortedMap<String, String> textsByName(String name) {
    return byName(name, AttributeValue::s);
  }

  /** Returns exact numbers by their names; none where there is no such map. */
  public SortedMap<String, BigDecimal> decimalsByName(String name) {
    return byName(name, value -> new BigDecimal(value.n()));
  }

  /** Returns maps of attributes by their names; none where there is no such map. */
  public SortedMap<String, Attributes> mapsByName(String name) {
    return byName(name, value -> new Attributes(value.m()));
  }

  private <T> SortedMap<String, T> byName(String name, Function<AttributeValue, T> read) {
    SortedMap<String, T> entries = new TreeMap<>();
    if (has(name)) {
      values.get(name).m().forEach((entry, value) -> entries.put(entry, read.apply(value)));
    }
    return entries;
  }

  private <T> Optional<T> optional(String name, Function<String, T> read) {
    return has(name) ? Optional.of(read.apply(name)) : Optional.empty();
  }

  private List<AttributeValue> list(String name) {
    return has(name) ? values.get(name).l() : List.of();
  }
}
