package dev.stall.sellsn;

import static dev.stall.sellsn.BadInput.array;
import static dev.stall.sellsn.BadInput.assertInvalid;
import static dev.stall.sellsn.BadInput.assertRefused;
import static dev.stall.sellsn.BadInput.message;
import static dev.stall.sellsn.BadInput.productWith;
import static dev.stall.sellsn.BadInput.text;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.stall.Http;
import dev.stall.sellsn.BadInput.Form;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that break a rule: each is refused by name, and the store stays as it is. */
final class BadInputTest {

  private static final BadInput STORE = new BadInput();
  private static final List<Form> PRODUCT_FORMS = List.of(Form.CREATE_PRODUCT, Form.UPDATE_PRODUCT);
  private static final List<Form> GROUP_FORMS = List.of(Form.CREATE_GROUP, Form.UPDATE_GROUP);
  private static final List<Form> ITEM_FORMS = List.of(Form.ADD_ITEMS, Form.REMOVE_ITEMS);
  private static final String EMOJI = "😀";

  @AfterAll
  static void nothingThatWasRefusedHasHarmedTheStore() {
    STORE.assertUnharmed();
  }

  // Bodies that are no JSON

  @ParameterizedTest
  @EnumSource(Form.class)
  void aMissingBodyIsRefused(Form form) {
    assertInvalid(STORE.request(form).send());
  }

  static Stream<Arguments> unreadableBodies() {
    return crossed(
        List.of(Form.values()),
        "",
        " \n",
        "null",
        "true",
        "12",
        "\"text\"",
        "{",
        "[",
        "{\"name\": \"Fresh na",
        "{\"name\": \"Fresh name\"",
        "{\"name\": \"Fresh name\",}",
        "{'name': 'Fresh name'}",
        "{\"items\": [\"a\"",
        "[{\"id\": 1}",
        "{\"name\": \"Fresh name\"} x",
        "{\"name\": \"Fresh name\"}{}",
        "{\"items\": [\"a\"]}]",
        "[] []",
        "{\"name\": NaN}",
        "{\"cost\": 012}",
        "{\"cost\": .5}",
        "{\"cost\": 0x10}",
        "{\"cost\": -}",
        "{\"cost\": Infinity}",
        "{\"cost\": 1e99999999999}",
        "{\"cost\": 1e-99999999999}",
        "{\"name\": \"a\nb\"}",
        "{\"name\": \"\\x\"}",
        "name=Fresh+name&cost=1&visibility=0",
        "<product/>",
        "\0");
  }

  @ParameterizedTest
  @MethodSource("unreadableBodies")
  void aBodyThatIsNoJsonObjectIsRefusedWithoutBlamingAField(Form form, String body) {
    assertInvalid(STORE.request(form).body(body).send());
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void aBodyOfTheOtherShapeIsRefused(Form form) {
    String other = form == Form.SET_ORDERING ? "{}" : "[]";
    assertInvalid(STORE.request(form).body(other).send());
  }

  static Stream<Arguments> repeatedNames() {
    return crossed(
        List.of(Form.values()),
        "{\"name\": \"First name\", \"name\": \"Second name\"}",
        "[{\"name\": 1, \"name\": 1}]",
        "{\"n\\u0061me\": \"First name\", \"name\": \"Second name\"}",
        "{\"extra\": {\"deep\": [{\"name\": 1, \"name\": 2}]}}");
  }

  @ParameterizedTest
  @MethodSource("repeatedNames")
  void aNameThatStandsTwiceIsNamed(Form form, String body) {
    assertInvalid(STORE.request(form).body(body).send(), "name");
  }

  @Test
  void aLongNameThatStandsTwiceIsNotEchoedAtLength() {
    String name = text("n".repeat(40_000));
    Http.Response response =
        STORE.request(Form.CREATE_PRODUCT).body("{" + name + ": 1, " + name + ": 1}").send();

    assertRefused(response, 400);
    assertThat(response.raw().body()).hasSizeLessThan(5000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\udc00x", "\\u0000", "\\u0007"})
  void aNameWithCharactersThatCanNotBeWrittenIsRefusedWhereItStandsTwice(String name) {
    String body = "{" + text(name) + ": 1, " + text(name) + ": 1}";

    assertRefused(STORE.request(Form.CREATE_PRODUCT).body(body).send(), 400);
  }

  // Large bodies

  static Stream<Arguments> deepBodies() {
    return crossed(
        List.of(Form.values()),
        "[".repeat(10_000) + "]".repeat(10_000),
        "{\"extra\":".repeat(10_000) + "1" + "}".repeat(10_000),
        "[".repeat(10_000),
        "{\"name\": \"Fresh name\", \"items\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}");
  }

  @ParameterizedTest
  @MethodSource("deepBodies")
  void aBodyNestedTenThousandLevelsDeepIsRefused(Form form, String body) {
    assertInvalid(STORE.request(form).body(body).send());
  }

  static Stream<Arguments> largeBodies() {
    String megabyte = text("x".repeat(1_000_000));
    String sixMegabytes = text("x".repeat(6_000_000));
    return Stream.of(
        arguments(Form.CREATE_PRODUCT, productWith("name", megabyte), "name"),
        arguments(Form.CREATE_PRODUCT, productWith("name", sixMegabytes), "name"),
        arguments(Form.UPDATE_PRODUCT, productWith("description", sixMegabytes), "description"),
        arguments(Form.CREATE_PRODUCT, productWith("tags", array(10_000, "\"tag\"")), "tags"),
        arguments(Form.CREATE_PRODUCT, productWith("tags", array(1_000_000, "1")), "tags"),
        arguments(Form.CREATE_PRODUCT, productWith("cost", megabyte), "cost"),
        arguments(Form.SET_FEE, "{\"paymentMethod\": " + megabyte + "}", "paymentMethod"),
        arguments(Form.CREATE_GROUP, "{\"name\": " + sixMegabytes + "}", "name"),
        arguments(Form.ADD_ITEMS, "{\"items\": [" + megabyte + "]}", "items"),
        arguments(
            Form.ADD_ITEMS, "{\"items\": " + array(1400, text("x".repeat(4096))) + "}", "items"),
        arguments(Form.ADD_ITEMS, "{\"items\": " + array(900_000, "\"x\"") + "}", "items"),
        arguments(Form.REMOVE_ITEMS, "{\"items\": " + sixMegabytes + "}", "items"));
  }

  @ParameterizedTest
  @MethodSource("largeBodies")
  void aBodyOfUpToSixMegabytesIsReadAndRefusedInFewWords(Form form, String body, String field) {
    assertInvalid(STORE.request(form).body(body).send(), field);
  }

  @Test
  void manyEntriesOfAnOrderingAreRefusedInFewWords() {
    String entry = "{\"id\": \"" + STORE.product() + "\", \"isGroup\": false, \"order\": 1}";

    assertRefused(STORE.request(Form.SET_ORDERING).body(array(50_000, entry)).send(), 400);
  }

  @Test
  void aBodyThatTheGatewayDoesNotTakeIsTheGatewaysToRefuse() {
    Http.Response response =
        STORE.request(Form.CREATE_PRODUCT).body("x".repeat(10 * 1024 * 1024 + 1)).send();

    assertThat(response.status()).isEqualTo(413);
  }

  // Fields of products

  static Stream<Arguments> badProductFields() {
    return Stream.of(
            field("name", "null", "\"\"", "\"ab\"", text("x".repeat(65)), text(EMOJI.repeat(2))),
            field("name", text(EMOJI.repeat(65)), "12", "true", "[]", "[\"Fresh name\"]", "{}"),
            field("cost", "null", "\"12\"", "\"\"", "true", "[]", "[1]", "{}", "-1", "-0.01"),
            field("cost", "1.005", "0.001", "1000000.01", "1000001", "1e400", "1e-400"),
            field("cost", "1e999999999", "1e-999999999", "-1e999999999", "100E2147483647"),
            field("cost", "1234567890123456789012345678901234567890"),
            field("cost", "0.1234567890123456789012345678901234567890"),
            field("visibility", "null", "\"0\"", "4", "-1", "12.5", "0.5", "true", "[]", "{}"),
            field("visibility", "4294967296", "18446744073709551616", "1e400", "1e999999999"),
            field("visibility", "1234567890123456789012345678901234567890", "100E2147483647"),
            field("visibility", "1e-999999999"),
            field("description", "5", "true", "[]", "{}", text("x".repeat(20_001))),
            field("deliveryMessage", "5", "false", "[\"x\"]", "{}", text("x".repeat(20_001))),
            field("tags", "\"a\"", "1", "true", "{}", "[1]", "[null]", "[[\"a\"]]", "[true]"),
            field("tags", "[{}]", "[\"a\", 2]", array(51, "\"a\""), array(1, text("x".repeat(65)))),
            field("customValueKeys", "\"a\"", "1", "{}", "[1]", "[null]", array(51, "\"a\"")),
            field("webhookUrl", "5", "true", "[]", "{}", "\"hooks.example.com/a\"", "\"/sold\""),
            field("webhookUrl", "\"http://hooks.example.com/a\"", "\"ftp://hooks.example.com\""),
            field("webhookUrl", "\"javascript:alert(1)\"", "\"https:\"", "\"https://\""),
            field("webhookUrl", "\"https:///sold\"", "\"https:hooks.example.com\"", "\"//host/a\""),
            field("webhookUrl", "\"https://hooks.example.com/a b\"", "\" https://example.com\""),
            field("webhookUrl", text("https://example.com/" + "x".repeat(2029))),
            field("isBestSeller", "\"true\"", "1", "0", "[]", "{}"),
            field("shouldBlockVirtualPrivateNetworks", "\"no\"", "0", "[true]"),
            field("ignoreOutOfStock", "\"false\"", "1", "{}"),
            field("isDynamic", "\"false\"", "0", "[]"),
            field("minimumQuantity", "0", "-1", "100001", "1.5", "\"1\"", "true", "[]"),
            field("minimumQuantity", "4294967297", "1e999999999"),
            field("maximumQuantity", "0", "-2", "100001", "2.5", "-1.5", "\"5\"", "false", "{}"),
            field("maximumQuantity", "4294967296", "-4294967297"),
            field("blacklistedPaymentGateways", "\"PAYPAL\"", "{}", "[1]", "[null]", "[\"\"]"),
            field("blacklistedPaymentGateways", "[\"PAY PAL\"]", "[\"PAY.PAL\"]", "[\"PÄY\"]"),
            field("blacklistedPaymentGateways", array(1, text("x".repeat(65)))))
        .flatMap(rows -> rows);
  }

  private static Stream<Arguments> field(String name, String... values) {
    return PRODUCT_FORMS.stream()
        .flatMap(form -> Stream.of(values).map(value -> arguments(form, name, value)));
  }

  @ParameterizedTest
  @MethodSource("badProductFields")
  void aBadFieldOfAProductIsNamed(Form form, String field, String value) {
    assertInvalid(STORE.request(form).body(productWith(field, value)).send(), field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name|\"ab\"|2",
        "name|7|7",
        "cost|-12.75|-12.75",
        "cost|1.005|1.005",
        "cost|1e400|1E+400",
        "visibility|4|4",
        "visibility|\"0\"|\"0\"",
        "tags|{}|an object",
        "isDynamic|\"yes\"|\"yes\"",
        "minimumQuantity|0|0",
        "maximumQuantity|-2|-2",
        "webhookUrl|\"http://a.example\"|http://a.example",
        "blacklistedPaymentGateways|[\"PAY PAL\"]|PAY PAL",
      })
  void theMessageShowsWhatWasReceived(String field, String value, String shown) {
    Http.Response response =
        STORE.request(Form.UPDATE_PRODUCT).body(productWith(field, value)).send();

    assertThat(message(response)).contains(field).contains(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "20001, description, '20,?000'",
    "51, tags, 50",
    "65, name, 64",
    "2100, webhookUrl, '2,?048'",
  })
  void aFieldBeyondItsLimitIsToldTheLimit(int size, String field, String limit) {
    String value = field.equals("tags") ? array(size, "\"a\"") : text("x".repeat(size));
    Http.Response response =
        STORE.request(Form.UPDATE_PRODUCT).body(productWith(field, value)).send();

    assertInvalid(response, field);
    assertThat(message(response)).containsPattern("\\b" + limit + "\\b");
  }

  static Stream<Arguments> productsWithSeveralBadFields() {
    return Stream.of(
        arguments("{}", List.of("name", "cost", "visibility")),
        arguments("{\"tags\": 1}", List.of("name", "cost", "visibility", "tags")),
        arguments(
            productWith("name", "1", "cost", "\"1\"", "visibility", "9", "isDynamic", "\"x\""),
            List.of("name", "cost", "visibility", "isDynamic")),
        arguments(
            productWith(
                "name",
                "[]",
                "cost",
                "{}",
                "visibility",
                "\"0\"",
                "description",
                "1",
                "tags",
                "\"a\"",
                "customValueKeys",
                "[1]",
                "webhookUrl",
                "\"http://x.example\"",
                "deliveryMessage",
                "true",
                "minimumQuantity",
                "0",
                "maximumQuantity",
                "-2",
                "isBestSeller",
                "1",
                "isDynamic",
                "1",
                "ignoreOutOfStock",
                "1",
                "shouldBlockVirtualPrivateNetworks",
                "1",
                "blacklistedPaymentGateways",
                "[\" \"]"),
            List.of(
                "name",
                "cost",
                "visibility",
                "description",
                "tags",
                "customValueKeys",
                "webhookUrl",
                "deliveryMessage",
                "minimumQuantity",
                "maximumQuantity",
                "isBestSeller",
                "isDynamic",
                "ignoreOutOfStock",
                "shouldBlockVirtualPrivateNetworks",
                "blacklistedPaymentGateways")),
        arguments(
            productWith("minimumQuantity", "5", "maximumQuantity", "4"),
            List.of("maximumQuantity")),
        arguments(productWith("isDynamic", "true"), List.of("ignoreOutOfStock", "webhookUrl")),
        arguments(
            productWith("isDynamic", "true", "ignoreOutOfStock", "true"), List.of("webhookUrl")),
        arguments(
            productWith("isDynamic", "true", "webhookUrl", "\"https://a.example\""),
            List.of("ignoreOutOfStock")),
        arguments(
            productWith(
                "isDynamic",
                "true",
                "ignoreOutOfStock",
                "true",
                "webhookUrl",
                "\"http://a.example\""),
            List.of("webhookUrl")));
  }

  @ParameterizedTest
  @MethodSource("productsWithSeveralBadFields")
  void allBadFieldsOfAProductAreNamedAtOnce(String body, List<String> fields) {
    for (Form form : PRODUCT_FORMS) {
      assertInvalid(STORE.request(form).body(body).send(), fields.toArray(String[]::new));
    }
  }

  // Characters that cannot be stored

  static Stream<Arguments> unstorableTexts() {
    return Stream.of(
            "\\u0000",
            "\\u0001",
            "\\b",
            "\\f",
            "\\u001b",
            "\\u001f",
            "\\u007f",
            "\\u0085",
            "\\ud800",
            "\\udc00",
            "\\udc00\\ud800",
            "\\ud83d\\u0041")
        .flatMap(
            bad ->
                Stream.of(
                    arguments(Form.CREATE_PRODUCT, "name", productWith("name", text("abc" + bad))),
                    arguments(
                        Form.UPDATE_PRODUCT,
                        "description",
                        productWith("description", text(bad + "abc"))),
                    arguments(
                        Form.UPDATE_PRODUCT,
                        "tags",
                        productWith("tags", "[\"a\", \"" + bad + "\"]")),
                    arguments(
                        Form.CREATE_PRODUCT,
                        "webhookUrl",
                        productWith("webhookUrl", text("https://a.example/" + bad))),
                    arguments(Form.CREATE_GROUP, "name", "{\"name\": \"abc" + bad + "\"}"),
                    arguments(Form.UPDATE_GROUP, "name", "{\"name\": \"abc" + bad + "\"}"),
                    arguments(
                        Form.SET_FEE, "paymentMethod", "{\"paymentMethod\": \"" + bad + "\"}"),
                    arguments(Form.ADD_ITEMS, "items", "{\"items\": [\"a\", \"" + bad + "\"]}"),
                    arguments(Form.CREATE_PRODUCT, "cost", productWith("cost", text(bad)))));
  }

  @ParameterizedTest
  @MethodSource("unstorableTexts")
  void aControlCharacterOrLoneSurrogateIsRefused(Form form, String field, String body) {
    assertInvalid(STORE.request(form).body(body).send(), field);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void bytesThatAreNoUtf8AreRefused(Form form) {
    for (String garbled : List.of("\u00ff", "\u00c3(", "\u00ed\u00a0\u0080", "\u00f0\u009f")) {
      byte[] body = productWith("name", text("abc" + garbled)).getBytes(ISO_8859_1);

      assertInvalid(STORE.send(form, "application/octet-stream", body));
    }
  }

  @Test
  void utf16IsRefused() {
    byte[] body = productWith().getBytes(UTF_16);

    assertRefused(STORE.send(Form.CREATE_PRODUCT, "application/octet-stream", body), 400);
  }

  // Groups, fees, items, ordering

  static Stream<Arguments> badGroupNames() {
    return crossed(
        GROUP_FORMS,
        "{}",
        "{\"name\": null}",
        "{\"name\": \"\"}",
        "{\"name\": \"ab\"}",
        "{\"name\": \"" + EMOJI.repeat(2) + "\"}",
        "{\"name\": \"" + "x".repeat(65) + "\"}",
        "{\"name\": \"" + EMOJI.repeat(65) + "\"}",
        "{\"name\": 123}",
        "{\"name\": [\"Group\"]}",
        "{\"name\": {\"name\": \"Group\"}}");
  }

  @ParameterizedTest
  @MethodSource("badGroupNames")
  void aBadNameOfAGroupIsNamed(Form form, String body) {
    assertInvalid(STORE.request(form).body(body).send(), "name");
  }

  static Stream<Arguments> badFees() {
    return Stream.concat(
        Stream.of(
                "100.01", "0.005", "-1", "101", "1e400", "1e999999999", "\"5\"", "true", "[]", "{}")
            .map(fee -> arguments("\"PAYPAL\"", fee, List.of("feePercentage"))),
        Stream.concat(
            Stream.of(
                    "\"\"",
                    "\"PAY PAL\"",
                    "\"PAY.PAL\"",
                    "\"ПЕЙ\"",
                    "5",
                    "null",
                    "[\"PAYPAL\"]",
                    text("x".repeat(65)))
                .map(method -> arguments(method, "5", List.of("paymentMethod"))),
            Stream.of(arguments("\" \"", "\"x\"", List.of("paymentMethod", "feePercentage")))));
  }

  @ParameterizedTest
  @MethodSource("badFees")
  void aBadFeeIsNamed(String method, String fee, List<String> fields) {
    String body = "{\"paymentMethod\": " + method + ", \"feePercentage\": " + fee + "}";

    assertInvalid(STORE.request(Form.SET_FEE).body(body).send(), fields.toArray(String[]::new));
  }

  static Stream<Arguments> badItems() {
    return crossed(
        ITEM_FORMS,
        "{}",
        "{\"items\": null}",
        "{\"items\": \"K1\"}",
        "{\"items\": 1}",
        "{\"items\": {}}",
        "{\"items\": [1]}",
        "{\"items\": [\"K1\", null]}",
        "{\"items\": [[\"K1\"]]}",
        "{\"items\": [\"K1\", \"" + "x".repeat(4097) + "\"]}",
        "{\"items\": [\"K1\", \"" + EMOJI.repeat(4097) + "\"]}",
        "{\"Items\": [\"K1\"]}");
  }

  @ParameterizedTest
  @MethodSource("badItems")
  void badItemsAreNamedAndNoneIsAddedOrRemoved(Form form, String body) {
    assertInvalid(STORE.request(form).body(body).send(), "items");
  }

  static Stream<Arguments> badOrderings() {
    return Stream.of(
        arguments("[{}]", List.of("[0].id", "[0].isGroup", "[0].order")),
        arguments(
            """
            [{"isGroup": false, "order": 1}]""",
            List.of("[0].id")),
        arguments(
            """
            [{"id": 5, "isGroup": false, "order": 1}]""",
            List.of("[0].id")),
        arguments(
            """
            [{"id": "{product}", "order": 7}]""",
            List.of("[0].isGroup")),
        arguments(
            """
            [{"id": "{product}", "isGroup": "no", "order": 7}]""",
            List.of("[0].isGroup")),
        arguments(
            """
            [{"id": "{product}", "isGroup": false}]""",
            List.of("[0].order")),
        arguments(
            """
            [{"id": "{product}", "isGroup": false, "order": "7"}]""",
            List.of("[0].order")),
        arguments(
            """
            [{"id": "{product}", "isGroup": false, "order": 1.5}]""",
            List.of("[0].order")),
        arguments(
            """
            [{"id": "{product}", "isGroup": false, "order": 2147483648}]""",
            List.of("[0].order")),
        arguments(
            """
            [{"id": "{product}", "isGroup": false, "order": 1e400}]""",
            List.of("[0].order")),
        arguments(
            "[{\"id\": \"{product}\", \"isGroup\": false, \"order\": 7},"
                + " {\"id\": \"{product}\", \"isGroup\": false, \"order\": 8}]",
            List.of("[1].id")),
        arguments(
            "[{\"id\": \"{product}\", \"isGroup\": false, \"order\": \"7\"},"
                + " {\"id\": \"{group}\", \"isGroup\": \"yes\", \"order\": 8}]",
            List.of("[0].order", "[1].isGroup")));
  }

  @ParameterizedTest
  @MethodSource("badOrderings")
  void badFieldsOfAnOrderingAreNamedAndNothingIsMoved(String body, List<String> fields) {
    assertInvalid(
        STORE.request(Form.SET_ORDERING).json(filled(body)).send(), fields.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1]", "[null]", "[\"{product}\"]", "[[]]", "[true]"})
  void anOrderingOfAnythingButObjectsIsRefusedForItsEntries(String body) {
    Http.Response response = STORE.request(Form.SET_ORDERING).json(filled(body)).send();

    assertRefused(response, 400);
    assertThat(message(response)).doesNotContain("The body must be a JSON object");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"id\": \"{group}\", \"isGroup\": false, \"order\": 7}]",
        "[{\"id\": \"{product}\", \"isGroup\": true, \"order\": 7}]",
        "[{\"id\": \"b1a3ee62-933b-4537-b612-d5525a6d31a8\", \"isGroup\": false, \"order\": 7}]",
        "[{\"id\": \"nonsense\", \"isGroup\": false, \"order\": 7}]",
        "[{\"id\": \"{product}\", \"isGroup\": false, \"order\": 7},"
            + " {\"id\": \"{store}\", \"isGroup\": false, \"order\": 8}]",
      })
  void anOrderingWithAnIdThatIsNotThereMovesNothing(String body) {
    assertRefused(STORE.request(Form.SET_ORDERING).json(filled(body)).send(), 404);
  }

  private static String filled(String text) {
    return text.replace("{product}", STORE.product())
        .replace("{group}", STORE.group())
        .replace("{store}", STORE.client().store().id());
  }

  private static Stream<Arguments> crossed(List<Form> forms, String... bodies) {
    return forms.stream().flatMap(form -> Stream.of(bodies).map(body -> arguments(form, body)));
  }
}
