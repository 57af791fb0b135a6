package dev.stall.sellsn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerSizeTest {

  /** Products of 60 KB, which gzip makes no smaller than 33 KB. */
  private static final SellSnClient HUGE = new SellSnClient();

  /** Products that JSON within JSON makes twice as large again. */
  private static final SellSnClient QUOTED = new SellSnClient();

  private static final int DESCRIPTION = 20_000;

  private final SellSnClient client = new SellSnClient();

  @BeforeAll
  static void manyProducts() {
    Random random = new Random(11);
    HUGE.products(140, i -> incompressible(random));
    QUOTED.products(100, i -> "\"".repeat(DESCRIPTION));
  }

  /** A text whose every character is any of 8,000, three bytes each. */
  private static String incompressible(Random random) {
    return random
        .ints(DESCRIPTION, 0x4E00, 0x4E00 + 8000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static Http.Response accepting(Http request, String encodings) {
    return request.header("Accept-Encoding", encodings).send();
  }

  private static boolean gzipped(Http.Response response) {
    return response.raw().headers().firstValue("content-encoding").orElse("").equals("gzip");
  }

  private static JsonNode unzipped(Http.Response response) {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(response.raw().body()))) {
      return Json.MAPPER.readTree(gzip.readAllBytes());
    } catch (IOException invalid) {
      throw new AssertionError("No gzip", invalid);
    }
  }

  /** A product whose answers have more than 32 KB. */
  private String large() {
    String product = client.productId("Large");
    client
        .put("/products/" + product)
        .json(
            """
            {"name": "Large", "cost": 3, "visibility": 0, "description": "%s"}"""
                .formatted("\u00fc".repeat(DESCRIPTION)))
        .send();
    return product;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gzip", "GZIP", "gzip, deflate, br", "br;q=1.0, gzip;q=0.5", "*", "gzip; q=1"})
  void aLargeAnswerIsCompressedForWhoAcceptsIt(String encodings) {
    String path = "/products/" + large();

    Http.Response compressed = accepting(client.get(path), encodings);
    Http.Response plain = client.get(path).send();

    assertThat(compressed.status()).isEqualTo(200);
    assertThat(gzipped(compressed)).isTrue();
    assertThat(compressed.raw().body().length).isLessThan(plain.raw().body().length / 10);
    assertThat(unzipped(compressed)).isEqualTo(plain.json());
    assertThat(compressed.raw().headers().firstValue("content-type")).contains("application/json");
    assertThat(compressed.raw().headers().firstValue("vary").orElse(""))
        .isEqualToIgnoringCase("accept-encoding");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "identity",
        "br",
        "gzip;q=0",
        "gzip; q=0",
        "gzip;q=0.000",
        "deflate, gzip;q=0",
        "gzip;q=0, *",
        "*;q=0"
      })
  void aLargeAnswerStaysPlainForWhoDoesNotAcceptGzip(String encodings) {
    Http.Response response = accepting(client.get("/products/" + large()), encodings);

    assertThat(gzipped(response)).isFalse();
    assertThat(SellSnClient.done(response).get("description").textValue()).hasSize(DESCRIPTION);
  }

  @Test
  void aLargeAnswerStaysPlainForWhoDoesNotSay() {
    Http.Response response = client.get("/products/" + large()).send();

    assertThat(gzipped(response)).isFalse();
    assertThat(response.raw().body().length).isGreaterThan(32 * 1024);
  }

  @Test
  void aPageAndAPublicViewAreCompressedToo() {
    String product = large();

    for (String path : new String[] {client.path("/products"), client.path("/products/1")}) {
      Http.Response response = accepting(Http.get(path).key(client.key()), "gzip");
      assertThat(gzipped(response)).isTrue();
      assertThat(unzipped(response).at("/data/0/id").asText()).isEqualTo(product);
    }
    Http.Response viewed = accepting(Http.get("/products/" + product + "/view"), "gzip");
    assertThat(gzipped(viewed)).isTrue();
    assertThat(unzipped(viewed).at("/data/id").asText()).isEqualTo(product);
  }

  @Test
  void aSmallAnswerIsNeverCompressed() {
    String product = client.productId("Small");

    Http.Response found = accepting(client.get("/products/" + product), "gzip");
    Http.Response missing = accepting(client.get("/products/nonsense"), "gzip");

    assertThat(gzipped(found)).isFalse();
    assertThat(SellSnClient.done(found).get("id").asText()).isEqualTo(product);
    assertThat(gzipped(missing)).isFalse();
    SellSnClient.refused(missing, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip"})
  void anAnswerThatCanNotTravelSaysToAskForPages(String encodings) {
    Http.Response response = accepting(HUGE.get("/products"), encodings);

    assertThat(SellSnClient.refused(response, 413)).contains("6 MB").contains("page");
    assertThat(response.raw().headers().firstValue("x-request-id")).isPresent();
  }

  @Test
  void thePagesThatWereNamedDoTravel() {
    Http.Response page = HUGE.get("/products/10").send();

    assertThat(SellSnClient.done(page)).hasSize(5);
    assertThat(page.json().get("pages").asInt()).isEqualTo(10);
  }

  @Test
  void aPageThatOnlyTravelsCompressedDoesSo() {
    assertThat(SellSnClient.done(HUGE.get("/products/1?count=70").send())).hasSize(70);
    SellSnClient.refused(HUGE.get("/products/1?count=100").send(), 413);

    Http.Response compressed = accepting(HUGE.get("/products/1?count=100"), "gzip");

    assertThat(compressed.status()).isEqualTo(200);
    assertThat(unzipped(compressed).get("data")).hasSize(100);
  }

  @ParameterizedTest
  @CsvSource({
    "SELLSN, /products/1?count=100, count",
    "SELLAPP, /v2/products?limit=100, limit",
    "SELLGATE, /v1/products?limit=100, limit",
  })
  void aPageThatCannotTravelAdvisesASmallerOneByTheNameThatItsApiHas(
      String api, String list, String parameter) {
    Http request =
        Http.get(api.equals("SELLSN") ? HUGE.path(list) : list).key(HUGE.store().keyFor(api));

    Http.Response response = request.send();

    assertThat(response.status()).isEqualTo(413);
    assertThat(response.json().toString()).contains("6 MB", "ask for a smaller " + parameter + ".");
  }

  @Test
  void anEmojiTravelsAsTheFourBytesThatItIs() {
    String product = client.productId("Rocket \ud83d\ude80");

    Http.Response response = client.get("/products/" + product).send();

    assertThat(new String(response.raw().body(), StandardCharsets.UTF_8))
        .contains("\"Rocket \ud83d\ude80\"");
  }

  @Test
  void anAnswerThatOnlyItsQuotingMakesTooLargeIsRefusedInTheSameWords() {
    Http.Response plain = QUOTED.get("/products").send();
    Http.Response compressed = accepting(QUOTED.get("/products"), "gzip");

    assertThat(SellSnClient.refused(plain, 413)).contains("6 MB").contains("page");
    assertThat(unzipped(compressed).get("data")).hasSize(100);
  }
}
