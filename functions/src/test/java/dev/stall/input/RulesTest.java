package dev.stall.input;

import static dev.stall.input.RuleReader.broken;
import static dev.stall.input.RuleReader.read;
import static dev.stall.input.RuleReader.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stall.catalogue.Length;
import dev.stall.catalogue.Problem.Violation;
import dev.stall.catalogue.Range;
import dev.stall.catalogue.Visibility;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RulesTest {

  private static final Rule<String> TEXT = Rules.text(new Length(3, 4));
  private static final Rule<Integer> ONE_TO_FIVE = Rules.integer(new Range(1, 5));
  private static final Rule<BigDecimal> PERCENTAGE = Rules.decimal(BigDecimal.valueOf(100), 2);
  private static final Rule<List<String>> LETTERS = Rules.texts(3, Rules.text(new Length(1, 1)));
  private static final Rule<SortedMap<String, String>> BY_LETTER =
      Rules.textsByName(3, new Length(1, 1), Rules.text(new Length(1, 5)));

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "😀😀😀", "שלום", "a\\tb", "a\\nb", " a "})
  void aTextWithinItsLengthIsReadAsItIs(String text) {
    assertThat(read(TEXT, quoted(text))).isEqualTo(text.translateEscapes());
  }

  @ParameterizedTest
  @CsvSource({"ab, 2", "😀😀, 2", "abcde, 5", "😀😀😀😀😀, 5"})
  void aTextOfAnotherLengthIsRefusedWithItsOwn(String text, int length) {
    assertThat(broken(TEXT, quoted(text)))
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
  void aTextWithControlCharactersOrUnpairedSurrogatesIsRefused(String part) {
    assertThat(broken(Rules.text(Length.atMost(50)), quoted("a" + part + "b")))
        .startsWith("must not contain control characters or unpaired surrogates; it is ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1      | 1
          null   | null
          true   | true
          ["a"]  | an array of 1
          {}     | an object
          """)
  void whatIsNoTextIsRefusedWithWhatItIs(String json, String shown) {
    assertThat(broken(TEXT, json)).isEqualTo("must be a string; it is " + shown);
  }

  @Test
  void whatWasReceivedIsShownInPartOnly() {
    assertThat(broken(ONE_TO_FIVE, quoted("x".repeat(100_000))))
        .hasSizeLessThan(120)
        .contains(quoted("x".repeat(40) + "…"));
  }

  @Test
  void whatWasReceivedIsNeverCutWithinACharacter() {
    String rule = broken(ONE_TO_FIVE, quoted("x" + "😀".repeat(100)));

    assertThat(rule.codePoints()).noneMatch(it -> it >= 0xD800 && it <= 0xDFFF);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "5, 5", "5.0, 5", "50e-1, 5", "0.5e1, 5"})
  void aWholeNumberIsReadHoweverItIsWritten(String json, int value) {
    assertThat(read(ONE_TO_FIVE, json)).isEqualTo(value);
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
        "\"1\"",
        "true",
        "[1]",
        "{}"
      })
  void whatIsNoWholeNumberWithinTheRangeIsRefused(String json) {
    assertThat(broken(ONE_TO_FIVE, json)).startsWith("must be a whole number from 1 to 5; it is ");
  }

  @Test
  void theLargestPossibleExponentIsShownShort() {
    assertThat(broken(ONE_TO_FIVE, "1e999999999"))
        .isEqualTo("must be a whole number from 1 to 5; it is 1E+999999999");
  }

  @Test
  void aLargeWholeNumberIsReadExactly() {
    assertThat(read(Rules.whole(new Range(0, 10_000_000_000L)), "1e10")).isEqualTo(10_000_000_000L);
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
  void aDecimalIsReadExactly(String json, String value) {
    assertThat(read(PERCENTAGE, json)).isEqualByComparingTo(value);
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
        "\"1\"",
        "false",
        "[]"
      })
  void whatIsNoDecimalWithinTheBoundsIsRefused(String json) {
    assertThat(broken(PERCENTAGE, json))
        .startsWith("must be a number from 0 to 100 with at most 2 decimals; it is ");
  }

  @Test
  void aNumberWithoutDecimalsIsAskedForAsAWholeOne() {
    assertThat(broken(Rules.decimal(BigDecimal.valueOf(100), 0), "0.5"))
        .isEqualTo("must be a whole number from 0 to 100; it is 0.5");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFlagIsRead(boolean flag) {
    assertThat(read(Rules.flag(), Boolean.toString(flag))).isEqualTo(flag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0", "\"true\"", "null", "[]"})
  void whatIsNoFlagIsRefused(String json) {
    assertThat(broken(Rules.flag(), json)).startsWith("must be true or false; it is ");
  }

  @Test
  void textsAreReadInOrderWithTheirRepetitions() {
    assertThat(read(LETTERS, "[\"b\", \"a\", \"b\"]")).containsExactly("b", "a", "b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ["a", "b", "c", "d"] | must have at most 3 entries; it has 4
          ["a", "bc", 1]       | must be 1 character long; it has 2
          [""]                 | must be 1 character long; it has 0
          [1, 2]               | must be a string; it is 1
          [null]               | must be a string; it is null
          [["a"]]              | must be a string; it is an array of 1
          "a"                  | must be an array of strings; it is "a"
          {}                   | must be an array of strings; it is an object
          """)
  void textsAreRefusedForTheFirstThingThatIsWrongWithThem(String json, String rule) {
    assertThat(broken(LETTERS, json)).isEqualTo(rule);
  }

  @Test
  void textsAreReadByTheNamesThatTheCallerChose() {
    assertThat(read(BY_LETTER, "{\"z\": \"last\", \"a\": \"first\", \"n\": null}"))
        .containsExactly(Map.entry("a", "first"), Map.entry("z", "last"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"": "x"}                               | f.   | must have a name of 1 character, none of them control characters
          {"ab": "x"}                             | f.ab | must have a name of 1 character, none of them control characters
          {"\\n": "x", "a": 1}                     | f.a  | must be a string; it is 1
          {"a": "x", "b": "x", "c": "x", "d": ""} | f    | must have at most 3 entries; it has 4
          "x"                                     | f    | must be an object; it is "x"
          """)
  void textsByNameAreRefusedWhereANameOrATextBreaksARule(String json, String field, String rule) {
    assertThat(violations(BY_LETTER, json)).contains(new Violation(field.strip(), rule));
  }

  @ParameterizedTest
  @CsvSource({"TEXT, TEXT", "text, TEXT", "tExTaReA, TEXTAREA"})
  void aChoiceIsReadInAnyCase(String sent, String word) {
    assertThat(read(Rules.choice(List.of("TEXT", "TEXTAREA")), quoted(sent))).isEqualTo(word);
  }

  @Test
  void aConstantIsChosenByItsName() {
    assertThat(read(Rules.choice(Visibility.class), "\"on_hold\"")).isEqualTo(Visibility.ON_HOLD);
    assertThat(broken(Rules.choice(Visibility.class), "0"))
        .isEqualTo("must be one of PUBLIC, HIDDEN, PRIVATE, ON_HOLD; it is 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "c"   | "c"
          ""    | ""
          " a"  | " a"
          1     | 1
          true  | true
          ["a"] | an array of 1
          """)
  void whatIsNoneOfTheWordsIsRefused(String json, String shown) {
    assertThat(broken(Rules.choice(List.of("a", "b")), json))
        .isEqualTo("must be one of a, b; it is " + shown);
  }

  @ParameterizedTest
  @CsvSource({"USD, USD", "eur, EUR", "Jpy, JPY"})
  void aCurrencyIsReadInAnyCase(String sent, String code) {
    assertThat(read(Rules.currency(), quoted(sent))).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"ZZZ\"", "\"US\"", "\"ıdr\"", "840", "[]"})
  void whatIsNoCurrencyIsRefused(String json) {
    assertThat(broken(Rules.currency(), json))
        .startsWith("must be the ISO 4217 code of a currency, such as USD; it is ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.example", "HTTPS://a.example:8443/b?c=d#e", "https://[::1]/"})
  void anHttpsUrlIsReadAsItIs(String url) {
    assertThat(read(Rules.httpsUrl(), quoted(url))).isEqualTo(url);
  }

  @Test
  void whatIsNoHttpsUrlIsRefused() {
    assertThat(broken(Rules.httpsUrl(), "\"http://a.example\""))
        .isEqualTo("must be an https URL; it is \"http://a.example\"");
    assertThat(broken(Rules.httpsUrl(), quoted("https://a.example/" + "x".repeat(2031))))
        .isEqualTo("must be 1 to 2048 characters long; it has 2049");
  }

  @Test
  void aTimeIsRead() {
    assertThat(read(Rules.time(), "\"2030-01-31T00:00:00.5Z\""))
        .isEqualTo(Instant.parse("2030-01-31T00:00:00.5Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"tomorrow\"", "\"2030-01-31\"", "1900000000", "{}"})
  void whatIsNoTimeIsRefused(String json) {
    assertThat(broken(Rules.time(), json))
        .startsWith("must be a time such as 2030-01-31T00:00:00Z; it is ");
  }

  @Test
  void jsonIsKeptInItsShortestFormAndWithinItsSize() {
    String json = "{\"a\": [1.10, \"é\"]}";

    assertThat(read(Rules.json(20), json)).isEqualTo("{\"a\":[1.10,\"é\"]}");
    assertThat(broken(Rules.json(16), json))
        .isEqualTo("must be at most 16 bytes of JSON; it has 17");
  }

  @Test
  void jsonThatCouldNotBeReadAgainIsRefused() {
    assertThat(broken(Rules.json(1000), "[1." + "1".repeat(398) + "e-6]"))
        .startsWith("must not contain numbers with so many digits");
    assertThat(broken(Rules.json(1000), "{\"a\\u0000\": 1}"))
        .startsWith("must not contain texts with control characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1]", "\"x\"", "null", "1"})
  void whatIsNoObjectIsRefused(String json) {
    assertThat(broken(Rules.object(), json)).startsWith("must be an object; it is ");
  }

  @Test
  void aRuleMayAskForMore() {
    Rule<Integer> even = ONE_TO_FIVE.and(number -> number % 2 == 0, "must be even");

    assertThat(read(even, "4")).isEqualTo(4);
    assertThat(broken(even, "3")).isEqualTo("must be even; it is 3");
    assertThat(broken(even, "7")).startsWith("must be a whole number");
  }

  @Test
  void aRuleMayMeanSomethingElse() {
    assertThat(read(ONE_TO_FIVE.map(Integer::toBinaryString), "5")).isEqualTo("101");
    assertThat(broken(ONE_TO_FIVE.map(Integer::toBinaryString), "6")).startsWith("must be");
  }
}
