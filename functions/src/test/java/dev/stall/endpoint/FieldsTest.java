package dev.stall.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stall.catalogue.Refusal;
import dev.stall.catalogue.Refusal.Violation;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldsTest {

  private static Fields fields(String json) {
    return Fields.of(JsonReader.read(json.replace('\'', '"')));
  }

  private static List<Violation> violations(String json, Consumer<Fields> reading) {
    Fields fields = fields(json);
    reading.accept(fields);
    try {
      fields.check();
      return List.of();
    } catch (Refusal.Invalid invalid) {
      return invalid.violations();
    }
  }

  private static String rule(String json, Consumer<Fields> reading) {
    List<Violation> violations = violations(json, reading);
    assertThat(violations).extracting(Violation::field).containsExactly("f");
    return violations.get(0).rule();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]|an array of 0",
        "[1, 2]|an array of 2",
        "'x'|\"x\"",
        "12.5|12.5",
        "null|null",
        "true|true"
      })
  void whatIsNoObjectIsRefusedWithWhatItIs(String json, String shown) {
    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(() -> fields(json))
        .withMessage("The body must be a JSON object; it is " + shown + ".");
  }

  @Test
  void everyBadFieldIsNamedAtOnceInTheOrderOfReading() {
    List<Violation> violations =
        violations(
            "{'a': 1, 'b': 'x', 'c': [2], 'd': {'e': true}, 'f': 'fine'}",
            form -> {
              form.requiredText("a", 1, 5);
              form.requiredInteger("b", 0, 9);
              form.texts("c", 5, 5);
              form.object("d").orElseThrow().text("e", 1, 5);
              form.requiredText("f", 1, 5);
              form.requiredFlag("g");
            });

    assertThat(violations).extracting(Violation::field).containsExactly("a", "b", "c", "d.e", "g");
  }

  @Test
  void nullCountsAsAbsentButIsThere() {
    Fields form = fields("{'f': null}");

    assertThat(form.has("f")).isTrue();
    assertThat(form.has("g")).isFalse();
    assertThat(form.value("f")).isEmpty();
    assertThat(form.text("f", 1, 5)).isEmpty();
    assertThat(form.texts("f", 1, 5)).isEmpty();
    assertThat(form.integer("f", 1, 5)).isEmpty();
    assertThat(form.decimal("f", 1, 5)).isEmpty();
    assertThat(form.object("f")).isEmpty();
    assertThat(form.flag("f", true)).isTrue();
    assertThatCode(form::check).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'f': null}"})
  void aRequiredFieldThatIsAbsentOrNullIsRefusedOnce(String json) {
    assertThat(rule(json, form -> form.requiredText("f", 1, 5))).isEqualTo("is required");
    assertThat(rule(json, form -> form.requiredTexts("f", 1, 5))).isEqualTo("is required");
    assertThat(rule(json, form -> form.requiredInteger("f", 1, 5))).isEqualTo("is required");
    assertThat(rule(json, form -> form.requiredDecimal("f", 1, 5))).isEqualTo("is required");
    assertThat(rule(json, form -> form.requiredFlag("f"))).isEqualTo("is required");
  }

  @Test
  void aRequiredFieldOfTheWrongTypeIsRefusedOnceForItsType() {
    assertThat(rule("{'f': 1}", form -> form.requiredText("f", 1, 5)))
        .isEqualTo("must be a string; it is 1");
    assertThat(rule("{'f': 'x'}", form -> form.requiredFlag("f")))
        .isEqualTo("must be true or false; it is \"x\"");
    assertThat(rule("{'f': {}}", form -> form.requiredTexts("f", 1, 5)))
        .isEqualTo("must be an array of strings; it is an object");
    assertThat(rule("{'f': [1]}", form -> form.object("f")))
        .isEqualTo("must be an object; it is an array of 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "😀😀😀", "שלום", "a\\tb", "a\\nb", " a "})
  void aTextWithinItsLimitsIsReadAsItIs(String text) {
    assertThat(fields("{'f': '" + text + "'}").text("f", 3, 4))
        .contains(text.replace("\\t", "\t").replace("\\n", "\n"));
  }

  @ParameterizedTest
  @CsvSource({"ab, 2", "😀😀, 2", "abcde, 5", "😀😀😀😀😀, 5"})
  void aTextsLengthIsCountedInCodePoints(String text, int length) {
    assertThat(rule("{'f': '" + text + "'}", form -> form.text("f", 3, 4)))
        .isEqualTo("must be 3 to 4 characters long; it has " + length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\u0000",
        "\\u0001",
        "\\b",
        "\\f",
        "\\u001b",
        "\\u007f",
        "\\u0085",
        "\\ud800",
        "\\udc00",
        "\\udc00\\ud800",
        "\\ud83d x"
      })
  void aTextWithControlCharactersOrLoneSurrogatesIsRefused(String text) {
    assertThat(rule("{'f': 'a" + text + "b'}", form -> form.text("f", 0, 50)))
        .startsWith("must not have control characters or lone surrogates");
  }

  @Test
  void whatWasReceivedIsShownInPartOnly() {
    String rule = rule("{'f': '" + "x".repeat(100_000) + "'}", form -> form.integer("f", 1, 5));

    assertThat(rule).hasSizeLessThan(120).contains("\"" + "x".repeat(40) + "…\"");
  }

  @Test
  void whatWasReceivedIsNeverCutWithinACharacter() {
    String rule = rule("{'f': 'x" + "😀".repeat(100) + "'}", form -> form.integer("f", 1, 5));

    assertThat(rule.codePoints()).noneMatch(it -> it >= 0xD800 && it <= 0xDFFF);
  }

  @Test
  void theLargestPossibleExponentIsShownShort() {
    assertThat(rule("{'f': 1e999999999}", form -> form.integer("f", 1, 5)))
        .isEqualTo("must be a whole number from 1 to 5; it is 1E+999999999");
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "5, 5", "5.0, 5", "50e-1, 5", "0.5e1, 5"})
  void aWholeNumberIsReadHoweverItIsWritten(String number, int value) {
    assertThat(fields("{'f': " + number + "}").integer("f", 1, 5)).contains(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "6",
        "-1",
        "1.5",
        "4294967297",
        "18446744073709551617",
        "1e400",
        "1e-400",
        "1e999999999",
        "100E2147483647",
        "1e-2147483647",
        "'1'",
        "true",
        "[1]",
        "{}",
      })
  void whatIsNoWholeNumberWithinTheBoundsIsRefused(String value) {
    assertThat(rule("{'f': " + value + "}", form -> form.integer("f", 1, 5)))
        .startsWith("must be a whole number from 1 to 5; it is ");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "0e999999999, 0",
    "0.01, 0.01",
    "12.50, 12.5",
    "100, 100",
    "1e2, 100",
    "99.990000, 99.99",
  })
  void aDecimalIsReadExactly(String number, String value) {
    assertThat(fields("{'f': " + number + "}").decimal("f", 100, 2).orElseThrow())
        .isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-0.01",
        "100.01",
        "0.001",
        "1.005",
        "1e400",
        "1e-400",
        "1e999999999",
        "1e-999999999",
        "100E2147483647",
        "-1e999999999",
        "'1'",
        "false",
        "[]",
      })
  void whatIsNoDecimalWithinTheBoundsIsRefused(String value) {
    assertThat(rule("{'f': " + value + "}", form -> form.decimal("f", 100, 2)))
        .startsWith("must be a number from 0 to 100 with at most 2 decimals; it is ");
  }

  @Test
  void textsAreReadInOrderWithTheirRepetitions() {
    assertThat(fields("{'f': ['b', 'a', 'b']}").texts("f", 3, 1)).containsExactly("b", "a", "b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"['a', 'b', 'c', 'd']", "['ab']", "['']", "[1]", "[null]", "[['a']]", "'a'", "{}"})
  void textsThatBreakARuleAreRefused(String value) {
    assertThat(rule("{'f': " + value + "}", form -> form.texts("f", 3, 1))).startsWith("must ");
  }

  @Test
  void allFieldsAreReadAsTextsByTheirNames() {
    assertThat(fields("{'z': 'last', 'a': 'first', 'n': null}").allTexts(3, 1, 5))
        .containsExactly(Map.entry("a", "first"), Map.entry("z", "last"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'': 'x'}", "{'ab': 'x'}", "{'a': 1}", "{'a': 'x', 'b': 'x', 'c': 'x'}"})
  void allTextsAreRefusedWhenANameOrTheirNumberBreaksARule(String members) {
    Fields form = fields("{'f': " + members + "}");
    form.object("f").orElseThrow().allTexts(2, 1, 5);
    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(form::check)
        .satisfies(invalid -> assertThat(invalid.violations().get(0).field()).startsWith("f"))
        .withMessageContaining(" must ");
  }
}
