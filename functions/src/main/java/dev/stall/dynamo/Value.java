package dev.stall.dynamo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A value as DynamoDB keeps it: exact numbers, times in microseconds. Immutable. */
public final class Value {

  private final AttributeValue attribute;

  private Value(AttributeValue attribute) {
    this.attribute = attribute;
  }

  /** Returns a text. */
  public static Value text(String value) {
    return new Value(AttributeValue.fromS(value));
  }

  /** Returns a whole number. */
  public static Value number(long value) {
    return new Value(AttributeValue.fromN(Long.toString(value)));
  }

  /** Returns an exact number. */
  public static Value number(BigDecimal value) {
    return new Value(AttributeValue.fromN(value.toPlainString()));
  }

  /** Returns a truth value. */
  public static Value flag(boolean value) {
    return new Value(AttributeValue.fromBool(value));
  }

  /** Returns a time, in microseconds since 1970. */
  public static Value time(Instant value) {
    return number(ChronoUnit.MICROS.between(Instant.EPOCH, value));
  }

  /** Returns a list of texts. */
  public static Value texts(List<String> texts) {
    return list(texts.stream().map(Value::text).toList());
  }

  /** Returns a list of whole numbers. */
  public static Value numbers(List<Long> numbers) {
    List<Value> values = new ArrayList<>(numbers.size());
    for (long number : numbers) {
      values.add(number(number));
    }
    return list(values);
  }

  /** Returns a list. */
  public static Value list(List<Value> values) {
    List<AttributeValue> list = new ArrayList<>(values.size());
    for (Value value : values) {
      list.add(value.attribute);
    }
    return new Value(AttributeValue.fromL(list));
  }

  /** Returns a map. */
  public static Value map(Map<String, Value> values) {
    Map<String, AttributeValue> map = new HashMap<>();
    values.forEach((name, value) -> map.put(name, value.attribute));
    return new Value(AttributeValue.fromM(map));
  }

  static Value of(AttributeValue attribute) {
    return new Value(attribute);
  }

  AttributeValue attribute() {
    return attribute;
  }
}
