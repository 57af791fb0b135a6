package dev.stall.sellsn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Direct;
import dev.stall.Http;
import dev.stall.Json;
import dev.stall.TestCloud;
import dev.stall.catalogue.Id;
import dev.stall.store.Reviews;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReviewsTest {

  private final SellSnClient client = new SellSnClient();
  private final String product = client.productId("Reviewed");
  private final TestClock clock = new TestClock(Instant.parse("2026-03-01T10:00:00.123Z"));

  private Http.Response page(String query) {
    return Http.get("/product/" + product + "/view/reviews/" + query).send();
  }

  /** Records so many reviews, a second apart, and returns what they say, newest first. */
  private List<String> review(int count) {
    Reviews reviews = new Reviews(TestCloud.storage(clock));
    Id id = Id.parse(product).orElseThrow();
    List<String> reasons = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      clock.advance(Duration.ofSeconds(1));
      reasons.add("Review " + i);
      reviews.record(id, 1 + i % 5, Optional.of(reasons.get(i)));
    }
    Collections.reverse(reasons);
    return reasons;
  }

  @Test
  void aReviewIsShownAsItWasRecorded() {
    JsonNode recorded = SellSnClient.review(product, 3, "So-so \ud83d\ude42");

    JsonNode shown = SellSnClient.done(page("1")).get(0);

    assertThat(shown.get("id")).isEqualTo(recorded.get("id"));
    assertThat(shown.get("dateCreated")).isEqualTo(recorded.get("dateCreated"));
    assertThat(shown.get("rating").asInt()).isEqualTo(3);
    assertThat(shown.get("reason").textValue()).isEqualTo("So-so \ud83d\ude42");
    assertThat(shown.get("productId").textValue()).isEqualTo(product);
    assertThat(shown.get("reply").isNull()).isTrue();
  }

  @Test
  void theNewestReviewComesFirst() {
    List<String> reasons = review(3);

    JsonNode reviews = SellSnClient.done(page("1"));

    assertThat(Json.each(reviews, "reason")).isEqualTo(reasons);
    assertThat(Json.each(reviews, "dateCreated"))
        .containsExactly(
            "2026-03-01T10:00:03.123Z", "2026-03-01T10:00:02.123Z", "2026-03-01T10:00:01.123Z");
  }

  @Test
  void pagesOfReviewsDivideThemWithoutGapOrOverlap() {
    List<String> reasons = review(200);

    for (int count : new int[] {7, 64, 100}) {
      int pages = (reasons.size() + count - 1) / count;
      List<String> found = new ArrayList<>();
      for (int number = 1; number <= pages; number++) {
        Http.Response response = page(number + "?count=" + count);
        found.addAll(Json.each(SellSnClient.done(response), "reason"));
        assertThat(response.json().get("pages").asInt()).isEqualTo(pages);
      }
      assertThat(found).isEqualTo(reasons);
      assertThat(SellSnClient.done(page((pages + 1) + "?count=" + count))).isEmpty();
    }
  }

  @Test
  void aPageAndTheProductItselfShowTheFifteenNewestReviews() {
    List<String> newest = review(20).subList(0, 15);

    assertThat(Json.each(SellSnClient.done(page("1")), "reason")).isEqualTo(newest);
    assertThat(page("1").json().get("pages").asInt()).isEqualTo(2);
    assertThat(Json.each(client.viewed(product).get("reviews"), "reason")).isEqualTo(newest);
  }

  @Test
  void aProductWithoutReviewsHasNoPagesAndNoRating() {
    assertThat(SellSnClient.done(page("1"))).isEmpty();
    assertThat(page("1").json().get("pages").asInt()).isZero();
    JsonNode viewed = client.viewed(product);
    assertThat(viewed.get("reviews").isArray()).isTrue();
    assertThat(viewed.get("reviews")).isEmpty();
    assertThat(viewed.get("rating").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"'5', 5", "'1,2', 1.5", "'5,4,4', 4.33", "'5,5,4', 4.67", "'1,1,1,1,1,1,1,2', 1.13"})
  void theRatingIsTheMeanToTwoDecimals(String ratings, double mean) {
    for (String rating : ratings.split(",", -1)) {
      SellSnClient.review(product, Integer.parseInt(rating), "Rated");
    }

    JsonNode viewed = client.viewed(product);

    assertThat(viewed.get("rating").asDouble()).isEqualTo(mean);
    assertThat(viewed.at("/store/rating").asDouble()).isEqualTo(mean);
    assertThat(SellSnClient.done(client.get("/products").send()).get(0).get("rating").asDouble())
        .isEqualTo(mean);
  }

  @Test
  void aStoreCountsAndRatesOverAllOfItsProducts() {
    String other = client.productId("Also reviewed");
    SellSnClient.review(product, 5, "Good");
    SellSnClient.review(product, 5, "Good");
    SellSnClient.review(other, 1, "Bad");

    JsonNode viewed = client.viewed(other);

    assertThat(viewed.get("rating").asInt()).isEqualTo(1);
    assertThat(viewed.get("reviews")).hasSize(1);
    assertThat(viewed.at("/store/reviews").asInt()).isEqualTo(3);
    assertThat(viewed.at("/store/rating").asDouble()).isEqualTo(3.67);
  }

  @Test
  void reviewsOfAPrivateProductAreNotFound() {
    String hidden = client.productId("By link only", 1);
    String secret = client.productId("Private", 2);
    SellSnClient.review(hidden, 5, "Psst");
    SellSnClient.review(secret, 5, "Psst");

    Http.Response shown = Http.get("/product/" + hidden + "/view/reviews/1").send();

    assertThat(Json.each(SellSnClient.done(shown), "reason")).containsExactly("Psst");
    SellSnClient.refused(Http.get("/product/" + secret + "/view/reviews/1").send(), 404);
  }

  @Test
  void reviewsOfAProductThatIsNotThereAreNotFound() {
    SellSnClient.review(product, 5, "Good");
    SellSnClient.done(client.delete("/products/" + product).send());

    SellSnClient.refused(page("1"), 404);
    SellSnClient.refused(Http.get("/product/" + UUID.randomUUID() + "/view/reviews/1").send(), 404);
    SellSnClient.refused(Http.get("/product/nonsense/view/reviews/1").send(), 404);
    assertThatThrownBy(() -> SellSnClient.review(product, 5, "Late"))
        .isInstanceOf(RuntimeException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "newest", "1.0"})
  void aPageOfReviewsThatIsNoneIsInvalid(String page) {
    SellSnClient.invalid(page(page), "page");
    SellSnClient.invalid(page(page + "?count=101"), "page", "count");
  }

  @Test
  void theClassOfARouteAnswersAnEventByItself() {
    SellSnClient.review(product, 5, "Good");

    var answer =
        Direct.call(
            new ViewReviews(TestCloud.wiring()),
            Direct.event(Map.of("productId", product, "page", "1"), "", ""));

    assertThat(answer.getStatusCode()).isEqualTo(200);
    assertThat(Json.read(answer.getBody()).at("/data/0/reason").asText()).isEqualTo("Good");
  }
}
