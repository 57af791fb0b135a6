package dev.stall.sellapp;

import static dev.stall.Json.each;
import static dev.stall.sellapp.SellAppClient.answered;
import static dev.stall.sellapp.SellAppClient.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Direct;
import dev.stall.Invocation;
import dev.stall.Json;
import dev.stall.Shapes;
import dev.stall.TestCloud;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as Laravel's paginator writes them. */
final class PagesTest {

  private static final String BASE = TestCloud.cloud().url() + "/v2/products";
  private static final SellAppClient THIRTY = new SellAppClient();

  @BeforeAll
  static void aShopOfThirtyProducts() {
    THIRTY.products(30);
  }

  private static JsonNode page(String query) {
    JsonNode page = answered(THIRTY.get("/products" + query), 200);
    assertThat(Shapes.differences("@sellapp/links", page.get("links"))).isEmpty();
    assertThat(Shapes.differences("@sellapp/meta", page.get("meta"))).isEmpty();
    return page;
  }

  /** The pager in short: the numbers of pages that have a link, the current one in brackets. */
  private static String pager(JsonNode page) {
    JsonNode links = page.at("/meta/links");
    List<String> shown = new ArrayList<>();
    for (JsonNode link : links) {
      String label = link.get("label").textValue();
      boolean active = link.get("active").booleanValue();
      shown.add(active ? "[" + label + "]" : label);
    }
    assertThat(shown.removeFirst()).isEqualTo("&laquo; Previous");
    assertThat(shown.removeLast()).isEqualTo("Next &raquo;");
    assertThat(links.get(0).get("url")).isEqualTo(page.at("/links/prev"));
    assertThat(links.get(links.size() - 1).get("url")).isEqualTo(page.at("/links/next"));
    return String.join(" ", shown);
  }

  @Test
  void aListOfOnePageHasNoOther() {
    SellAppClient client = new SellAppClient();
    client.product("Grain");

    JsonNode page = answered(client.get("/products"), 200);

    assertThat(page.get("links"))
        .isEqualTo(
            Json.read(
                """
                {"first": "%1$s?page=1", "last": "%1$s?page=1", "prev": null, "next": null}"""
                    .formatted(BASE)));
    assertThat(page.get("meta"))
        .isEqualTo(
            Json.read(
                """
                {
                  "current_page": 1, "from": 1, "last_page": 1,
                  "links": [
                    {"url": null, "label": "&laquo; Previous", "active": false},
                    {"url": "%1$s?page=1", "label": "1", "active": true},
                    {"url": null, "label": "Next &raquo;", "active": false}
                  ],
                  "path": "%1$s", "per_page": 15, "to": 1, "total": 1
                }
                """
                    .formatted(BASE)));
    assertThat(Json.names(page)).containsExactly("data", "links", "meta");
    assertThat(answered(client.get("/products/1"), 200).at("/links/first").textValue())
        .isEqualTo(BASE + "/1?page=1");
  }

  @Test
  void anEmptyListHasOnePage() {
    JsonNode page = answered(new SellAppClient().get("/products"), 200);

    assertThat(page.get("data")).isEmpty();
    assertThat(page.at("/meta/last_page").intValue()).isEqualTo(1);
    assertThat(page.at("/meta/total").intValue()).isZero();
    assertThat(page.at("/meta/from").isNull()).isTrue();
    assertThat(page.at("/meta/to").isNull()).isTrue();
    assertThat(pager(page)).isEqualTo("[1]");
  }

  @ParameterizedTest
  @CsvSource({
    "?limit=2&page=1, [1] 2 3 4 5 6 7 8 9 10 ... 14 15",
    "?limit=2&page=7, 1 2 3 4 5 6 [7] 8 9 10 ... 14 15",
    "?limit=2&page=8, 1 2 ... 5 6 7 [8] 9 10 11 ... 14 15",
    "?limit=2&page=9, 1 2 ... 6 7 8 [9] 10 11 12 13 14 15",
    "?limit=2&page=15, 1 2 ... 6 7 8 9 10 11 12 13 14 [15]",
    "?limit=2&page=40, 1 2 ... 6 7 8 9 10 11 12 13 14 15",
    "?limit=15&page=2, 1 [2]",
    "'', [1] 2",
    "?limit=30, [1]",
    "?limit=1&page=15, 1 2 ... 12 13 14 [15] 16 17 18 ... 29 30"
  })
  void aPagerLeavesOutWhatIsFarAway(String query, String pager) {
    assertThat(pager(page(query))).isEqualTo(pager);
  }

  @Test
  void thirteenPagesAreAllNamedAndFourteenAreNot() {
    SellAppClient client = new SellAppClient();
    client.unpricedProducts(13);
    assertThat(pager(answered(client.get("/products?limit=1&page=7"), 200)))
        .isEqualTo("1 2 3 4 5 6 [7] 8 9 10 11 12 13");
    client.unpricedProducts(1);
    assertThat(pager(answered(client.get("/products?limit=1&page=7"), 200)))
        .isEqualTo("1 2 3 4 5 6 [7] 8 9 10 ... 13 14");
    assertThat(pager(answered(client.get("/products?limit=1&page=8"), 200)))
        .isEqualTo("1 2 ... 5 6 7 [8] 9 10 11 12 13 14");
  }

  @Test
  void aPageInTheMiddleSaysWhereItIs() {
    JsonNode page = page("?limit=7&page=3&with_trashed=1&x=a%20b%26c");

    String same = BASE + "?limit=7&with_trashed=1&x=a+b%26c&page=";
    assertThat(each(page.get("data"), "order"))
        .containsExactly("15", "16", "17", "18", "19", "20", "21");
    assertThat(page.get("links"))
        .isEqualTo(
            Json.read(
                """
                {"first": "%1$s1", "last": "%1$s5", "prev": "%1$s2", "next": "%1$s4"}"""
                    .formatted(same)));
    assertThat(page.at("/meta/links/3/url").textValue()).isEqualTo(same + "3");
    assertThat(page.at("/meta/path").textValue()).isEqualTo(BASE);
    assertThat(page.at("/meta/from").intValue()).isEqualTo(15);
    assertThat(page.at("/meta/to").intValue()).isEqualTo(21);
    assertThat(page.at("/meta/per_page").intValue()).isEqualTo(7);
    assertThat(page.at("/meta/total").intValue()).isEqualTo(30);
  }

  @Test
  void followingTheNextPageSeesEveryProductOnce() {
    List<String> seen = new ArrayList<>();
    String next = "/products?limit=4";
    while (!next.equals("null")) {
      JsonNode page = answered(THIRTY.get(next), 200);
      seen.addAll(each(page.get("data"), "id"));
      next = page.at("/links/next").asText().replace(BASE, "/products");
    }

    assertThat(seen).hasSize(30).doesNotHaveDuplicates();
  }

  @Test
  void beyondTheEndIsAnEmptyPage() {
    JsonNode page = page("?limit=10&page=2147483647");

    assertThat(page.get("data")).isEmpty();
    assertThat(page.at("/meta/current_page").intValue()).isEqualTo(Integer.MAX_VALUE);
    assertThat(page.at("/meta/last_page").intValue()).isEqualTo(3);
    assertThat(page.at("/meta/from").isNull()).isTrue();
    assertThat(page.at("/links/next").isNull()).isTrue();
    assertThat(page.at("/links/prev").textValue()).endsWith("page=2147483646");
  }

  @ParameterizedTest
  @ValueSource(strings = {"page=0", "page=-1", "page=x", "page=2147483648", "page=1.0"})
  void aPageIsAWholeNumberFromOne(String query) {
    invalid(THIRTY.get("/products?" + query), "page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "limit=-1", "limit=all"})
  void aLimitIsAtMostAHundred(String query) {
    invalid(THIRTY.get("/products?" + query), "limit");
    invalid(THIRTY.get("/products?page=0&" + query), "page", "limit");
  }

  @Test
  void linksLeadToTheHostAndTheStageThatWereCalled() {
    APIGatewayV2HTTPEvent event =
        APIGatewayV2HTTPEvent.builder()
            .withRawPath("/prod/v2/products")
            .withHeaders(
                Map.of(
                    "Authorization",
                    "Bearer " + THIRTY.key(),
                    "Host",
                    "api.shop.example",
                    "X-Forwarded-Proto",
                    "https",
                    "X-Forwarded-Port",
                    "443"))
            .withQueryStringParameters(Map.of("limit", "10"))
            .build();
    ListProducts endpoint = new ListProducts(TestCloud.wiring());

    JsonNode page = Json.read(Direct.call(endpoint, event, new Invocation()).getBody());

    assertThat(page.at("/links/next").textValue())
        .isEqualTo("https://api.shop.example/prod/v2/products?limit=10&page=2");
    assertThat(page.at("/meta/path").textValue())
        .isEqualTo("https://api.shop.example/prod/v2/products");
  }
}
