package dev.stall.sellgate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stall.Http;
import dev.stall.Json;
import dev.stall.TestCloud;
import dev.stall.catalogue.Group;
import dev.stall.catalogue.GroupDetails;
import dev.stall.catalogue.GroupImage;
import dev.stall.catalogue.NewGroup;
import dev.stall.store.Groups;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GroupsTest {

  private static final String FULL =
      "{\"name\": \"Keys\", \"description\": \"For games\", \"image\": \"https://example.com/a.png\","
          + " \"sort_order\": 3}";

  private final SellGateClient client = new SellGateClient();

  private JsonNode create(String json) {
    return SellGateClient.created(client.post("/groups").json(json).send());
  }

  private static String path(JsonNode group) {
    return "/groups/" + group.get("id").asText();
  }

  @Test
  void aCreatedGroupHasWhatWasSentAndIsReadBack() {
    Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    JsonNode group = create(FULL);

    assertThat(group.get("name").asText()).isEqualTo("Keys");
    assertThat(group.get("description").asText()).isEqualTo("For games");
    assertThat(group.get("image").asText()).isEqualTo("https://example.com/a.png");
    assertThat(group.get("sort_order").asInt()).isEqualTo(3);
    assertThat(group.get("product_count").asInt()).isZero();
    assertThat(Instant.parse(group.get("created_at").asText())).isBetween(before, Instant.now());
    assertThat(group.get("updated_at")).isEqualTo(group.get("created_at"));
    assertThat(client.seen(path(group))).isEqualTo(group);
    assertThat(client.seen("/groups")).containsExactly(group);
  }

  @Test
  void aNameIsAllThatAGroupNeeds() {
    JsonNode group =
        create(
            """
            {"name": "Keys", "description": null, "image": null}""");

    assertThat(group.get("description").isNull()).isTrue();
    assertThat(group.get("image").isNull()).isTrue();
    assertThat(group.get("sort_order").asInt()).isZero();
  }

  @Test
  void whatTheServerOwnsIsIgnored() {
    JsonNode group =
        create(
            """
            {"name": "Keys", "id": "grp_x", "product_count": 9, "x": [1]}""");

    assertThat(group.get("id").asText()).isNotEqualTo("grp_x");
    assertThat(group.get("product_count").asInt()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "  spaced  ", "\u05e9\u05dc\u05d5\u05dd \ud83d\ude80", "a\tb\nc"})
  void aNameIsKeptAsItWasSent(String name) {
    assertThat(client.seen(path(client.group(name))).get("name").textValue()).isEqualTo(name);
  }

  @Test
  void textsMayBeAsLongAsTheirLimits() {
    String name = "\ud83d\ude80".repeat(255);
    String description = "d".repeat(1000);
    String image = "https://example.com/" + "i".repeat(2028);

    JsonNode group =
        create(
            """
            {"name": "%s", "description": "%s", "image": "%s"}"""
                .formatted(name, description, image));

    assertThat(group.get("name").textValue()).isEqualTo(name);
    assertThat(group.get("description").textValue()).isEqualTo(description);
    assertThat(group.get("image").textValue()).isEqualTo(image);
  }

  @Test
  void anImagesAddressMayHaveItsSchemeInAnyCase() {
    JsonNode group =
        create(
            """
            {"name": "Keys", "image": "HTTPS://example.com/a.png"}""");

    assertThat(group.get("image").asText()).isEqualTo("HTTPS://example.com/a.png");
  }

  @Test
  void anImageThatIsNoAddressIsNotShown() {
    GroupDetails details =
        new GroupDetails(
            "Keys",
            Optional.empty(),
            Optional.of(new GroupImage("listings/a.png", Optional.empty())),
            false,
            Optional.empty(),
            Optional.empty());
    Group group =
        new Groups(TestCloud.storage())
            .create(client.store().number(), new NewGroup(details, Optional.empty()));

    assertThat(client.seen("/groups/" + Ids.text(group.id())).get("image").isNull()).isTrue();
  }

  @Test
  void groupsAreListedByOrderAndThenTheNewestFirst() {
    create(
        """
        {"name": "later", "sort_order": 2}""");
    create(
        """
        {"name": "old", "sort_order": 1}""");
    create(
        """
        {"name": "new", "sort_order": 1}""");
    create(
        """
        {"name": "first", "sort_order": -2147483648}""");
    create(
        """
        {"name": "last", "sort_order": 2147483647}""");
    create(
        """
        {"name": "usual"}""");

    assertThat(client.names("/groups"))
        .containsExactly("first", "usual", "new", "old", "later", "last");
  }

  @Test
  void aPageSaysWhereItBegins() {
    for (int i = 0; i < 5; i++) {
      create(
          """
          {"name": "g%d", "sort_order": %d}"""
              .formatted(i, i));
    }

    Http.Response second = client.get("/groups?page=2&limit=2").send();
    Http.Response beyond = client.get("/groups?page=2147483647&limit=100").send();
    Http.Response usual = client.get("/groups?page=&limit=").send();

    assertThat(Json.each(SellGateClient.done(second), "name")).containsExactly("g2", "g3");
    assertThat(second.json().get("meta").toString())
        .isEqualTo("{\"total\":5,\"limit\":2,\"offset\":2}");
    assertThat(SellGateClient.done(beyond)).isEmpty();
    assertThat(beyond.json().get("meta").toString())
        .isEqualTo("{\"total\":5,\"limit\":100,\"offset\":214748364600}");
    assertThat(SellGateClient.done(usual)).hasSize(5);
    assertThat(usual.json().get("meta").toString())
        .isEqualTo("{\"total\":5,\"limit\":25,\"offset\":0}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": \"Other\"}",
        "{\"description\": \"Other\"}",
        "{\"description\": \"\"}",
        "{\"description\": null}",
        "{\"image\": \"https://example.com/b.png\"}",
        "{\"image\": null}",
        "{\"sort_order\": 9}"
      })
  void aChangeTouchesOnlyWhatWasSent(String change) {
    JsonNode group = create(FULL);

    JsonNode changed = SellGateClient.done(client.patch(path(group)).body(change).send());

    ObjectNode expected = group.deepCopy();
    expected.setAll((ObjectNode) Json.read(change));
    expected.set("updated_at", changed.get("updated_at"));
    assertThat(changed).isEqualTo(expected);
    assertThat(client.seen(path(group))).isEqualTo(expected);
  }

  @Test
  void aChangeMakesTheGroupNewer() {
    Group group =
        new Groups(TestCloud.storage(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)))
            .create(
                client.store().number(), new NewGroup(GroupDetails.named("Old"), Optional.empty()));
    String path = "/groups/" + Ids.text(group.id());

    assertThat(client.change(path, "{}").get("updated_at").asText())
        .isEqualTo("1970-01-01T00:00:00Z");
    JsonNode changed =
        client.change(
            path,
            """
            {"name": "New"}""");

    assertThat(Instant.parse(changed.get("updated_at").asText())).isAfter(Instant.EPOCH);
    assertThat(changed.get("created_at").asText()).isEqualTo("1970-01-01T00:00:00Z");
  }

  @Test
  void aChangeOfNothingChangesNothing() {
    JsonNode group = create(FULL);

    assertThat(client.change(path(group), "{}")).isEqualTo(group);
    assertThat(
            client.change(
                path(group),
                """
                {"id": "grp_x", "x": 1}"""))
        .isEqualTo(group);
  }

  @Test
  void aGroupMovesInTheListWithItsOrder() {
    JsonNode one =
        create(
            """
            {"name": "one", "sort_order": 1}""");
    create(
        """
        {"name": "two", "sort_order": 2}""");

    client.change(
        path(one),
        """
        {"sort_order": 3, "name": "three"}""");

    assertThat(client.names("/groups")).containsExactly("two", "three");
  }

  @Test
  void aDeletedGroupIsGoneAndItsProductsStay() {
    JsonNode group = create(FULL);
    String product = client.productId("One");
    client.add(group.get("id").asText(), product);

    SellGateClient.gone(client.delete(path(group)).body("null").send());

    SellGateClient.missing(client.get(path(group)).send());
    SellGateClient.missing(client.delete(path(group)).send());
    SellGateClient.missing(
        client
            .patch(path(group))
            .json(
                """
                {"name": "Back"}""")
            .send());
    SellGateClient.missing(client.patch(path(group)).json("{}").send());
    SellGateClient.missing(client.get(path(group) + "/products").send());
    assertThat(client.seen("/groups")).isEmpty();
    assertThat(client.seen("/products/" + product).get("group_ids")).isEmpty();
  }

  @Test
  void aGroupMadeThroughSellSnIsThereToo() {
    Http.post("/stores/" + client.store().id() + "/product-groups")
        .key(client.store().key())
        .json(
            """
            {"name": "From SellSN"}""")
        .send();

    assertThat(client.names("/groups")).containsExactly("From SellSN");
  }

  @Test
  void theKeyMayStandAloneInItsHeader() {
    assertThat(
            SellGateClient.done(
                Http.get("/v1/groups").header("Authorization", client.key()).send()))
        .isEmpty();
  }

  @Test
  void aBodyOfAnyTypeIsReadAsJson() {
    byte[] body = "{\"name\": \"Plain\"}".getBytes(StandardCharsets.UTF_8);

    JsonNode group = SellGateClient.created(client.post("/groups").body("text/plain", body).send());

    assertThat(group.get("name").asText()).isEqualTo("Plain");
  }
}
