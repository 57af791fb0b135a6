package dev.stall.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Problem.Violation;
import dev.stall.json.JsonReader;
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
        "'x'|\"x\"",
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
    assertThatExceptionOfType(Problem.Invalid.class)
        .isThrownBy(form::check)
        .satisfies(invalid -> assertThat(invalid.violations().get(0).field()).startsWith("f"))
        .withMessageContaining(" must ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{'f': [{'n': 'a'}, {'n': 'b'}]}", "{'f': {'0': {'n': 'a'}, '7': {'n': 'b'}}}"})
  void objectsAreReadFromAnArrayOrFromAForm(String json) {
    List<Fields> objects = fields(json).objects("f", 2);

    assertThat(objects)
        .extracting(entry -> entry.requiredText("n", 1, 5))
        .containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'f': [{'n': 1}, 'x', {'n': 'fine'}, {}, null]} | f.1 f.4 f.0.n f.3.n",
        "{'f': {'2': {'n': 1}, '5': 'x', '9': {}}}       | f.5 f.2.n f.9.n",
      })
  void badFieldsOfObjectsAreNamedByTheirPlace(String json, String named) {
    List<Violation> violations =
        violations(
            json, form -> form.objects("f", 5).forEach(entry -> entry.requiredText("n", 1, 5)));

    assertThat(violations).extracting(Violation::field).containsExactly(named.split(" "));
  }

  @Test
  void anObjectWithinAnotherObjectsArrayIsNamedByItsWholePath() {
    List<Violation> violations =
        violations(
            "{'o': {'f': [{'n': 1}]}}",
            form -> form.object("o").orElseThrow().objects("f", 1).get(0).requiredText("n", 1, 5));

    assertThat(violations).extracting(Violation::field).containsExactly("o.f.0.n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'x'                    | must be an array of objects; it is \"x\"",
        "{}                     | must be an array of objects; it is an object",
        "{'a': {}}              | must be an array of objects; it is an object",
        "{'0': {}, 'a': {}}     | must be an array of objects; it is an object",
        "{'-1': {}}             | must be an array of objects; it is an object",
        "[{}, {}, {}]           | must have at most 2 entries; it is an array of 3",
        "{'0':{},'1':{},'2':{}} | must have at most 2 entries; it is an object",
      })
  void whatIsNoArrayOfSoManyObjectsIsRefused(String value, String rule) {
    assertThat(rule("{'f': " + value + "}", form -> assertThat(form.objects("f", 2)).isEmpty()))
        .isEqualTo(rule);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'f': null}", "{'f': []}"})
  void noObjectsAreReadWhereThereAreNone(String json) {
    Fields form = fields(json);

    assertThat(form.objects("f", 1)).isEmpty();
    assertThatCode(form::check).doesNotThrowAnyException();
  }

  @Test
  void integersAreReadInTheOrderSent() {
    assertThat(fields("{'f': [3, 1.0, 2e0]}").requiredIntegers("f", 3, 1, 3))
        .containsExactly(3, 1, 2);
    assertThat(fields("{'f': [3, 1]}").integers("f", 3, 1, 3)).contains(List.of(3, 1));
    assertThat(fields("{'f': []}").integers("f", 3, 1, 3)).contains(List.of());
    assertThat(fields("{'f': null}").integers("f", 3, 1, 3)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"['3', 1, '20']", "{'0': '3', '1': '1', '2': '20'}", "{'4': 3, '7': 1, '11': 20}"})
  void integersAreReadHoweverFormsWriteThem(String value) {
    assertThat(fields("{'f': " + value + "}").requiredIntegers("f", 3, 1, 20))
        .containsExactly(3, 1, 20);
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
  void aTextThatIsNoIntegerInItsUsualSpellingIsRefused(String text) {
    assertThat(
            violations("{'f': [2, '" + text + "']}", form -> form.requiredIntegers("f", 9, 0, 9)))
        .extracting(Violation::field)
        .containsExactly("f.1");
    assertThat(
            violations("{'f': {'7': '" + text + "'}}", form -> form.requiredIntegers("f", 9, 0, 9)))
        .extracting(Violation::field)
        .containsExactly("f.7");
  }

  @Test
  void everyBadIntegerIsNamedByItsPlace() {
    List<Violation> violations =
        violations(
            "{'f': [1, 'x', 0, 3, '1', 2.5, null]}", form -> form.requiredIntegers("f", 9, 1, 3));

    assertThat(violations)
        .containsExactly(
            new Violation("f.1", "must be a whole number from 1 to 3; it is \"x\""),
            new Violation("f.2", "must be a whole number from 1 to 3; it is 0"),
            new Violation("f.4", "must not stand there twice; it is \"1\""),
            new Violation("f.5", "must be a whole number from 1 to 3; it is 2.5"),
            new Violation("f.6", "must be a whole number from 1 to 3; it is null"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'f': []}           | must have at least one entry",
        "{'f': [1, 2, 3, 4]} | must have at most 3 entries; it is an array of 4",
        "{'f': 1}            | must be an array of whole numbers; it is 1",
        "{'f': {'a': 1}}     | must be an array of whole numbers; it is an object",
        "{'f': {}}           | must be an array of whole numbers; it is an object",
        "{'f': null}         | is required",
        "{}                  | is required",
      })
  void whatIsNoArrayOfIntegersIsRefusedOnce(String json, String rule) {
    assertThat(rule(json, form -> form.requiredIntegers("f", 3, 1, 9))).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({"TEXT, TEXT", "text, TEXT", "tExTaReA, TEXTAREA"})
  void aChoiceIsReadInAnyCase(String sent, String word) {
    List<String> words = List.of("TEXT", "TEXTAREA");

    assertThat(fields("{'f': '" + sent + "'}").choice("f", words)).contains(word);
    assertThat(fields("{'f': '" + sent + "'}").requiredChoice("f", words)).isEqualTo(word);
    assertThat(fields("{}").choice("f", words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"'c'|\"c\"", "''|\"\"", "' a'|\" a\"", "1|1", "true|true", "['a']|an array of 1"})
  void whatIsNoneOfTheWordsIsRefusedOnce(String value, String shown) {
    String json = "{'f': " + value + "}";
    String rule = "must be one of a, b; it is " + shown;

    assertThat(rule(json, form -> form.choice("f", List.of("a", "b")))).isEqualTo(rule);
    assertThat(rule(json, form -> form.requiredChoice("f", List.of("a", "b")))).isEqualTo(rule);
  }

  @Test
  void aRequiredChoiceThatIsAbsentIsRefused() {
    assertThat(rule("{}", form -> form.requiredChoice("f", List.of("a")))).isEqualTo("is required");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "true, true",
        "1, true",
        "1.0, true",
        "'1', true",
        "'true', true",
        "false, false",
        "0, false",
        "'0', false",
        "'false', false",
      })
  void aLooseFlagIsReadHoweverItIsWritten(String value, boolean flag) {
    Fields form = fields("{'f': " + value + "}");

    assertThat(form.looseFlag("f", !flag)).isEqualTo(flag);
    assertThatCode(form::check).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "-1", "1e999999999", "'yes'", "''", "' 1'", "[]", "{}"})
  void whatIsNoLooseFlagIsRefused(String value) {
    assertThat(rule("{'f': " + value + "}", form -> form.looseFlag("f", true)))
        .startsWith("must be true or false; it is ");
    assertThat(fields("{}").looseFlag("f", true)).isTrue();
  }

  @Test
  void aLooseFlagThatMustBeThereIsRead() {
    assertThat(fields("{'f': '1'}").requiredLooseFlag("f")).isTrue();
    assertThat(rule("{}", form -> form.requiredLooseFlag("f"))).isEqualTo("is required");
    assertThat(rule("{'f': null}", form -> form.requiredLooseFlag("f"))).isEqualTo("is required");
    assertThat(rule("{'f': 'yes'}", form -> form.requiredLooseFlag("f")))
        .startsWith("must be true or false; it is ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-7", "-7.0", "'-7'", "'-07'"})
  void aLooseIntegerIsReadHoweverItIsWritten(String value) {
    Fields form = fields("{'f': " + value + "}");

    assertThat(form.looseInteger("f", -10, 10)).contains(-7);
    assertThat(form.requiredLooseInteger("f", -10, 10)).isEqualTo(-7);
    assertThatCode(form::check).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11",
        "'11'",
        "'7.0'",
        "'7e0'",
        "''",
        "' 7'",
        "'+7'",
        "'seven'",
        "'٧'",
        "true",
        "[7]",
        "'99999999999999999999999'",
        "1e999999999"
      })
  void whatIsNoLooseIntegerIsRefused(String value) {
    assertThat(rule("{'f': " + value + "}", form -> form.looseInteger("f", -10, 10)))
        .startsWith("must be a whole number from -10 to 10; it is ");
    assertThat(fields("{}").looseInteger("f", -10, 10)).isEmpty();
    assertThat(rule("{}", form -> form.requiredLooseInteger("f", -10, 10)))
        .isEqualTo("is required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10000000000", "'10000000000'", "1e10"})
  void aLargeLooseWholeNumberIsReadHoweverItIsWritten(String value) {
    assertThat(fields("{'f': " + value + "}").requiredLooseLong("f", 0, 10_000_000_000L))
        .isEqualTo(10_000_000_000L);
    assertThat(rule("{'f': " + value + "}", form -> form.requiredLooseLong("f", 0, 9_999_999_999L)))
        .isEqualTo(
            "must be a whole number from 0 to 9999999999; it is "
                + (value.equals("1e10") ? "1E+10" : "10000000000"));
    assertThat(rule("{}", form -> form.requiredLooseLong("f", 0, 1))).isEqualTo("is required");
  }

  @Test
  void jsonIsKeptInItsShortestFormAndWithinItsSize() {
    assertThat(fields("{'f': {'a': [1.10, 'é']}}").json("f", 20)).contains("{\"a\":[1.10,\"é\"]}");
    assertThat(rule("{'f': {'a': [1.10, 'é']}}", form -> form.json("f", 16)))
        .isEqualTo("must be at most 16 bytes of JSON; it is 17");
  }

  @Test
  void jsonThatCouldNotBeReadAgainIsRefused() {
    String number = "1." + "1".repeat(398) + "e-6";

    assertThat(rule("{'f': [" + number + "]}", form -> form.json("f", 1000)))
        .startsWith("must not have numbers of so many digits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.example", "HTTPS://a.example:8443/b?c=d#e", "https://[::1]/"})
  void anHttpsUrlIsReadAsItIs(String url) {
    assertThat(fields("{'f': '" + url + "'}").httpsUrl("f", 40)).contains(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a.example",
        "a.example",
        "//a.example",
        "https:a.example",
        "https:///a",
        "https://a b",
        "https://a.example/\\n",
        "javascript:alert(1)",
      })
  void whatIsNoHttpsUrlIsRefused(String url) {
    assertThat(rule("{'f': '" + url + "'}", form -> form.httpsUrl("f", 40)))
        .startsWith("must be an https URL; it is \"");
  }

  @Test
  void anHttpsUrlHasALargestLength() {
    String url = "https://a.example/" + "x".repeat(23);

    assertThat(rule("{'f': '" + url + "'}", form -> form.httpsUrl("f", 40)))
        .isEqualTo("must be 1 to 40 characters long; it has 41");
  }
}
