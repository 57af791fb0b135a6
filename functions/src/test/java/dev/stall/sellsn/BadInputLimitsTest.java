package dev.stall.sellsn;

import static dev.stall.sellsn.BadInput.array;
import static dev.stall.sellsn.BadInput.productWith;
import static dev.stall.sellsn.BadInput.text;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.Json;
import dev.stall.sellsn.BadInput.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands right at a limit, or only looks odd, is taken and kept as it was sent. */
final class BadInputLimitsTest {

  private static final BadInput STORE = new BadInput();
  private static final String EMOJI = "😀";

  private static JsonNode created(String body) {
    Http.Response created = STORE.request(Form.CREATE_PRODUCT).body(body).send();
    assertThat(created.status()).as(created.json().toString()).isEqualTo(200);
    JsonNode read =
        STORE.client().get("/products/" + created.data().get("id").textValue()).send().data();
    assertThat(read).isEqualTo(created.data());
    return read;
  }

  private static void assertKept(String field, String value) {
    assertThat(created(productWith(field, value)).get(field)).isEqualTo(Json.read(value));
  }

  @ParameterizedTest
  @CsvSource({"x, 3", "x, 64", "😀, 3", "😀, 64"})
  void aNameOf3To64CharactersIsTaken(String character, int length) {
    String name = text(character.repeat(length));

    assertKept("name", name);
    assertThat(
            STORE
                .request(Form.CREATE_GROUP)
                .body("{\"name\": " + name + "}")
                .send()
                .data()
                .get("name"))
        .isEqualTo(Json.read(name));
  }

  @Test
  void textsAndListsOfTheLargestSizeAreTaken() {
    for (String character : new String[] {"x", EMOJI}) {
      assertKept("description", text(character.repeat(20_000)));
      assertKept("deliveryMessage", text(character.repeat(20_000)));
      assertKept("tags", array(50, text(character.repeat(64))));
      assertKept("customValueKeys", array(50, text(character.repeat(64))));
    }
    assertKept("webhookUrl", text("https://example.com/" + "x".repeat(2028)));
    assertKept("blacklistedPaymentGateways", "[\"" + "A-_9".repeat(16) + "\", \"x\"]");
  }

  @Test
  void aProductThatIsTheLargestInEveryFieldFitsItsItem() {
    JsonNode product =
        created(
            productWith(
                "name", text(EMOJI.repeat(64)),
                "description", text(EMOJI.repeat(20_000)),
                "deliveryMessage", text(EMOJI.repeat(20_000)),
                "tags", array(50, text(EMOJI.repeat(64))),
                "customValueKeys", array(50, text(EMOJI.repeat(255))),
                "webhookUrl", text("https://example.com/" + "x".repeat(2028)),
                "blacklistedPaymentGateways", array(50, text("x".repeat(64)))));

    String id = product.get("id").textValue();
    for (int i = 0; i < 50; i++) {
      String fee =
          """
          {"paymentMethod": "%s-%02d", "feePercentage": %d.99}"""
              .formatted("x".repeat(61), i, i);
      assertThat(STORE.client().put("/products/" + id + "/fees").json(fee).send().status())
          .isEqualTo(200);
    }
    assertThat(STORE.client().get("/products/" + id).send().data().get("additionalFees"))
        .hasSize(50);
  }

  @Test
  void anItemOfTheLargestSizeIsTaken() {
    String items = "[" + text("x".repeat(4096)) + "," + text(EMOJI.repeat(4096)) + "]";
    String path = "/products/" + created(productWith()).get("id").textValue() + "/items";

    assertThat(STORE.client().put(path).body("{\"items\": " + items + "}").send().status())
        .isEqualTo(200);
    assertThat(STORE.client().get(path + "/1").send().data()).isEqualTo(Json.read(items));
  }

  @Test
  void noItemsAtAllAreAddedAndRemovedWithoutAWord() {
    assertThat(STORE.request(Form.ADD_ITEMS).body("{\"items\": []}").send().status())
        .isEqualTo(200);
    assertThat(STORE.request(Form.REMOVE_ITEMS).body("{\"items\": []}").send().status())
        .isEqualTo(200);
    assertThat(STORE.client().get(STORE.items() + "/1").send().data()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.0, 0",
    "-0, 0",
    "0e999999999, 0",
    "0.01, 0.01",
    "12.50, 12.5",
    "19.99, 19.99",
    "1e2, 100",
    "1E+6, 1000000",
    "999999.99, 999999.99",
    "1000000.00, 1000000",
    "1.1000000000000000000000000000000000000000, 1.1",
  })
  void aCostOfTwoDecimalsIsKeptExactlyHoweverItIsWritten(String cost, String kept) {
    JsonNode product = created(productWith("cost", cost));

    assertThat(product.get("cost").isNumber()).isTrue();
    assertThat(product.get("cost").asText()).doesNotContain("E");
    assertThat(product.get("cost").decimalValue()).isEqualByComparingTo(kept);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "2, 2", "3, 3", "3.0, 3", "20e-1, 2"})
  void everyVisibilityIsTaken(String sent, int kept) {
    assertThat(created(productWith("visibility", sent)).get("visibility").intValue())
        .isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({"1, -1", "1, 1", "7, 7", "100000, 100000", "100000, -1", "1, 100000"})
  void quantitiesFromOneToTheMaximumAreTaken(int minimum, int maximum) {
    JsonNode product =
        created(productWith("minimumQuantity", "" + minimum, "maximumQuantity", "" + maximum));

    assertThat(product.get("minimumQuantity").intValue()).isEqualTo(minimum);
    assertThat(product.get("maximumQuantity").intValue()).isEqualTo(maximum);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "100, 100", "99.99, 99.99", "0.01, 0.01", "2.50, 2.5"})
  void aFeeOfUpToAHundredPercentIsTaken(String sent, String kept) {
    String path = "/products/" + created(productWith()).get("id").textValue();
    String form = "{\"paymentMethod\": \"CARD-1_a\", \"feePercentage\": " + sent + "}";

    assertThat(STORE.client().put(path + "/fees").json(form).send().status()).isEqualTo(200);
    assertThat(
            STORE
                .client()
                .get(path)
                .send()
                .data()
                .get("additionalFees")
                .get("CARD-1_a")
                .decimalValue())
        .isEqualByComparingTo(kept);
  }

  @Test
  void nullIsAsGoodAsAbsentWhereNothingIsRequired() {
    JsonNode product =
        created(
            productWith(
                "description",
                "null",
                "tags",
                "null",
                "customValueKeys",
                "null",
                "webhookUrl",
                "null",
                "deliveryMessage",
                "null",
                "blacklistedPaymentGateways",
                "null",
                "minimumQuantity",
                "null",
                "maximumQuantity",
                "null",
                "isDynamic",
                "null",
                "isBestSeller",
                "null",
                "ignoreOutOfStock",
                "null",
                "shouldBlockVirtualPrivateNetworks",
                "null"));

    assertThat(product.get("minimumQuantity").intValue()).isEqualTo(1);
    assertThat(product.get("maximumQuantity").intValue()).isEqualTo(-1);
    assertThat(product.get("isDynamic").booleanValue()).isFalse();
  }

  @Test
  void whatTheServerOwnsAndWhatItDoesNotKnowIsIgnored() {
    JsonNode product =
        created(
            productWith(
                "id",
                "\"b1a3ee62-933b-4537-b612-d5525a6d31a8\"",
                "amountSold",
                "99",
                "store",
                "{\"id\": 1}",
                "dateCreated",
                "\"1999-01-01\"",
                "order",
                "-5",
                "isPinned",
                "true",
                "likes",
                "\"many\"",
                "__proto__",
                "{}",
                "PK",
                "\"1\"",
                "\\ud800",
                "1",
                "",
                "1"));

    assertThat(product.get("amountSold").intValue()).isZero();
    assertThat(product.get("likes").intValue()).isZero();
    assertThat(product.get("isPinned").booleanValue()).isFalse();
    assertThat(product.get("order").intValue()).isPositive();
    assertThat(product.get("dateCreated").textValue()).doesNotStartWith("1999");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  three spaces on both sides   ",
        "שלום עולם",
        "مرحبا \u202eبالعالم\u202c",
        "👩‍👩‍👧‍👦 e\u0301 ﷽ 𝔘𝔫𝔦",
        "tab\\tand\\nnewline",
        "<script>alert('x')</script>",
        "'; DROP TABLE products; --",
        "${jndi:ldap://a.example}{{7*7}}%s%n",
        "\\\"quoted\\\" \\\\ \\/ \\u00e9",
        "#PK :v attribute_not_exists(PK)",
        "\u2028\u2029\ufeff\ufffd",
      })
  void aTextIsKeptAsItWasSent(String text) {
    String json = text(text);
    JsonNode product =
        created(
            productWith(
                "name",
                json,
                "description",
                json,
                "deliveryMessage",
                json,
                "tags",
                array(2, json),
                "customValueKeys",
                array(1, json)));

    JsonNode sent = Json.read(json);
    assertThat(product.get("name")).isEqualTo(sent);
    assertThat(product.get("description")).isEqualTo(sent);
    assertThat(product.get("deliveryMessage")).isEqualTo(sent);
    assertThat(product.get("tags")).containsExactly(sent, sent);
    assertThat(product.get("customValueKeys")).containsExactly(sent);
    String path = "/products/" + product.get("id").textValue() + "/items";
    STORE.client().put(path).body("{\"items\": " + array(2, json) + "}").send();
    assertThat(STORE.client().get(path + "/1").send().data()).containsExactly(sent, sent);
  }

  @Test
  void utf8IsReadWhateverTheContentTypeSays() {
    byte[] body = productWith("name", text("Ünïcode " + EMOJI)).getBytes(UTF_8);
    for (String type : new String[] {"application/octet-stream", "text/plain", "image/png"}) {
      Http.Response response = STORE.send(Form.CREATE_PRODUCT, type, body);

      assertThat(response.status()).isEqualTo(200);
      assertThat(response.data().get("name").textValue()).isEqualTo("Ünïcode " + EMOJI);
    }
  }

  @Test
  void bytesThatTheGatewayItselfMadeIntoTextAreNoFault() {
    byte[] body = productWith("name", text("Bro\u00ffken")).getBytes(ISO_8859_1);

    assertThat(STORE.send(Form.CREATE_PRODUCT, "application/json", body).status()).isIn(200, 400);
  }

  @Test
  void theLargestPositionIsTakenAndWhatCanNotComeBehindItIsToldSo() {
    SellSnClient client = new SellSnClient();
    String first = client.productId("First product");
    String group = client.groupId("First group");
    Http.Response moved =
        client
            .patch("/ordering")
            .json(
                ("[{\"id\": \"%s\", \"isGroup\": false, \"order\": 2147483647},"
                        + " {\"id\": \"%s\", \"isGroup\": true, \"order\": -2147483648}]")
                    .formatted(first, group))
            .send();
    assertThat(moved.status()).isEqualTo(200);

    Http.Response next = client.post("/products").body(productWith()).send();

    BadInput.assertRefused(next, 409);
    assertThat(client.get("/products").send().data()).hasSize(1);
    assertThat(client.get("/products/" + first).send().data().get("order").intValue())
        .isEqualTo(Integer.MAX_VALUE);
    assertThat(client.get("/product-groups/" + group).send().data().get("order").intValue())
        .isEqualTo(Integer.MIN_VALUE);
  }

  @Test
  void anOrderingOfNothingMovesNothing() {
    assertThat(STORE.request(Form.SET_ORDERING).body("[]").send().status()).isEqualTo(200);
  }
}
