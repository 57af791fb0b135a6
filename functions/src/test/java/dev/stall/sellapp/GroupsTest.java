package dev.stall.sellapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stall.Direct;
import dev.stall.Http;
import dev.stall.Json;
import dev.stall.TestCloud;
import dev.stall.store.ListAudit;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GroupsTest {

  private static final String FULL =
      """
      {
        "title": "Rat race",
        "order": -5,
        "image": {
          "path": "https://fern.example/rat.png?v=2",
          "metadata": {
            "size": 30000000,
            "filename": "rat",
            "extension": "png",
            "mime_type": "image/png"
          }
        },
        "unlisted": true,
        "section_id": 2147483647,
        "section_order": -2147483648
      }
      """;

  private final SellAppClient client = new SellAppClient();

  private JsonNode made(String form) {
    return SellAppClient.answered(client.post("/groups").json(form), 201);
  }

  private JsonNode changed(String path, String form) {
    return SellAppClient.answered(client.patch(path).json(form), 200);
  }

  private static String path(JsonNode group) {
    return "/groups/" + group.get("id");
  }

  private List<String> titles(String query) {
    List<String> titles = new ArrayList<>();
    SellAppClient.answered(client.get("/groups" + query), 200)
        .get("data")
        .forEach(group -> titles.add(group.get("title").textValue()));
    return titles;
  }

  private JsonNode page(String query) {
    return SellAppClient.answered(client.get("/groups" + query), 200);
  }

  @Test
  void aGroupIsMadeWithAllThatItsFormSays() {
    JsonNode sent = Json.read(FULL);

    JsonNode group = made(FULL);

    for (String name : Json.names(sent)) {
      assertThat(group.get(name)).as(name).isEqualTo(sent.get(name));
    }
    assertThat(group.get("store_id").intValue()).isEqualTo(client.store().number());
    assertThat(group.get("updated_at")).isEqualTo(group.get("created_at"));
    assertThat(SellAppClient.summary(group)).isEmpty();
    assertThat(client.seen(path(group))).isEqualTo(group);
  }

  @Test
  void aGroupNeedsATitleAnOrderAndWhetherItIsUnlisted() {
    JsonNode group =
        made(
            """
            {"title": "Plain", "order": 3, "unlisted": false}""");

    assertThat(group.get("unlisted").booleanValue()).isFalse();
    for (String name : List.of("image", "section_id", "section_order")) {
      assertThat(group.get(name).isNull()).as(name).isTrue();
    }
    assertThat(
            SellAppClient.invalid(client.post("/groups").json("{}"), "title", "order", "unlisted"))
        .isNotEmpty();
  }

  @Test
  void whatTheServerOwnsOrDoesNotKnowIsIgnored() {
    JsonNode group =
        made(
            "{\"title\": \"Mine\", \"order\": 1, \"unlisted\": false, \"id\": 99, \"store_id\": 99,"
                + " \"created_at\": \"x\", \"products_linked\": 9, \"products\": [{\"id\": \"1\"}], \"x\": {}}");

    assertThat(group.get("id").intValue()).isEqualTo(1);
    assertThat(group.get("store_id").intValue()).isEqualTo(client.store().number());
    assertThat(SellAppClient.summary(group)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"photos/rat.png", "/photos/rat.png", "rat", "a/b:c", "HTTPS://a.example/b"})
  void anImageMayBeAnAddressOrAPathWithoutMetadata(String path) {
    JsonNode group =
        made(
            "{\"title\": \"A\", \"order\": 1, \"unlisted\": false, \"image\": {\"path\": \""
                + path
                + "\"}}");

    assertThat(group.get("image")).isEqualTo(Json.read("{\"path\": \"" + path + "\"}"));
    assertThat(client.seen(path(group)).get("image")).isEqualTo(group.get("image"));
  }

  @Test
  void aFormOfTextsMakesAGroupAsJsonDoes() {
    JsonNode group =
        SellAppClient.answered(
            client
                .post("/groups")
                .body(
                    "application/x-www-form-urlencoded",
                    "title=Rat+race&order=-7&unlisted=1&section_id=4&image[path]=a%2Fb.png"
                        .getBytes(StandardCharsets.UTF_8)),
            201);

    assertThat(group.get("title").textValue()).isEqualTo("Rat race");
    assertThat(group.get("order").intValue()).isEqualTo(-7);
    assertThat(group.get("unlisted").booleanValue()).isTrue();
    assertThat(group.get("section_id").intValue()).isEqualTo(4);
    assertThat(group.at("/image/path").textValue()).isEqualTo("a/b.png");
  }

  @Test
  void aBodyOfAnotherTypeIsNotRead() {
    Http request = client.post("/groups").body("text/csv", "a,b".getBytes(StandardCharsets.UTF_8));

    assertThat(SellAppClient.refused(request, 415)).contains("text/csv");
  }

  @Test
  void sdksMakeAGroupWithItsProductsInTheirOrder() {
    List<Integer> products = client.products(3);
    List<Integer> wanted = List.of(products.get(2), products.get(0));

    JsonNode group =
        SellAppClient.answered(
                SellAppClient.sdk(
                    client
                        .post("/groups")
                        .json(
                            "{\"title\": \"A\", \"unlisted\": false, \"product_ids\": "
                                + wanted
                                + "}")),
                201)
            .get("data");

    assertThat(SellAppClient.summary(group)).isEqualTo(wanted);
    assertThat(client.members(path(group))).isEqualTo(wanted);
    new ListAudit(client.store().number()).check();
  }

  @Test
  void aGroupWithAProductThatIsNotThereIsNotMade() {
    int product = client.number("One");
    int trashed = client.number("Trashed");
    client.trash(trashed);
    String form =
        """
        {"title": "A", "order": 1, "unlisted": false, "product_ids": [%d, %d, 4711]}"""
            .formatted(product, trashed);

    JsonNode errors =
        SellAppClient.invalid(client.post("/groups").json(form), "product_ids.1", "product_ids.2");

    assertThat(errors.at("/product_ids.2/0").textValue())
        .contains("is no product of the store")
        .contains("4711");
    assertThat(page("").at("/meta/total").intValue()).isZero();
  }

  @Test
  void aGroupWhoseProductIsDeletedRightThenIsNotMadeEither() {
    int product = client.number("Short-lived");
    AtomicInteger readings = new AtomicInteger();
    // The clock is read for the key, and again when the group is about to be made.
    Clock clock =
        new TestClock(
            () -> {
              if (readings.incrementAndGet() == 2) {
                client.trash(product);
              }
            });

    APIGatewayV2HTTPResponse answer =
        Direct.call(
            new CreateGroup(TestCloud.wiring(TestCloud.storage(clock))),
            APIGatewayV2HTTPEvent.builder()
                .withHeaders(Map.of("authorization", "Bearer " + client.key()))
                .withBody(
                    "{\"title\": \"A\", \"order\": 1, \"unlisted\": false,"
                        + " \"product_ids\": ["
                        + product
                        + "]}")
                .build());

    assertThat(answer.getStatusCode()).isEqualTo(422);
    assertThat(answer.getBody()).contains("product_ids.0");
    assertThat(page("").at("/meta/total").intValue()).isZero();
    new ListAudit(client.store().number()).check();
  }

  /** The time, before which something happens. */
  private static final class TestClock extends Clock {

    private final Runnable before;

    TestClock(Runnable before) {
      this.before = before;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      before.run();
      return Instant.now();
    }
  }

  @Test
  void onlyWhatIsSentIsChanged() {
    JsonNode group = made(FULL);

    JsonNode renamed =
        changed(
            path(group),
            """
            {"title": "Cat race"}""");

    ObjectNode expected = group.deepCopy();
    expected.put("title", "Cat race").set("updated_at", renamed.get("updated_at"));
    assertThat(renamed).isEqualTo(expected);
    assertThat(renamed.get("updated_at").textValue())
        .isGreaterThan(group.get("updated_at").textValue());
    assertThat(client.seen(path(group))).isEqualTo(renamed);
  }

  @Test
  void anEmptyChangeChangesNothing() {
    JsonNode group = made(FULL);

    assertThat(changed(path(group), "{}")).isEqualTo(group);
    assertThat(
            changed(
                path(group),
                """
                {"id": 9, "x": 1}"""))
        .isEqualTo(group);
    assertThat(client.seen(path(group))).isEqualTo(group);
  }

  @Test
  void everyFieldCanBeChangedAtOnce() {
    String path = client.groupPath("Plain");
    JsonNode sent = Json.read(FULL);

    JsonNode group = changed(path, FULL);

    for (String name : Json.names(sent)) {
      assertThat(group.get(name)).as(name).isEqualTo(sent.get(name));
    }
    assertThat(client.seen(path)).isEqualTo(group);
  }

  @ParameterizedTest
  @ValueSource(strings = {"image", "section_id", "section_order"})
  void nullClearsWhatAGroupNeedNotHave(String field) {
    JsonNode group = made(FULL);

    JsonNode cleared = changed(path(group), "{\"" + field + "\": null}");

    assertThat(cleared.get(field).isNull()).isTrue();
    ObjectNode expected = group.deepCopy();
    expected.putNull(field).set("updated_at", cleared.get("updated_at"));
    assertThat(cleared).isEqualTo(expected);
    assertThat(client.seen(path(group))).isEqualTo(cleared);
  }

  @Test
  void nullIsRefusedWhereAGroupNeedsAValue() {
    JsonNode group = made(FULL);

    SellAppClient.invalid(
        client
            .patch(path(group))
            .json(
                """
                {"title": null, "order": null, "unlisted": null}"""),
        "title",
        "order",
        "unlisted");

    assertThat(client.seen(path(group))).isEqualTo(group);
  }

  @Test
  void anOrderMovesAGroupInTheStoresList() {
    String first =
        path(
            made(
                """
                {"title": "First", "order": 1, "unlisted": false}"""));
    made(
        """
        {"title": "Second", "order": 2, "unlisted": true}""");
    made(
        """
        {"title": "Third", "order": 3, "unlisted": false}""");
    assertThat(titles("")).containsExactly("First", "Second", "Third");

    JsonNode moved =
        changed(
            first,
            """
            {"order": 3, "title": "Moved"}""");

    assertThat(moved.get("order").intValue()).isEqualTo(3);
    assertThat(titles("")).containsExactly("Second", "Third", "Moved");
    changed(
        first,
        """
        {"order": -1}""");
    assertThat(titles("")).containsExactly("Moved", "Second", "Third");
    new ListAudit(client.store().number()).check();
  }

  @Test
  void groupsArePagedInTheirOrder() {
    for (int i = 1; i <= 17; i++) {
      made(
          """
          {"title": "Group %02d", "order": %d, "unlisted": false}"""
              .formatted(i, i));
    }

    JsonNode usual = page("");
    assertThat(usual.get("data")).hasSize(15);
    assertThat(usual.at("/meta/total").intValue()).isEqualTo(17);
    assertThat(usual.at("/meta/last_page").intValue()).isEqualTo(2);
    assertThat(titles("?page=2")).containsExactly("Group 16", "Group 17");
    assertThat(titles("?limit=4&page=3"))
        .containsExactly("Group 09", "Group 10", "Group 11", "Group 12");
    JsonNode beyond = page("?page=3");
    assertThat(beyond.get("data")).isEmpty();
    assertThat(beyond.at("/meta/from").isNull()).isTrue();
  }

  @Test
  void linksLeadThroughAllGroups() {
    for (int i = 1; i <= 5; i++) {
      client.group("Group " + i);
    }
    int seen = 0;
    String next = "/groups?limit=2";
    while (!next.isEmpty()) {
      JsonNode page = SellAppClient.answered(client.get(next), 200);
      seen += page.get("data").size();
      next = page.at("/links/next").asText("").replaceFirst(".*/v2", "").replace("null", "");
    }

    assertThat(seen).isEqualTo(5);
  }

  @Test
  void aGroupInTheListIsTheSameAsByItsId() {
    String one = client.groupPath("One");
    String two = client.groupPath("Two");
    List<Integer> products = client.products(2);
    client.attach(one, products);
    client.attach(two, List.of(products.get(1)));

    JsonNode list = page("").get("data");

    assertThat(list).containsExactlyInAnyOrder(client.seen(one), client.seen(two));
  }

  @Test
  void aDeletedGroupIsAnsweredAsItWasAndItsProductsStay() {
    String path = client.groupPath("Short-lived");
    List<Integer> products = client.products(2);
    client.attach(path, products);
    JsonNode before = client.seen(path);

    JsonNode deleted = SellAppClient.answered(client.delete(path), 200);

    assertThat(deleted.get("data")).isEqualTo(before);
    assertThat(Json.names(deleted)).containsExactly("data");
    SellAppClient.refused(client.get(path), 404);
    SellAppClient.refused(client.delete(path), 404);
    assertThat(new ListAudit(client.store().number()).check()).hasSize(2);
    String other = client.groupPath("Next");
    assertThat(other).isNotEqualTo(path);
    assertThat(client.attach(other, products)).isEqualTo(products);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", ""})
  void deletingAGroupMindsNoBody(String body) {
    String path = client.groupPath("Short-lived");

    SellAppClient.answered(client.delete(path).body(body), 200);

    SellAppClient.refused(client.get(path), 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2", "0", "-1", "01", "1.0", "x", "2147483648", "99999999999999999999", "%31%20"})
  void whatNamesNoGroupIsNotFound(String id) {
    client.group("The only one");
    List<Integer> products = client.products(1);
    String path = "/groups/" + id;

    SellAppClient.refused(client.get(path), 404);
    SellAppClient.refused(
        client
            .patch(path)
            .json(
                """
                {"title": "A"}"""),
        404);
    SellAppClient.refused(client.delete(path), 404);
    SellAppClient.refused(client.get(path + "/products"), 404);
    SellAppClient.refused(client.get(path + "/products/" + products.get(0)), 404);
    SellAppClient.refused(
        client.post(path + "/products/attach").body(SellAppClient.resources(products)), 404);
    SellAppClient.refused(
        client.delete(path + "/products/detach").body(SellAppClient.resources(products)), 404);
    SellAppClient.refused(
        client
            .put(path + "/products")
            .json(
                """
                {"product_ids": [1]}"""),
        404);
  }
}
