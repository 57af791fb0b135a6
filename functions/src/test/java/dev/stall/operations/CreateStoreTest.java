package dev.stall.operations;

import static dev.stall.operations.Called.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.Json;
import dev.stall.TestCloud;
import dev.stall.TestStore;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CreateStoreTest {

  private static String freshSlug() {
    return "fresh-" + UUID.randomUUID();
  }

  private static JsonNode create(String slug, String more) {
    return TestCloud.invoke(
        "CreateStore",
        """
        {"slug": "%s", "name": "A store"%s}"""
            .formatted(slug, more));
  }

  @Test
  void aStoreIsAnsweredWithItsIdAndNumber() {
    String slug = freshSlug();
    JsonNode store = create(slug, "");

    Id id = Id.parse(store.get("id").textValue()).orElseThrow();
    assertThat(id.kind()).isEqualTo(Kind.STORE);
    assertThat(id.store()).isEqualTo(store.get("number").intValue()).isPositive();
    assertThat(store.get("slug").textValue()).isEqualTo(slug);
    assertThat(store.get("name").textValue()).isEqualTo("A store");
    assertThat(Instant.parse(store.get("dateCreated").textValue()))
        .isCloseTo(Instant.now(), Assertions.within(Duration.ofMinutes(1)));
  }

  @Test
  void numbersCountUp() {
    int first = create(freshSlug(), "").get("number").intValue();
    int second = create(freshSlug(), "").get("number").intValue();

    assertThat(second).isGreaterThan(first);
  }

  @Test
  void everyFieldOfAStoreIsKeptAndShown() {
    JsonNode store =
        create(
            freshSlug(),
            ", \"description\": \"Presets 📷\", \"url\": \"https://a.example\", \"customDomain\":"
                + " \"shop.a.example\", \"termsOfService\": \"Be kind\", \"copyright\": \"© 2026\","
                + " \"privacyPolicy\": \"None kept\", \"preferredCurrency\": \"EUR\", \"isVerified\": true,"
                + " \"visits\": 3, \"resolvedTickets\": 2, \"productsSold\": 1, \"theme\": {\"properties\":"
                + " {\"font\": \"Inter\", \"colour\": \"\"}}, \"socialMediaAccounts\": {\"tikTok\": \"a\","
                + " \"youTube\": \"b\", \"twitter\": \"c\", \"facebook\": \"d\", \"discord\": \"e\", \"telegram\":"
                + " \"f\", \"instagram\": \"g\"}, \"profileImage\": \"https://a.example/p.png\"");
    JsonNode seen = seen(store.get("id").textValue());

    JsonNode expected =
        Json.read(
            """
            {"name": "A store", "description": "Presets 📷", "url": "https://a.example",
             "customDomain": "shop.a.example", "termsOfService": "Be kind", "copyright": "© 2026",
             "privacyPolicy": "None kept", "preferredCurrency": "EUR", "isVerified": true,
             "visits": 3, "resolvedTickets": 2, "productsSold": 1,
             "theme": {"properties": {"font": "Inter", "colour": ""}},
             "socialMediaAccounts": {"tikTok": "a", "youTube": "b", "twitter": "c",
               "facebook": "d", "discord": "e", "telegram": "f", "instagram": "g"},
             "profileImage": "https://a.example/p.png", "featuredProduct": null,
             "reviews": 0, "rating": 0}
            """);
    expected
        .properties()
        .forEach(
            field ->
                assertThat(seen.get(field.getKey()))
                    .as(field.getKey())
                    .isEqualTo(field.getValue()));
    assertThat(seen.get("id")).isEqualTo(store.get("id"));
    assertThat(seen.get("dateCreated")).isEqualTo(store.get("dateCreated"));
  }

  @Test
  void aStoreOfSlugAndNameAloneHasNothingElse() {
    JsonNode seen = seen(create(freshSlug(), "").get("id").textValue());

    for (String field :
        new String[] {
          "description",
          "url",
          "customDomain",
          "termsOfService",
          "copyright",
          "privacyPolicy",
          "profileImage",
          "featuredProduct"
        }) {
      assertThat(seen.get(field).isNull()).as(field).isTrue();
    }
    assertThat(seen.get("preferredCurrency").textValue()).isEqualTo("USD");
    assertThat(seen.get("isVerified").booleanValue()).isFalse();
    assertThat(seen.get("visits").intValue()).isZero();
    assertThat(seen.at("/theme/properties")).isEmpty();
    assertThat(seen.at("/socialMediaAccounts")).hasSize(7).allMatch(JsonNode::isNull);
  }

  private static JsonNode seen(String store) {
    String key =
        TestCloud.invoke(
                "IssueApiKey",
                """
                {"store": "%s"}"""
                    .formatted(store))
            .get("key")
            .textValue();
    String product =
        Http.post("/stores/" + store + "/products")
            .key(key)
            .json(
                """
                {"name": "Presets", "cost": 9, "visibility": 0}""")
            .send()
            .data()
            .get("id")
            .textValue();
    return Called.seen(product);
  }

  @Test
  void aSlugIsOneStoresOnly() {
    TestStore store = TestStore.create();

    assertThat(
            refused(
                "CreateStore",
                """
                {"slug": "%s", "name": "Twin"}"""
                    .formatted(store.slug())))
        .contains(store.slug())
        .contains("slug");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"",
        "\"-a\"",
        "\"a-\"",
        "\"-\"",
        "\"Shop\"",
        "\"sh op\"",
        "\"shop_1\"",
        "\"shop.eu\"",
        "\"größe\"",
        "\" shop\"",
        "\"shop\\n\"",
        "5",
        "null",
        "[\"shop\"]"
      })
  void aSlugIsLowerCaseLettersDigitsAndHyphens(String slug) {
    assertThat(
            refused(
                "CreateStore",
                """
                {"slug": %s, "name": "A store"}"""
                    .formatted(slug)))
        .contains("slug");
  }

  @Test
  void aSlugHasAtMost63Characters() {
    String maxLength = UUID.randomUUID().toString() + "x".repeat(27);

    assertThat(create(maxLength, "").get("slug").textValue()).isEqualTo(maxLength);
    assertThat(
            refused(
                "CreateStore",
                """
                {"slug": "%sx", "name": "A store"}"""
                    .formatted(maxLength)))
        .contains("slug", "63");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|slug,name",
        "{\"slug\": \"x\"}|name",
        "{\"slug\": \"x\", \"name\": \"\"}|name",
        "{\"slug\": \"X\", \"name\": 5, \"preferredCurrency\": \"euro\", \"visits\": -1}"
            + "|slug,name,preferredCurrency,visits",
        "{\"slug\": \"x\", \"name\": \"A\", \"preferredCurrency\": \"ZZZ\"}|preferredCurrency",
        "{\"slug\": \"x\", \"name\": \"A\", \"isVerified\": \"yes\"}|isVerified",
        "{\"slug\": \"x\", \"name\": \"A\", \"productsSold\": 2147483648}|productsSold",
        "{\"slug\": \"x\", \"name\": \"A\", \"theme\": []}|theme",
        "{\"slug\": \"x\", \"name\": \"A\", \"theme\": {\"properties\": {\"font\": 5}}}|theme.properties.font",
        "{\"slug\": \"x\", \"name\": \"A\", \"socialMediaAccounts\": \"none\"}|socialMediaAccounts",
        "{\"slug\": \"x\", \"name\": \"A\", \"socialMediaAccounts\": {\"discord\": 5}}"
            + "|socialMediaAccounts.discord",
        "{\"slug\": \"x\", \"name\": \"A\\u0000\"}|name",
        "{\"slug\": \"x\", \"name\": \"A\", \"slug\": \"y\"}|slug",
        "[]|object",
        "{|JSON",
      })
  void whatIsWrongIsNamedAllAtOnce(String json, String named) {
    assertThat(refused("CreateStore", json)).contains(named.split(",", -1));
  }

  @Test
  void aThemeThatDoesNotFitAStoreIsRefused() {
    String slug = freshSlug();
    String longName =
        """
        {"%s": "x"}"""
            .formatted("n".repeat(40_000));
    StringBuilder many = new StringBuilder("{\"a\": \"x\"");
    for (int i = 0; i < 50; i++) {
      many.append(", \"property-").append(i).append("\": \"x\"");
    }
    for (String properties :
        new String[] {
          longName,
          many + "}",
          """
          {"": "x"}""",
          "{\"\\ud800\": \"x\"}"
        }) {
      assertThat(
              refused(
                  "CreateStore",
                  """
                  {"slug": "%s", "name": "A", "theme": {"properties": %s}}"""
                      .formatted(slug, properties)))
          .contains("theme");
    }
    assertThat(create(slug, "").get("slug").textValue()).isEqualTo(slug);
  }

  @Test
  void aProductOfAnotherStoreIsNotFeatured() {
    String product = Called.product(TestStore.create());

    assertThat(
            refused(
                "CreateStore",
                """
                {"slug": "%s", "name": "A", "featuredProduct": "%s"}"""
                    .formatted(freshSlug(), product)))
        .contains("featuredProduct");
  }
}
