package dev.stall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The APIs below {@code /api}, which SellApp's clients have in the address. */
final class PrefixTest {

  private static final Seller SELLER = new Seller();

  @BeforeAll
  static void threeProductsAndAGroup() {
    for (String name : new String[] {"One", "Two", "Three"}) {
      SELLER.call(
          Seller.Api.SELLGATE,
          "POST",
          "/v1/products",
          """
          {"name": "%s", "price": 5, "currency": "USD"}"""
              .formatted(name));
    }
    SELLER.call(
        Seller.Api.SELLGATE,
        "POST",
        "/v1/groups",
        """
            {"name": "Group"}""");
  }

  private static String path(JsonNode url) {
    String home = TestCloud.cloud().url().toString();
    assertThat(url.textValue()).startsWith(home + "/");
    return url.textValue().substring(home.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/api"})
  void theLinksOfAPageKeepThePrefixThatWasCalled(String prefix) {
    String list = prefix + "/v2/products";
    JsonNode page = SELLER.call(Seller.Api.SELLAPP, "GET", list + "?limit=1");

    assertThat(path(page.at("/links/first"))).isEqualTo(list + "?limit=1&page=1");
    assertThat(path(page.at("/links/next"))).isEqualTo(list + "?limit=1&page=2");
    assertThat(path(page.at("/meta/path"))).isEqualTo(list);
    assertThat(path(page.at("/meta/links/1/url"))).isEqualTo(list + "?limit=1&page=1");
    JsonNode next = SELLER.call(Seller.Api.SELLAPP, "GET", path(page.at("/links/next")));
    assertThat(next.get("data")).hasSize(1);
    assertThat(next.at("/links/prev")).isEqualTo(page.at("/links/first"));
  }

  @Test
  void oneThingIsAPageBelowThePrefixToo() {
    String product = SELLER.productPath(Seller.Api.SELLAPP, "One");

    JsonNode page = SELLER.call(Seller.Api.SELLAPP, "GET", "/api" + product);

    assertThat(path(page.at("/meta/path"))).isEqualTo("/api" + product);
    assertThat(page.get("data"))
        .isEqualTo(SELLER.call(Seller.Api.SELLAPP, "GET", product).get("data"));
  }

  @ParameterizedTest
  @CsvSource({
    "SELLAPP, /v2/me",
    "SELLAPP, /v2/stores",
    "SELLAPP, /v2/groups",
    "SELLGATE, /v1/products",
    "SELLGATE, /v1/groups",
  })
  void whatIsReadBelowThePrefixIsTheSame(Seller.Api api, String path) {
    assertThat(SELLER.call(api, "GET", "/api" + path).get("data"))
        .isEqualTo(SELLER.call(api, "GET", path).get("data"))
        .isNotEmpty();
  }

  @Test
  void whatIsWrittenBelowThePrefixIsThere() {
    SELLER.call(
        Seller.Api.SELLAPP,
        "POST",
        "/api/v2/products",
        """
        {"title": "Four", "description": "B", "visibility": "PRIVATE"}""");

    assertThat(SELLER.product(Seller.Api.SELLGATE, "Four").get("visibility")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/api/", "/apiv2/products", "/api/api/v2/products", "/api/v3"})
  void whatIsNoRouteBelowThePrefixIsNotFound(String path) {
    assertThat(Http.get(path).send().status()).isEqualTo(404);
  }
}
