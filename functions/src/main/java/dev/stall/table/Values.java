package dev.stall.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values as DynamoDB keeps them: exact numbers, times in microseconds. */
final class Values {

  private Values() {}

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  static AttributeValue number(BigDecimal value) {
    return AttributeValue.fromN(value.toPlainString());
  }

  static AttributeValue time(Instant value) {
    return number(ChronoUnit.MICROS.between(Instant.EPOCH, value));
  }

  static AttributeValue texts(List<String> texts) {
    List<AttributeValue> list = new ArrayList<>(texts.size());
    for (String text : texts) {
      list.add(AttributeValue.fromS(text));
    }
    return AttributeValue.fromL(list);
  }

  static AttributeValue numbers(List<Long> numbers) {
    List<AttributeValue> list = new ArrayList<>(numbers.size());
    for (long number : numbers) {
      list.add(number(number));
    }
    return AttributeValue.fromL(list);
  }
}
