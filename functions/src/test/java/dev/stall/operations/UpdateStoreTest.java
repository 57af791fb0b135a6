package dev.stall.operations;

import static dev.stall.operations.Called.product;
import static dev.stall.operations.Called.refused;
import static dev.stall.operations.Called.seen;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.TestCloud;
import dev.stall.TestStore;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UpdateStoreTest {

  private final TestStore store = TestStore.create();

  private JsonNode update(String fields) {
    return TestCloud.invoke("UpdateStore", form(fields));
  }

  private String form(String fields) {
    return """
            {"store": "%s"%s}"""
        .formatted(store.id(), fields);
  }

  @Test
  void onlyWhatIsSentIsChanged() {
    String product = product(store);
    update(
        ", \"description\": \"Old\", \"url\": \"https://a.example\", \"visits\": 5, \"isVerified\": true");
    JsonNode before = seen(product);

    JsonNode answer = update(", \"description\": \"New\", \"name\": \"Renamed\"");

    JsonNode after = seen(product);
    assertThat(after.get("description").textValue()).isEqualTo("New");
    assertThat(after.get("name").textValue()).isEqualTo("Renamed");
    for (String kept :
        new String[] {
          "id",
          "dateCreated",
          "url",
          "visits",
          "isVerified",
          "theme",
          "socialMediaAccounts",
          "preferredCurrency",
          "reviews"
        }) {
      assertThat(after.get(kept)).as(kept).isEqualTo(before.get(kept));
    }
    assertThat(answer.get("id").textValue()).isEqualTo(store.id());
    assertThat(answer.get("number").intValue()).isEqualTo(store.number());
    assertThat(answer.get("slug").textValue()).isEqualTo(store.slug());
    assertThat(answer.get("name").textValue()).isEqualTo("Renamed");
  }

  @Test
  void nothingSentChangesNothing() {
    String product = product(store);
    update(", \"description\": \"Old\", \"theme\": {\"properties\": {\"font\": \"Inter\"}}");
    JsonNode before = seen(product);

    update("");

    assertThat(seen(product)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "description",
        "url",
        "customDomain",
        "termsOfService",
        "copyright",
        "privacyPolicy",
        "profileImage"
      })
  void nullTakesATextAway(String field) {
    String product = product(store);
    update(", \"%s\": \"Something\"".formatted(field));
    assertThat(seen(product).get(field).textValue()).isEqualTo("Something");

    update(", \"%s\": null".formatted(field));

    assertThat(seen(product).get(field).isNull()).isTrue();
  }

  @Test
  void nullTakesTheThemeAndTheAccountsAway() {
    String product = product(store);
    update(
        ", \"theme\": {\"properties\": {\"font\": \"Inter\"}}, \"socialMediaAccounts\": {\"discord\": \"a\"}");
    assertThat(seen(product).at("/socialMediaAccounts/discord").textValue()).isEqualTo("a");

    update(", \"theme\": null, \"socialMediaAccounts\": null");

    assertThat(seen(product).at("/theme/properties")).isEmpty();
    assertThat(seen(product).at("/socialMediaAccounts/discord").isNull()).isTrue();
  }

  @Test
  void aProductIsFeaturedAndNoLongerWithNull() {
    String product = product(store);

    update(", \"featuredProduct\": \"%s\"".formatted(product));
    assertThat(seen(product).at("/featuredProduct/id").textValue()).isEqualTo(product);

    update(", \"featuredProduct\": null");
    assertThat(seen(product).get("featuredProduct").isNull()).isTrue();
  }

  @Test
  void onlyAProductOfTheStoreIsFeatured() {
    String own = product(store);
    String group =
        Http.post("/stores/" + store.id() + "/product-groups")
            .key(store.key())
            .json(
                """
                {"name": "Photography"}""")
            .send()
            .data()
            .get("id")
            .textValue();
    for (String other :
        new String[] {
          product(TestStore.create()),
          group,
          store.id(),
          "b1a3ee62-933b-4537-b612-d5525a6d31a8",
          new Id(store.number(), Kind.PRODUCT, 1, 1).toString(),
          "nonsense"
        }) {
      assertThat(refused("UpdateStore", form(", \"featuredProduct\": \"%s\"".formatted(other))))
          .contains("featuredProduct");
    }
    assertThat(seen(own).get("featuredProduct").isNull()).isTrue();
  }

  @Test
  void aFeaturedProductThatIsDeletedIsFeaturedNoMore() {
    String kept = product(store);
    String featured = product(store);
    update(", \"featuredProduct\": \"%s\"".formatted(featured));

    Http.delete("/stores/" + store.id() + "/products/" + featured).key(store.key()).send();

    assertThat(seen(kept).get("featuredProduct").isNull()).isTrue();
    update(", \"name\": \"Still changed\"");
    assertThat(seen(kept).get("name").textValue()).isEqualTo("Still changed");
  }

  @Test
  void aNewSlugFreesTheOldOne() {
    String slug = "moved-" + UUID.randomUUID();

    assertThat(update(", \"slug\": \"%s\"".formatted(slug)).get("slug").textValue())
        .isEqualTo(slug);

    JsonNode heir =
        TestCloud.invoke(
            "CreateStore",
            """
            {"slug": "%s", "name": "Heir"}"""
                .formatted(store.slug()));
    assertThat(heir.get("slug").textValue()).isEqualTo(store.slug());
    assertThat(
            refused(
                "CreateStore",
                """
                {"slug": "%s", "name": "Twin"}"""
                    .formatted(slug)))
        .contains(slug);
    assertThat(refused("UpdateStore", form(", \"slug\": \"%s\"".formatted(store.slug()))))
        .contains(store.slug());
  }

  @Test
  void theSameSlugAgainIsFine() {
    assertThat(update(", \"slug\": \"%s\"".formatted(store.slug())).get("slug").textValue())
        .isEqualTo(store.slug());
  }

  @Test
  void aSlugOfAnotherStoreIsRefusedAndNothingElseIsChanged() {
    String product = product(store);
    TestStore other = TestStore.create();

    assertThat(
            refused(
                "UpdateStore",
                form(", \"slug\": \"%s\", \"name\": \"Thief\"".formatted(other.slug()))))
        .contains(other.slug());
    assertThat(seen(product).get("name").textValue()).isEqualTo("Test store");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        ", \"name\": \"\"|name",
        ", \"name\": 5, \"slug\": \"A B\", \"visits\": \"many\"|name,slug,visits",
        ", \"preferredCurrency\": \"Euro\"|preferredCurrency",
        ", \"description\": 5|description",
        ", \"theme\": {\"properties\": []}|theme.properties",
      })
  void whatIsWrongIsNamedAllAtOnceAndNothingIsChanged(String fields, String named) {
    String product = product(store);
    JsonNode before = seen(product);

    assertThat(refused("UpdateStore", form(fields))).contains(named.split(",", -1));
    assertThat(seen(product)).isEqualTo(before);
  }

  @Test
  void aStoreThatThereIsNotIsToldSo() {
    String guessed = new Id(store.number(), Kind.STORE, 0, 1).toString();
    for (String id : new String[] {guessed, "b1a3ee62-933b-4537-b612-d5525a6d31a8"}) {
      assertThat(
              refused(
                  "UpdateStore",
                  """
                  {"store": "%s", "name": "A"}"""
                      .formatted(id)))
          .contains("store");
    }
    assertThat(
            refused(
                "UpdateStore",
                """
                {"name": "A"}"""))
        .contains("store is required");
    assertThat(
            refused(
                "UpdateStore",
                """
                {"store": 7}"""))
        .contains("store must be a string");
  }
}
