package dev.stall.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stall.catalogue.Problem;
import dev.stall.json.JsonValue.JsonArray;
import dev.stall.json.JsonValue.JsonBoolean;
import dev.stall.json.JsonValue.JsonNull;
import dev.stall.json.JsonValue.JsonNumber;
import dev.stall.json.JsonValue.JsonObject;
import dev.stall.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonReaderTest {

  @Test
  void everyKindOfValueIsRead() {
    JsonValue read =
        JsonReader.read("{\"a\": [\"x\", 12.50, true, false, null, [], {}], \"b\": {\"c\": -1}}");

    assertThat(read)
        .isEqualTo(
            new JsonObject(
                Map.of(
                    "a",
                    new JsonArray(
                        List.of(
                            new JsonString("x"),
                            new JsonNumber(new BigDecimal("12.50")),
                            new JsonBoolean(true),
                            new JsonBoolean(false),
                            new JsonNull(),
                            new JsonArray(List.of()),
                            new JsonObject(Map.of()))),
                    "b",
                    new JsonObject(Map.of("c", new JsonNumber(new BigDecimal("-1")))))));
  }

  @Test
  void membersKeepTheirOrder() {
    JsonObject read = (JsonObject) JsonReader.read("{\"z\": 1, \"a\": 2, \"m\": 3}");

    assertThat(read.values().keySet()).containsExactly("z", "a", "m");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.1",
        "0.10000000000000000000000000000000000000001",
        "9007199254740993",
        "1234567890123456789012345678901234567890",
        "1e400",
        "1e999999999",
        "-0.5",
      })
  void aNumberIsReadExactly(String number) {
    assertThat(JsonReader.read(number)).isEqualTo(new JsonNumber(new BigDecimal(number)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t", "\r\n"})
  void anEmptyTextIsRefused(String text) {
    assertThatExceptionOfType(Problem.Invalid.class)
        .isThrownBy(() -> JsonReader.read(text))
        .withMessageContaining("empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "}",
        "[",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,",
        "{\"a\":1,}",
        "[1,",
        "[1,]",
        "[1 2]",
        "\"a",
        "\"\\",
        "\"\\x\"",
        "\"\\u12\"",
        "\"a\nb\"",
        "nul",
        "NULL",
        "undefined",
        "NaN",
        "Infinity",
        "-Infinity",
        "+1",
        "01",
        ".5",
        "1.",
        "1e",
        "0x10",
        "-",
        "{a: 1}",
        "{'a': 1}",
        "{\"a\": 1; \"b\": 2}",
        "// nothing\n1",
        "/* nothing */ 1",
        "name=Preset&cost=1",
        "<product/>",
        "\0",
      })
  void whatIsNoJsonIsRefusedWithThePlaceWhereItEnds(String text) {
    assertThatExceptionOfType(Problem.Invalid.class)
        .isThrownBy(() -> JsonReader.read(text))
        .withMessageMatching(".*line \\d+ column \\d+.*")
        .withMessageNotContainingAny("Exception", "com.fasterxml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{} x", "{}{}", "1 2", "null null", "[] ]", "\"a\" \"b\"", "{}\0"})
  void textAfterTheValueIsRefused(String text) {
    assertThatExceptionOfType(Problem.Invalid.class).isThrownBy(() -> JsonReader.read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": 1, \"a\": 1}",
        "{\"a\": null, \"b\": 2, \"a\": null}",
        "{\"a\": 1, \"\\u0061\": 2}",
        "{\"b\": {\"a\": 1, \"a\": 2}}",
        "[{\"b\": [{\"a\": 1, \"a\": 2}]}]",
      })
  void aNameThatStandsTwiceInAnObjectIsRefusedByName(String text) {
    assertThatExceptionOfType(Problem.Invalid.class)
        .isThrownBy(() -> JsonReader.read(text))
        .satisfies(
            problem ->
                assertThat(problem.violations())
                    .extracting(Problem.Violation::field)
                    .containsExactly("a"));
  }

  @Test
  void aNameMayStandInSeveralObjects() {
    assertThat(JsonReader.read("[{\"a\": 1}, {\"a\": {\"a\": 2}}]")).isInstanceOf(JsonArray.class);
  }

  @Test
  void valuesNestAsDeepAsTheLimitAndNoDeeper() {
    assertThat(JsonReader.read(nested(JsonReader.MAX_DEPTH))).isInstanceOf(JsonArray.class);
    assertThatExceptionOfType(Problem.Invalid.class)
        .isThrownBy(() -> JsonReader.read(nested(JsonReader.MAX_DEPTH + 1)));
    assertThatExceptionOfType(Problem.Invalid.class)
        .isThrownBy(() -> JsonReader.read("[".repeat(1_000_000)));
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  @Test
  void aNumberOfAThousandDigitsIsRefused() {
    assertThatExceptionOfType(Problem.Invalid.class)
        .isThrownBy(() -> JsonReader.read("1" + "0".repeat(1000)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e99999999999", "1e-99999999999", "1E+2147483649"})
  void anExponentBeyondAllBoundsIsRefused(String number) {
    assertThatExceptionOfType(Problem.Invalid.class).isThrownBy(() -> JsonReader.read(number));
  }
}
