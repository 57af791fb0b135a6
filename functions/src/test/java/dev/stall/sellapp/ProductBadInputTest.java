package dev.stall.sellapp;

import static dev.stall.sellapp.SellAppClient.answered;
import static dev.stall.sellapp.SellAppClient.data;
import static dev.stall.sellapp.SellAppClient.form;
import static dev.stall.sellapp.SellAppClient.invalid;
import static dev.stall.sellapp.SellAppClient.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Multipart;
import dev.stall.Pictures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody should send as a product, and somebody does. */
final class ProductBadInputTest {

  private static final SellAppClient CLIENT = new SellAppClient();

  @ParameterizedTest
  @CsvSource({
    "additional_information[0][type], additional_information[0]",
    "other_settings[faq][0], other_settings[faq]"
  })
  void aNameThatIsATextAndMoreIsRefusedInEitherOrder(String one, String other) {
    invalid(
        CLIENT.post("/products").form(form().text(one, "a").text(one + "[y]", "b")), one + "[y]");
    invalid(CLIENT.post("/products").form(form().text(one, "a").text(other, "b")), other);
  }

  @Test
  void aFieldThatStandsTwiceIsRefused() {
    invalid(CLIENT.post("/products").form(form().text("title", "Again")), "title");
  }

  @Test
  void bracketsAThousandDeepAreRefused() {
    JsonNode problem =
        answered(CLIENT.post("/products").form(form().text("a" + "[b]".repeat(1000), "c")), 422);

    assertThat(problem.get("message").textValue()).contains("deeper than 32 levels");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a[", "a]", "[a]", "a[b]c", "a[[b]]", "a[b"})
  void namesWithBracketsThatDoNotMatchAreRefused(String name) {
    answered(CLIENT.post("/products").form(form().text(name, "x")), 422);
  }

  @Test
  void aSkippedIndexIsAPlaceLikeAnyOther() {
    invalid(
        CLIENT
            .post("/products")
            .form(
                form()
                    .text("additional_information[7][type]", "text")
                    .text("additional_information[2][label]", "E-mail")),
        "additional_information.2.type",
        "additional_information.7.label");
  }

  @Test
  void aThousandFilesAreRefused() {
    Multipart form = form();
    for (int i = 0; i < 1000; i++) {
      form.file("images[]", "a.png", Pictures.png(1, 1));
    }

    answered(CLIENT.post("/products").form(form), 422);
  }

  @Test
  void moreThanAThousandFieldsAreRefused() {
    Multipart form = form();
    for (int i = 0; i < 1000; i++) {
      form.text("x" + i, "");
    }

    answered(CLIENT.post("/products").form(form), 422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "-1",
        "0",
        "01",
        "1.0",
        "%201",
        "9223372036854775808",
        "2147483648",
        "018f3c3e-0000-8000-8000-000000000000",
        "%F0%9F%8C%85"
      })
  void anIdThatIsNoneIsNotFound(String id) {
    refused(CLIENT.get("/products/" + id), 404, "not_found");
    refused(
        CLIENT
            .patch("/products/" + id)
            .json(
                """
                {"title": "x"}"""),
        404,
        "not_found");
    refused(CLIENT.delete("/products/" + id), 404, "not_found");
    refused(CLIENT.get("/products/" + id + "/variants"), 404, "not_found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "true", "[\"a\"]", "{\"a\": 1}"})
  void everyFieldOfAWrongTypeIsNamedAtOnce(String wrong) {
    String body =
        """
        {
          "title": %1$s, "description": %1$s, "visibility": %1$s, "delivery_text": %1$s,
          "additional_information": [
            {"type": %1$s, "required": "maybe", "label": %1$s}, "no object"
          ],
          "other_settings": {
            "faq": [{"question": %1$s, "answer": %1$s}], "video_url": %1$s,
            "redirect_url": %1$s, "product_title": %1$s, "product_description": %1$s
          },
          "images": "none"
        }
        """
            .formatted(wrong);
    String[] fields = {
      "title",
      "description",
      "visibility",
      "delivery_text",
      "additional_information.0.type",
      "additional_information.0.required",
      "additional_information.0.label",
      "additional_information.1",
      "other_settings.faq.0.question",
      "other_settings.faq.0.answer",
      "other_settings.video_url",
      "other_settings.redirect_url",
      "other_settings.product_title",
      "other_settings.product_description",
      "images"
    };

    invalid(CLIENT.post("/products").json(body), fields);
    invalid(CLIENT.patch("/products/1").json(body), fields);
  }

  @ParameterizedTest
  @CsvSource({
    "other_settings, 1",
    "other_settings, `a`",
    "other_settings, [1]",
    "other_settings.faq, {\"faq\": {}}",
    "other_settings.video_url, {\"video_url\": \"ftp://a.example\"}",
    "other_settings.video_url, {\"video_url\": \"https://\"}",
    "other_settings.video_url, {\"video_url\": \"https://a b\"}",
    "other_settings.redirect_url, {\"redirect_url\": \"javascript:alert(1)\"}",
    "other_settings.redirect_url, {\"redirect_url\": \"//a.example\"}",
    "other_settings.redirect_url, {\"redirect_url\": \"https://a\u00a0b\"}"
  })
  void otherSettingsFollowTheirRules(String field, String settings) {
    String body =
        SellAppClient.SHORT.replace(
            "}", ", \"other_settings\": " + settings.replace('`', '"') + "}");

    invalid(CLIENT.post("/products").json(body), field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "#",
        ":",
        "://",
        "://a",
        "http",
        "http:/",
        "http://",
        "https://",
        "https:///a",
        "https://?a=b",
        "https://#a",
        "https://:443",
        "https://\\\\a",
        "https:a.example",
        "xhttps://a.example",
        "https://a b",
        "https://a\u00a0b"
      })
  void whatIsNoAddressIsRefusedWhereverOneStands(String text) {
    String path = CLIENT.path("Grain");
    String[] fields = {"other_settings.video_url", "other_settings.redirect_url"};
    String settings =
        "\"other_settings\": {\"video_url\": \"%1$s\", \"redirect_url\": \"%1$s\"}}"
            .formatted(text);

    invalid(
        CLIENT.post("/products").json(SellAppClient.SHORT.replace("}", ", " + settings)), fields);
    invalid(CLIENT.patch(path).json("{" + settings), fields);
    String plain = text.replace("\\\\", "\\");
    invalid(
        CLIENT
            .post("/products")
            .form(
                form()
                    .text("other_settings[video_url]", plain)
                    .text("other_settings[redirect_url]", plain)),
        fields);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTPS://x",
        "hTTp://a",
        "https://[::1]:8/",
        "http://a.example?id=[order_id]",
        "http://ü"
      })
  void anAddressIsKeptAsItWasSent(String url) {
    String settings =
        "\"other_settings\": {\"video_url\": \"%1$s\", \"redirect_url\": \"%1$s\"}}".formatted(url);

    JsonNode made =
        data(CLIENT.post("/products").json(SellAppClient.SHORT.replace("}", ", " + settings)), 201);

    assertThat(made.at("/other_settings/video_url").textValue()).isEqualTo(url);
    assertThat(made.at("/other_settings/redirect_url").textValue()).isEqualTo(url);
  }

  @Test
  void textsHaveALengthAtMost() {
    invalid(
        CLIENT
            .post("/products")
            .json(
                """
                {
                  "title": "%s", "description": "%s", "visibility": "PUBLIC",
                  "delivery_text": "%s",
                  "additional_information": [{"type": "TEXT", "label": "%s"}],
                  "other_settings": {
                    "faq": [{"question": "%s", "answer": "%s"}],
                    "video_url": "https://%s", "product_title": "%s", "product_description": "%s"
                  }
                }
                """
                    .formatted(
                        "x".repeat(256),
                        "x".repeat(20_001),
                        "x".repeat(20_001),
                        "x".repeat(256),
                        "x".repeat(256),
                        "x".repeat(1001),
                        "x".repeat(2048),
                        "x".repeat(256),
                        "x".repeat(1001))),
        "title",
        "description",
        "delivery_text",
        "additional_information.0.label",
        "other_settings.faq.0.question",
        "other_settings.faq.0.answer",
        "other_settings.video_url",
        "other_settings.product_title",
        "other_settings.product_description");
  }

  @Test
  void listsHaveALengthAtMost() {
    String questions = "{\"type\": \"HIDDEN\"},".repeat(51).replaceFirst(",$", "");
    String faq = "{\"question\": \"a\", \"answer\": \"b\"},".repeat(21).replaceFirst(",$", "");
    String body =
        SellAppClient.SHORT.replace(
            "}",
            ", \"additional_information\": [%s], \"other_settings\": {\"faq\": [%s]}}"
                .formatted(questions, faq));

    invalid(CLIENT.post("/products").json(body), "additional_information", "other_settings.faq");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\udc00x", "a\\u0000b", "\\u001b[31m"})
  void halfCharactersAndControlCharactersAreRefused(String text) {
    invalid(CLIENT.post("/products").json(SellAppClient.SHORT.replace("Grain", text)), "title");
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    byte[] garbled = {(byte) 0xC3, (byte) 0x28};

    invalid(
        CLIENT
            .post("/products")
            .form(new Multipart().part("Content-Disposition: form-data; name=\"title\"", garbled)),
        "title");
    answered(
        CLIENT
            .post("/products")
            .body("application/x-www-form-urlencoded", "title=%C3%28".getBytes(UTF_8)),
        422);
  }

  @Test
  void htmlIsKeptAsItWasSent() {
    SellAppClient client = new SellAppClient();
    String html = "<script>alert(1)</script> &amp; <b onclick=x>\u202Eabc\u202C</b>\r\n\t🧪";

    JsonNode product =
        data(
            client
                .post("/products")
                .form(
                    new Multipart()
                        .text("title", "<i>Grain</i>")
                        .text("description", html)
                        .text("visibility", "public")),
            201);

    assertThat(product.get("title").textValue()).isEqualTo("<i>Grain</i>");
    assertThat(product.get("slug").textValue()).isEqualTo("i-grain-i");
    assertThat(client.seen("/products/1").get("description").textValue()).isEqualTo(html);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/xml", "application/octet-stream", "image/png"})
  void anotherTypeIsNotRead(String type) {
    byte[] body = SellAppClient.SHORT.getBytes(UTF_8);

    refused(CLIENT.post("/products").body(type, body), 415, "unsupported_media_type");
    refused(CLIENT.patch("/products/1").body(type, body), 415, "unsupported_media_type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "[", "\"x\"", "{\"page\": 5}"})
  void aBodyOnAListOrARetrievalIsNotRead(String body) {
    SellAppClient client = new SellAppClient();
    client.product("Grain");
    client.variant("/products/1", "Small", 500);

    for (String path :
        List.of("/products", "/products/1", "/products/1/variants", "/products/1/variants/1")) {
      answered(client.request("GET", path).json(body), 200);
    }
    answered(client.delete("/products/1/variants/1").json(body), 200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "1",
        "\"a\"",
        "{",
        "{\"title\": \"a\", \"title\": \"b\"}",
        "{} {}"
      })
  void aBodyThatIsNoObjectIsRefused(String body) {
    answered(CLIENT.post("/products").json(body), 422);
    answered(CLIENT.patch("/products/1").json(body), 422);
    answered(CLIENT.post("/products/1/variants").json(body), 422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "{"})
  void aVariantIsNotChangedByWhatIsNoObject(String body) {
    SellAppClient client = new SellAppClient();
    client.variant(client.path("Grain"), "Small", 500);

    answered(client.patch("/products/1/variants/1").json(body), 422);
  }

  @Test
  void fieldsThatTheServerOwnsAreIgnored() {
    SellAppClient client = new SellAppClient();
    String body =
        SellAppClient.SHORT.replace(
            "}",
            ", \"id\": 99, \"slug\": \"mine\", \"order\": 7, \"store_id\": 1, \"created_at\": \"never\","
                + " \"deleted_at\": \"2024-01-09T22:56:49.000000Z\", \"variants\": [{\"id\": 1}],"
                + " \"url\": 1, \"is_discoverable\": 0, \"anything\": {\"else\": []}}");

    JsonNode product = data(client.post("/products").json(body), 201);

    assertThat(product.get("id").intValue()).isEqualTo(1);
    assertThat(product.get("slug").textValue()).isEqualTo("grain");
    assertThat(product.get("order").intValue()).isEqualTo(1);
    assertThat(product.get("store_id").intValue()).isEqualTo(client.store().number());
    assertThat(product.get("deleted_at").isNull()).isTrue();
    assertThat(product.get("variants")).isEmpty();
  }

  @Test
  void theFirstFaultIsTheMessageAndTheOthersAreCounted() {
    JsonNode problem =
        answered(
            CLIENT
                .post("/products")
                .json(
                    """
                    {"title": 1, "visibility": "ALL"}"""),
            422);

    assertThat(problem.get("message").textValue())
        .isEqualTo("The title field must be a string; it is 1. (and 2 more errors)");
    assertThat(problem.at("/errors/description/0").textValue())
        .isEqualTo("The description field is required.");
    assertThat(problem.at("/errors/visibility/0").textValue())
        .isEqualTo(
            "The visibility field must be one of PUBLIC, ON_HOLD, HIDDEN, PRIVATE; it is"
                + " \"ALL\".");
    assertThat(problem.get("status").intValue()).isEqualTo(422);
  }
}
