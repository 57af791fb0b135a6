package dev.stall.sellapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stall.Direct;
import dev.stall.Http;
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

  private final GroupShop shop = new GroupShop();

  private JsonNode made(String form) {
    return GroupShop.answered(shop.post("/groups").json(form), 201);
  }

  private JsonNode changed(String path, String form) {
    return GroupShop.answered(shop.patch(path).json(form), 200);
  }

  private static String path(JsonNode group) {
    return "/groups/" + group.get("id");
  }

  private List<String> titles(String query) {
    List<String> titles = new ArrayList<>();
    GroupShop.answered(shop.get("/groups" + query), 200)
        .get("data")
        .forEach(group -> titles.add(group.get("title").textValue()));
    return titles;
  }

  private JsonNode page(String query) {
    return GroupShop.answered(shop.get("/groups" + query), 200);
  }

  @Test
  void aGroupIsMadeWithAllThatItsFormSays() {
    JsonNode sent = TestCloud.read(FULL);

    JsonNode group = made(FULL);

    for (String name : GroupShop.names(sent)) {
      assertThat(group.get(name)).as(name).isEqualTo(sent.get(name));
    }
    assertThat(group.get("store_id").intValue()).isEqualTo(shop.store().number());
    assertThat(group.get("updated_at")).isEqualTo(group.get("created_at"));
    assertThat(GroupShop.summary(group)).isEmpty();
    assertThat(shop.seen(path(group))).isEqualTo(group);
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
    assertThat(GroupShop.invalid(shop.post("/groups").json("{}"), "title", "order", "unlisted"))
        .isNotEmpty();
  }

  @Test
  void whatTheServerOwnsOrDoesNotKnowIsIgnored() {
    JsonNode group =
        made(
            "{\"title\": \"Mine\", \"order\": 1, \"unlisted\": false, \"id\": 99, \"store_id\": 99,"
                + " \"created_at\": \"x\", \"products_linked\": 9, \"products\": [{\"id\": \"1\"}], \"x\": {}}");

    assertThat(group.get("id").intValue()).isEqualTo(1);
    assertThat(group.get("store_id").intValue()).isEqualTo(shop.store().number());
    assertThat(GroupShop.summary(group)).isEmpty();
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

    assertThat(group.get("image")).isEqualTo(TestCloud.read("{\"path\": \"" + path + "\"}"));
    assertThat(shop.seen(path(group)).get("image")).isEqualTo(group.get("image"));
  }

  @Test
  void aFormOfTextsMakesAGroupAsJsonDoes() {
    JsonNode group =
        GroupShop.answered(
            shop.post("/groups")
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
    Http request = shop.post("/groups").body("text/csv", "a,b".getBytes(StandardCharsets.UTF_8));

    assertThat(GroupShop.refused(request, 415)).contains("text/csv");
  }

  @Test
  void sdksMakeAGroupWithItsProductsInTheirOrder() {
    List<Integer> products = shop.products(3);
    List<Integer> wanted = List.of(products.get(2), products.get(0));

    JsonNode group =
        GroupShop.answered(
                GroupShop.sdk(
                    shop.post("/groups")
                        .json(
                            "{\"title\": \"A\", \"unlisted\": false, \"product_ids\": "
                                + wanted
                                + "}")),
                201)
            .get("data");

    assertThat(GroupShop.summary(group)).isEqualTo(wanted);
    assertThat(shop.members(path(group))).isEqualTo(wanted);
    new ListAudit(shop.store().number()).check();
  }

  @Test
  void aGroupWithAProductThatIsNotThereIsNotMade() {
    int product = shop.product("One");
    int trashed = shop.product("Trashed");
    shop.trash(trashed);
    String form =
        """
        {"title": "A", "order": 1, "unlisted": false, "product_ids": [%d, %d, 4711]}"""
            .formatted(product, trashed);

    JsonNode errors =
        GroupShop.invalid(shop.post("/groups").json(form), "product_ids.1", "product_ids.2");

    assertThat(errors.at("/product_ids.2/0").textValue())
        .contains("is no product of the store")
        .contains("4711");
    assertThat(page("").at("/meta/total").intValue()).isZero();
  }

  @Test
  void aGroupWhoseProductIsDeletedRightThenIsNotMadeEither() {
    int product = shop.product("Short-lived");
    AtomicInteger readings = new AtomicInteger();
    // The clock is read for the key, and again when the group is about to be made.
    Clock clock =
        new TestClock(
            () -> {
              if (readings.incrementAndGet() == 2) {
                shop.trash(product);
              }
            });

    APIGatewayV2HTTPResponse answer =
        Direct.call(
            new CreateGroup(TestCloud.wiring(TestCloud.storage(clock))),
            APIGatewayV2HTTPEvent.builder()
                .withHeaders(Map.of("authorization", "Bearer " + shop.key()))
                .withBody(
                    "{\"title\": \"A\", \"order\": 1, \"unlisted\": false,"
                        + " \"product_ids\": ["
                        + product
                        + "]}")
                .build());

    assertThat(answer.getStatusCode()).isEqualTo(422);
    assertThat(answer.getBody()).contains("product_ids.0");
    assertThat(page("").at("/meta/total").intValue()).isZero();
    new ListAudit(shop.store().number()).check();
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
    assertThat(shop.seen(path(group))).isEqualTo(renamed);
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
    assertThat(shop.seen(path(group))).isEqualTo(group);
  }

  @Test
  void everyFieldCanBeChangedAtOnce() {
    String path = shop.groupPath("Plain");
    JsonNode sent = TestCloud.read(FULL);

    JsonNode group = changed(path, FULL);

    for (String name : GroupShop.names(sent)) {
      assertThat(group.get(name)).as(name).isEqualTo(sent.get(name));
    }
    assertThat(shop.seen(path)).isEqualTo(group);
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
    assertThat(shop.seen(path(group))).isEqualTo(cleared);
  }

  @Test
  void nullIsRefusedWhereAGroupNeedsAValue() {
    JsonNode group = made(FULL);

    GroupShop.invalid(
        shop.patch(path(group))
            .json(
                """
                {"title": null, "order": null, "unlisted": null}"""),
        "title",
        "order",
        "unlisted");

    assertThat(shop.seen(path(group))).isEqualTo(group);
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
    new ListAudit(shop.store().number()).check();
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
      shop.group("Group " + i);
    }
    int seen = 0;
    String next = "/groups?limit=2";
    while (!next.isEmpty()) {
      JsonNode page = GroupShop.answered(shop.get(next), 200);
      seen += page.get("data").size();
      next = page.at("/links/next").asText("").replaceFirst(".*/v2", "").replace("null", "");
    }

    assertThat(seen).isEqualTo(5);
  }

  @Test
  void aGroupInTheListIsTheSameAsByItsId() {
    String one = shop.groupPath("One");
    String two = shop.groupPath("Two");
    List<Integer> products = shop.products(2);
    shop.attach(one, products);
    shop.attach(two, List.of(products.get(1)));

    JsonNode list = page("").get("data");

    assertThat(list).containsExactlyInAnyOrder(shop.seen(one), shop.seen(two));
  }

  @Test
  void aDeletedGroupIsAnsweredAsItWasAndItsProductsStay() {
    String path = shop.groupPath("Short-lived");
    List<Integer> products = shop.products(2);
    shop.attach(path, products);
    JsonNode before = shop.seen(path);

    JsonNode deleted = GroupShop.answered(shop.delete(path), 200);

    assertThat(deleted.get("data")).isEqualTo(before);
    assertThat(GroupShop.names(deleted)).containsExactly("data");
    GroupShop.refused(shop.get(path), 404);
    GroupShop.refused(shop.delete(path), 404);
    assertThat(new ListAudit(shop.store().number()).check()).hasSize(2);
    String other = shop.groupPath("Next");
    assertThat(other).isNotEqualTo(path);
    assertThat(shop.attach(other, products)).isEqualTo(products);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", ""})
  void deletingAGroupMindsNoBody(String body) {
    String path = shop.groupPath("Short-lived");

    GroupShop.answered(shop.delete(path).body(body), 200);

    GroupShop.refused(shop.get(path), 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2", "0", "-1", "01", "1.0", "x", "2147483648", "99999999999999999999", "%31%20"})
  void whatNamesNoGroupIsNotFound(String id) {
    shop.group("The only one");
    List<Integer> products = shop.products(1);
    String path = "/groups/" + id;

    GroupShop.refused(shop.get(path), 404);
    GroupShop.refused(
        shop.patch(path)
            .json(
                """
                {"title": "A"}"""),
        404);
    GroupShop.refused(shop.delete(path), 404);
    GroupShop.refused(shop.get(path + "/products"), 404);
    GroupShop.refused(shop.get(path + "/products/" + products.get(0)), 404);
    GroupShop.refused(
        shop.post(path + "/products/attach").body(GroupShop.resources(products)), 404);
    GroupShop.refused(
        shop.delete(path + "/products/detach").body(GroupShop.resources(products)), 404);
    GroupShop.refused(
        shop.put(path + "/products")
            .json(
                """
                {"product_ids": [1]}"""),
        404);
  }
}
