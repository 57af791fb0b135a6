package dev.stall.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stall.catalogue.Length;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Problem.Violation;
import dev.stall.catalogue.Range;
import dev.stall.json.JsonReader;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldsTest {

  private static final Rule<String> TEXT = Rules.text(new Length(1, 5));
  private static final Rule<Integer> DIGIT = Rules.integer(new Range(0, 9));

  private static Fields fields(String json) {
    return Fields.of(JsonReader.read(json));
  }

  private static List<Violation> violations(String json, Consumer<Fields> reading) {
    Fields fields = fields(json);
    reading.accept(fields);
    try {
      fields.check();
      return List.of();
    } catch (Problem.Invalid invalid) {
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
        "\"x\"|\"x\"",
        "12.5|12.5",
        "null|null",
        "true|true"
      })
  void whatIsNoObjectIsRefusedWithWhatItIs(String json, String shown) {
    assertThatExceptionOfType(Problem.Invalid.class)
        .isThrownBy(() -> fields(json))
        .withMessage("The body must be a JSON object; it is " + shown + ".");
  }

  @Test
  void everyBadFieldIsNamedAtOnceInTheOrderOfReading() {
    List<Violation> violations =
        violations(
            """
            {"a": 1, "b": "x", "c": [2], "d": {"e": true}, "f": "fine"}""",
            form -> {
              form.required("a", TEXT);
              form.required("b", DIGIT);
              form.optional("c", Rules.texts(5, TEXT));
              form.optional("d", Rules.object()).orElseThrow().optional("e", TEXT);
              form.required("f", TEXT);
              form.required("g", Rules.flag());
            });

    assertThat(violations).extracting(Violation::field).containsExactly("a", "b", "c", "d.e", "g");
  }

  @Test
  void nullCountsAsAbsentButIsThere() {
    Fields form =
        fields(
            """
            {"f": null}""");

    assertThat(form.has("f")).isTrue();
    assertThat(form.has("g")).isFalse();
    assertThat(form.isSet("f")).isFalse();
    assertThat(form.value("f")).isEmpty();
    assertThat(form.optional("f", TEXT)).isEmpty();
    assertThatCode(form::check).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"f\": null}"})
  void aRequiredFieldThatIsAbsentOrNullIsRefusedOnce(String json) {
    assertThat(rule(json, form -> form.required("f", TEXT))).isEqualTo("is required");
    assertThat(rule(json, form -> form.required("f", DIGIT))).isEqualTo("is required");
    assertThat(rule(json, form -> form.required("f", Rules.object()))).isEqualTo("is required");
  }

  @Test
  void aRequiredFieldThatBreaksItsRuleIsRefusedOnceForThat() {
    assertThat(
            rule(
                """
                {"f": 1}""",
                form -> form.required("f", TEXT)))
        .isEqualTo("must be a string; it is 1");
    assertThat(
            rule(
                """
                {"f": [1]}""",
                form -> form.required("f", Rules.object())))
        .isEqualTo("must be an object; it is an array of 1");
  }

  @Test
  void aFieldThatMayBeLeftOutIsRefusedWhereItIsNull() {
    assertThat(fields("{}").sent("f", TEXT)).isEmpty();
    assertThat(
            fields(
                    """
                    {"f": "x"}""")
                .sent("f", TEXT))
        .contains("x");
    assertThat(
            rule(
                """
                {"f": null}""",
                form -> form.sent("f", TEXT)))
        .isEqualTo("must be a string; it is null");
  }

  @Test
  void anObjectWithinAnotherObjectsArrayIsNamedByItsWholePath() {
    List<Violation> violations =
        violations(
            """
            {"o": {"f": [{"n": 1}]}}""",
            form ->
                form.optional("o", Rules.object())
                    .flatMap(inner -> inner.optional("f", FormRules.objects(1)))
                    .orElseThrow()
                    .get(0)
                    .required("n", TEXT));

    assertThat(violations).extracting(Violation::field).containsExactly("o.f.0.n");
  }

  @Test
  void badFieldsOfAnArraysObjectsAreNamedTogether() {
    List<Fields> entries = Fields.each(JsonReader.read("[{\"n\": 1}, {\"n\": \"x\"}, {}]"));
    entries.forEach(entry -> entry.required("n", TEXT));

    assertThatExceptionOfType(Problem.Invalid.class)
        .isThrownBy(() -> entries.get(1).check())
        .satisfies(
            invalid ->
                assertThat(invalid.violations())
                    .extracting(Violation::field)
                    .containsExactly("[0].n", "[2].n"));
  }
}
