package dev.stall.input;

import static dev.stall.input.RuleReader.broken;
import static dev.stall.input.RuleReader.read;
import static dev.stall.input.RuleReader.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stall.catalogue.Length;
import dev.stall.catalogue.Problem.Violation;
import dev.stall.catalogue.Range;
import dev.stall.json.JsonReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FormRulesTest {

  private static final Rule<Integer> UP_TO_TEN = FormRules.integer(new Range(-10, 10));
  private static final Rule<List<Integer>> DIGITS = FormRules.integers(3, new Range(0, 9));
  private static final Rule<List<Fields>> OBJECTS = FormRules.objects(2);

  /** Objects with a name each. */
  private static final Rule<List<Optional<String>>> NAMED =
      FormRules.objects(5)
          .map(
              objects ->
                  objects.stream()
                      .map(object -> object.required("n", Rules.text(new Length(1, 5))))
                      .toList());

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          true,    true
          1,       true
          1.0,     true
          "1",     true
          "true",  true
          false,   false
          0,       false
          "0",     false
          "false", false
          """)
  void aFlagIsReadHoweverItIsWritten(String json, boolean flag) {
    assertThat(read(FormRules.flag(), json)).isEqualTo(flag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "-1", "1e999999999", "\"yes\"", "\"\"", "\" 1\"", "[]", "{}"})
  void whatIsNoFlagIsRefused(String json) {
    assertThat(broken(FormRules.flag(), json)).startsWith("must be true or false; it is ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-7", "-7.0", "\"-7\"", "\"-07\""})
  void aWholeNumberIsReadHoweverItIsWritten(String json) {
    assertThat(read(UP_TO_TEN, json)).isEqualTo(-7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10000000000", "\"10000000000\"", "1e10"})
  void aLargeWholeNumberIsReadHoweverItIsWritten(String json) {
    assertThat(read(FormRules.whole(new Range(0, 10_000_000_000L)), json))
        .isEqualTo(10_000_000_000L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11",
        "\"11\"",
        "\"7.0\"",
        "\"7e0\"",
        "\"\"",
        "\"-\"",
        "\" 7\"",
        "\"+7\"",
        "\"seven\"",
        "\"٧\"",
        "true",
        "[7]",
        "\"99999999999999999999999\"",
        "1e999999999"
      })
  void whatIsNoWholeNumberWithinTheRangeIsRefused(String json) {
    assertThat(broken(UP_TO_TEN, json)).startsWith("must be a whole number from -10 to 10; it is ");
  }

  @Test
  void whatIsRefusedIsShownAsANumber() {
    assertThat(broken(UP_TO_TEN, "\"011\""))
        .isEqualTo("must be a whole number from -10 to 10; it is 11");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"3\", 1, \"9\"]",
        "[3, 1.0, 9e0]",
        "{\"0\": \"3\", \"1\": \"1\", \"2\": \"9\"}",
        "{\"4\": 3, \"7\": 1, \"11\": 9}"
      })
  void wholeNumbersAreReadInOrderHoweverFormsWriteThem(String json) {
    assertThat(read(DIGITS, json)).containsExactly(3, 1, 9);
  }

  @Test
  void noWholeNumbersAreReadFromAnEmptyArray() {
    assertThat(read(DIGITS, "[]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5",
        "1.0",
        "1e0",
        "x",
        "",
        "01",
        "00",
        "+1",
        " 1",
        "-1",
        "-0",
        "٧",
        "9223372036854775808",
        "11111111111111111111111111111111"
      })
  void aTextThatIsNoWholeNumberInItsUsualSpellingIsNoneOfSeveral(String text) {
    assertThat(violations(DIGITS, "[2, \"" + text + "\"]"))
        .extracting(Violation::field)
        .containsExactly("f.1");
    assertThat(violations(DIGITS, "{\"7\": \"" + text + "\"}"))
        .extracting(Violation::field)
        .containsExactly("f.7");
  }

  @Test
  void everyBadWholeNumberIsNamedByItsPlace() {
    assertThat(
            violations(
                FormRules.integers(9, new Range(1, 3)), "[1, \"x\", 0, 3, \"1\", 2.5, null]"))
        .containsExactly(
            new Violation("f.1", "must be a whole number from 1 to 3; it is \"x\""),
            new Violation("f.2", "must be a whole number from 1 to 3; it is 0"),
            new Violation("f.4", "must not be repeated; it is \"1\""),
            new Violation("f.5", "must be a whole number from 1 to 3; it is 2.5"),
            new Violation("f.6", "must be a whole number from 1 to 3; it is null"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [1, 2, 3, 4] | must have at most 3 entries; it has 4
          1            | must be an array of whole numbers; it is 1
          {"a": 1}     | must be an array of whole numbers; it is an object
          {}           | must be an array of whole numbers; it is an object
          """)
  void whatIsNoArrayOfSoManyWholeNumbersIsRefused(String json, String rule) {
    assertThat(broken(DIGITS, json)).isEqualTo(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"n\": \"a\"}, {\"n\": \"b\"}]",
        "{\"0\": {\"n\": \"a\"}, \"7\": {\"n\": \"b\"}}"
      })
  void objectsAreReadFromAnArrayOrFromAForm(String json) {
    assertThat(read(NAMED, json)).containsExactly(Optional.of("a"), Optional.of("b"));
  }

  @Test
  void noObjectsAreReadFromAnEmptyArray() {
    assertThat(read(OBJECTS, "[]")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [{"n": 1}, "x", {"n": "fine"}, {}, null] | f.1 f.4 f.0.n f.3.n
          {"2": {"n": 1}, "5": "x", "9": {}}       | f.5 f.2.n f.9.n
          """)
  void badFieldsOfObjectsAreNamedByTheirPlace(String json, String named) {
    assertThat(violations(NAMED, json))
        .extracting(Violation::field)
        .containsExactly(named.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "x"                          | must be an array of objects; it is "x"
          {}                           | must be an array of objects; it is an object
          {"a": {}}                    | must be an array of objects; it is an object
          {"0": {}, "a": {}}           | must be an array of objects; it is an object
          {"-1": {}}                   | must be an array of objects; it is an object
          [{}, {}, {}]                 | must have at most 2 entries; it has 3
          {"0": {}, "1": {}, "2": {}}  | must have at most 2 entries; it has 3
          """)
  void whatIsNoArrayOfSoManyObjectsIsRefused(String json, String rule) {
    assertThat(broken(OBJECTS, json)).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []   | true
          [1]  | false
          {}   | false
          ""   | false
          null | false
          """)
  void onlyAnArrayWithoutEntriesIsAnEmptyOne(String json, boolean empty) {
    assertThat(FormRules.isEmptyArray(JsonReader.read(json))).isEqualTo(empty);
  }
}
