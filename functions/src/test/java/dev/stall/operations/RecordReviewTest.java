package dev.stall.operations;

import static dev.stall.operations.Called.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.TestCloud;
import dev.stall.TestStore;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordReviewTest {

  private final TestStore store = TestStore.create();
  private final String product = Called.product(store);

  private JsonNode record(String fields) {
    return TestCloud.invoke("RecordReview", form(fields));
  }

  private String form(String fields) {
    return """
            {"product": "%s", %s}"""
        .formatted(product, fields);
  }

  private JsonNode shown() {
    return Http.get("/products/" + product + "/view").send().data();
  }

  @Test
  void aReviewIsShownWithItsProduct() {
    JsonNode review = record("\"rating\": 4, \"reason\": \"Came at once 👍\"");

    JsonNode seen = shown().get("reviews").get(0);
    assertThat(seen.get("id")).isEqualTo(review.get("id"));
    assertThat(seen.get("dateCreated")).isEqualTo(review.get("dateCreated"));
    assertThat(seen.get("rating").intValue()).isEqualTo(4);
    assertThat(seen.get("reason").textValue()).isEqualTo("Came at once 👍");
    assertThat(seen.get("productId").textValue()).isEqualTo(product);
    assertThat(review.get("product").textValue()).isEqualTo(product);
    assertThat(Id.parse(review.get("id").textValue()).orElseThrow().kind()).isEqualTo(Kind.REVIEW);
  }

  @Test
  void aRatingCountsForTheProductAndTheStore() {
    String other = Called.product(store);
    record("\"rating\": 5");
    record("\"rating\": 4");
    TestCloud.invoke(
        "RecordReview",
        """
        {"product": "%s", "rating": 1}"""
            .formatted(other));

    JsonNode shown = shown();

    assertThat(shown.get("rating").decimalValue()).isEqualByComparingTo("4.5");
    assertThat(shown.get("reviews")).hasSize(2);
    assertThat(shown.at("/store/reviews").intValue()).isEqualTo(3);
    assertThat(shown.at("/store/rating").decimalValue()).isEqualByComparingTo("3.33");
  }

  @Test
  void aReasonMayBeLeftOut() {
    assertThat(record("\"rating\": 1").get("reason").isNull()).isTrue();
    assertThat(record("\"rating\": 5, \"reason\": null").get("reason").isNull()).isTrue();
    assertThat(shown().get("reviews")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "6", "-1", "4.5", "\"5\"", "true", "null", "1e400", "[5]"})
  void aRatingIsAWholeNumberFrom1To5(String rating) {
    assertThat(refused("RecordReview", form("\"rating\": " + rating))).contains("rating");
    assertThat(shown().get("reviews")).isEmpty();
    assertThat(shown().at("/store/reviews").intValue()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"reason\": \"x\"|rating",
        "\"rating\": 5, \"reason\": 5|reason",
        "\"rating\": 9, \"reason\": []|rating,reason",
        "\"rating\": 5, \"reason\": \"a\\u0000\"|reason",
      })
  void whatIsWrongIsNamedAllAtOnce(String fields, String named) {
    assertThat(refused("RecordReview", form(fields))).contains(named.split(",", -1));
  }

  @Test
  void aReasonHasItsLimit() {
    assertThat(
            record("\"rating\": 5, \"reason\": \"%s\"".formatted("😀".repeat(1000))).get("reason"))
        .isNotNull();
    assertThat(
            refused(
                "RecordReview", form("\"rating\": 5, \"reason\": \"" + "x".repeat(1001) + "\"")))
        .contains("reason", "1000");
  }

  @Test
  void aProductThatThereIsNotIsToldSo() {
    String deleted = Called.product(store);
    Http.delete("/stores/" + store.id() + "/products/" + deleted).key(store.key()).send();
    String guessed = new Id(store.number(), Kind.PRODUCT, 1, 1).toString();
    for (String id :
        new String[] {
          deleted, guessed, store.id(), "b1a3ee62-933b-4537-b612-d5525a6d31a8", "nonsense"
        }) {
      assertThat(
              refused(
                  "RecordReview",
                  """
                  {"product": "%s", "rating": 5}"""
                      .formatted(id)))
          .contains("product");
    }
    assertThat(
            refused(
                "RecordReview",
                """
                {"rating": 5}"""))
        .contains("product is required");
  }
}
