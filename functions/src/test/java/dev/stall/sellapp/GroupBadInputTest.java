package dev.stall.sellapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stall.Http;
import dev.stall.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What breaks a rule is told by its name, and nothing of it is done. */
final class GroupBadInputTest {

  private static final SellAppClient CLIENT = new SellAppClient();

  private static final Map<String, String> PLAIN =
      Map.of("title", "\"A\"", "order", "1", "unlisted", "false");

  /** The routes that read products' numbers, with the name of their field. */
  private static final Map<String, String> LISTS =
      Map.of(
          "POST /products/attach", "resources",
          "DELETE /products/detach", "resources",
          "PUT /products", "product_ids");

  private static String group;
  private static JsonNode before;

  @BeforeAll
  static void aGroupWithTwoProducts() {
    group = CLIENT.groupPath("Bundle");
    CLIENT.attach(group, CLIENT.products(2));
    before = CLIENT.seen(group);
  }

  /** Whatever was sent, there is this one group as it was. */
  @AfterAll
  static void nothingWasDone() {
    JsonNode groups = SellAppClient.answered(CLIENT.get("/groups"), 200).get("data");

    assertThat(groups).containsExactly(before);
  }

  private static Http create(String body) {
    return CLIENT.post("/groups").body(body);
  }

  private static Http update(String body) {
    return CLIENT.patch(group).body(body);
  }

  private static Http list(String route) {
    String[] parts = route.split(" ", -1);
    return CLIENT.request(parts[0], group + parts[1]);
  }

  private static Http list(String route, String body) {
    return list(route).body(body);
  }

  /** A good form in which one field has another value, as JSON that may be a bad one. */
  private static String with(String field, String value) {
    Map<String, String> form = new LinkedHashMap<>(PLAIN);
    form.put(field, value);
    StringJoiner json = new StringJoiner(", ", "{", "}");
    form.forEach((name, literal) -> json.add("\"" + name + "\": " + literal));
    return json.toString();
  }

  private static String text(int length) {
    return "\"" + "x".repeat(length) + "\"";
  }

  private static Stream<Arguments> bad(String field, String... values) {
    return Stream.of(values).map(value -> arguments(field, field, value));
  }

  private static Stream<Arguments> badImage(String field, String... images) {
    return Stream.of(images).map(image -> arguments("image", "image" + field, image));
  }

  private static Stream<Arguments> badPath(String... paths) {
    return Stream.of(paths)
        .map(path -> arguments("image", "image.path", "{\"path\": \"" + path + "\"}"));
  }

  private static String metadata(String field, String value) {
    ObjectNode metadata =
        (ObjectNode)
            Json.read(
                "{\"size\": 1, \"filename\": \"a\", \"extension\": \"png\", \"mime_type\": \"b\"}");
    metadata.set(field, Json.read(value));
    return "{\"path\": \"a.png\", \"metadata\": " + metadata + "}";
  }

  static Stream<Arguments> badFields() {
    return Stream.of(
            bad("title", "\"\"", "7", "true", "[]", "{}", text(256), "\"a\\u0000\"", "\"\\ud800\""),
            bad(
                "order",
                "1.5",
                "\"first\"",
                "\"\"",
                "\"1.0\"",
                "true",
                "[1]",
                "{}",
                "2147483648",
                "-2147483649",
                "9223372036854775808",
                "1e400",
                "\"99999999999\""),
            bad("unlisted", "\"yes\"", "\"\"", "2", "-1", "[]", "{}", "0.5"),
            bad("section_id", "0", "-1", "2147483648", "1.5", "\"x\"", "[]", "true"),
            bad("section_order", "2147483648", "-2147483649", "0.1", "\"x\"", "{}"),
            badImage("", "\"a.png\"", "7", "[]", "[{\"path\": \"a\"}]", "true"),
            badImage(".path", "{}", "{\"path\": null}", "{\"path\": 7}", "{\"url\": \"a\"}"),
            badPath(
                "",
                "javascript:alert(1)",
                " javascript:alert(1)",
                "JavaScript:alert(1)",
                "data:image/png;base64,AA",
                "http://a.example/b.png",
                "https://",
                "https:a.png",
                "ftp://a.example",
                "//a.example/b.png",
                "/\\\\\\\\a.example",
                " //a.example",
                "\\\\\\\\a.example",
                "a\\tb",
                "a\\nb",
                "\\n//a.example",
                "java\\tscript:alert(1)",
                "a\\u0007",
                "https://a.example/a b",
                "https://a.example/\\nb",
                "x:y",
                "x".repeat(2049)),
            badImage(
                ".metadata",
                "{\"path\": \"a\", \"metadata\": []}",
                "{\"path\": \"a\", \"metadata\": \"b\"}"),
            badImage(
                ".metadata.size",
                metadata("size", "-1"),
                metadata("size", "30000001"),
                metadata("size", "1.5"),
                metadata("size", "null")),
            badImage(
                ".metadata.filename",
                metadata("filename", text(256)),
                metadata("filename", "7"),
                metadata("filename", "null")),
            badImage(".metadata.extension", metadata("extension", text(17))),
            badImage(".metadata.mime_type", metadata("mime_type", text(128))))
        .flatMap(stream -> stream);
  }

  @ParameterizedTest
  @MethodSource("badFields")
  void aBadFieldIsNamed(String field, String named, String value) {
    SellAppClient.invalid(create(with(field, value)), named);
    SellAppClient.invalid(update(with(field, value)), named);
    SellAppClient.invalid(SellAppClient.sdk(update(with(field, value))), named);
  }

  @Test
  void everyFieldOfTheMetadataIsNeededWhereThereAreAny() {
    String form = with("image", "{\"path\": \"a.png\", \"metadata\": {}}");

    SellAppClient.invalid(
        create(form),
        "image.metadata.size",
        "image.metadata.filename",
        "image.metadata.extension",
        "image.metadata.mime_type");
  }

  @Test
  void allBadFieldsAreNamedAtOnce() {
    String form =
        "{\"title\": 7, \"order\": \"x\", \"unlisted\": 3, \"image\": {\"path\": \"x:\"},"
            + " \"section_id\": 0, \"section_order\": 0.5, \"product_ids\": [1, \"x\"]}";

    SellAppClient.invalid(
        create(form),
        "title",
        "order",
        "unlisted",
        "image.path",
        "section_id",
        "section_order",
        "product_ids.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "[]", "7", "\"a\"", "{", "{} {}", "{\"title\": }", "{'a': 1}"})
  void whatIsNoJsonObjectIsRefused(String body) {
    SellAppClient.refused(create(body), 422);
    SellAppClient.refused(update(body), 422);
    LISTS.keySet().forEach(route -> SellAppClient.refused(list(route, body), 422));
  }

  @Test
  void aNameThatStandsTwiceIsRefused() {
    SellAppClient.invalid(update("{\"title\": \"A\", \"title\": \"B\"}"), "title");
    SellAppClient.invalid(
        list("POST /products/attach", "{\"resources\": [1], \"resources\": [2]}"), "resources");
  }

  static Stream<Arguments> badLists() {
    return LISTS.keySet().stream()
        .flatMap(
            route ->
                Stream.of("null", "1", "\"1\"", "true", "{}", "{\"a\": 1}", "\"1,2\"", numbers(101))
                    .map(value -> arguments(route, value)));
  }

  private static String numbers(int count) {
    StringBuilder numbers = new StringBuilder("[1");
    for (int i = 2; i <= count; i++) {
      numbers.append(", ").append(i);
    }
    return numbers.append(']').toString();
  }

  @ParameterizedTest
  @MethodSource("badLists")
  void whatIsNoListOfAHundredNumbersAtMostIsNamed(String route, String value) {
    String field = LISTS.get(route);

    SellAppClient.invalid(list(route, "{\"" + field + "\": " + value + "}"), field);
    SellAppClient.invalid(list(route, "{}"), field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "1.5",
        "2147483648",
        "9223372036854775808",
        "-9223372036854775809",
        "1e400",
        "1e-400",
        "\"x\"",
        "\"1.5\"",
        "\"1.0\"",
        "\"01\"",
        "\"+1\"",
        "\"-1\"",
        "\"0\"",
        "\"9223372036854775808\"",
        "\"\"",
        "null",
        "true",
        "[1]",
        "[]",
        "{}",
        "{\"id\": 1}",
        "2",
        "\"2\"",
        "2.0",
        "0.2e1"
      })
  void anEntryThatIsNoOtherProductsNumberIsNamedByItsPlace(String entry) {
    LISTS.forEach(
        (route, field) ->
            SellAppClient.invalid(
                list(route, "{\"" + field + "\": [2, " + entry + "]}"), field + ".1"));
    SellAppClient.invalid(create(with("product_ids", "[2, " + entry + "]")), "product_ids.1");
  }

  @Test
  void aWholeNumberMayBeWrittenWithDecimals() {
    Http again = list("POST /products/attach", "{\"resources\": [1.0, 0.2e1]}");

    assertThat(SellAppClient.answered(again, 200).get("attached")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "", "1.5", "01", "-1", "3", "9223372036854775808"})
  void aFormsEntryThatIsNoOtherProductsNumberIsNamedByItsPlace(String entry) {
    byte[] body = ("resources[]=1&resources[]=2&resources[]=" + entry).getBytes(UTF_8);
    String type = "application/x-www-form-urlencoded";

    SellAppClient.invalid(list("POST /products/attach").body(type, body), "resources.2");
  }

  @Test
  void nothingIsAttachedOrDetachedByAnEmptyList() {
    SellAppClient.invalid(list("POST /products/attach", "{\"resources\": []}"), "resources");
    SellAppClient.invalid(list("DELETE /products/detach", "{\"resources\": []}"), "resources");
  }

  @Test
  void productsOfAnotherTypeOfBodyAreNotRead() {
    byte[] body = "{\"resources\": [1]}".getBytes(UTF_8);

    LISTS
        .keySet()
        .forEach(route -> SellAppClient.refused(list(route).body("application/xml", body), 415));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"page=0", "page=-1", "page=x", "page=1.5", "page=2147483648", "page=99999999999"})
  void aPageThatIsNoneIsNamed(String query) {
    SellAppClient.invalid(CLIENT.get("/groups?" + query), "page");
    SellAppClient.invalid(CLIENT.get(group + "/products?" + query), "page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "limit=-5", "limit=ten", "limit=1e1"})
  void aLimitThatIsNoneIsNamed(String query) {
    SellAppClient.invalid(CLIENT.get("/groups?" + query), "limit");
    SellAppClient.invalid(CLIENT.get(group + "/products?page=0&" + query), "limit", "page");
  }

  @Test
  void whatStandsInTheWayOfNothingIsAnswered() {
    List<String> paths = List.of("/groups?x=1&limit=&page=", group + "?x=%20", group + "/products");

    for (String path : paths) {
      SellAppClient.answered(CLIENT.get(path).body("{"), 200);
    }
  }
}
