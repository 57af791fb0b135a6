package dev.stall.sellsn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stall.Direct;
import dev.stall.Http;
import dev.stall.Json;
import dev.stall.TestCloud;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Product;
import dev.stall.store.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
final class GroupsTest {

  private static final int MAX_MEMBERS = 500;

  private final SellSnClient client = new SellSnClient();

  private JsonNode create(String name) {
    return SellSnClient.done(
        client
            .post("/product-groups")
            .json(
                """
                {"name": "%s"}"""
                    .formatted(name))
            .send());
  }

  private JsonNode group(String id) {
    return SellSnClient.done(client.get("/product-groups/" + id).send());
  }

  private static JsonNode viewed(String id) {
    return SellSnClient.done(Http.get("/product-groups/" + id + "/view").send());
  }

  private Http.Response leave(String group, String product) {
    return client.delete("/product-groups/" + group + "/" + product).send();
  }

  private static List<String> members(JsonNode group) {
    return Json.each(group.get("products"), "id");
  }

  private List<String> groupNames() {
    return Json.each(SellSnClient.done(client.get("/product-groups/1").send()), "name");
  }

  @Test
  void aCreatedGroupIsEmptyAndReadBackByItsId() {
    JsonNode created = create("Bundle");

    assertThat(created.get("name").asText()).isEqualTo("Bundle");
    assertThat(created.get("products")).isEmpty();
    assertThat(group(created.get("id").asText())).isEqualTo(created);
    assertThat(viewed(created.get("id").asText())).isEqualTo(created);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "  spaced  ", "\ud83d\ude80\ud83d\ude80\ud83d\ude80"})
  void aGroupsNameIsKeptAsItWasSent(String name) {
    JsonNode created = create(name);

    assertThat(group(created.get("id").asText()).get("name").textValue()).isEqualTo(name);
  }

  @Test
  void aNameMayHave64Characters() {
    String maxLength = "\ud83d\ude80".repeat(64);

    assertThat(create(maxLength).get("name").textValue()).isEqualTo(maxLength);
  }

  @Test
  void renamingAGroupChangesNothingElse() {
    String group = client.groupId("Before");
    client.join(group, client.productId("One"));
    JsonNode before = group(group);

    JsonNode renamed =
        SellSnClient.done(
            client
                .patch("/product-groups/" + group)
                .json(
                    """
                    {"name": "After"}""")
                .send());

    assertThat(renamed).isEqualTo(((ObjectNode) before.deepCopy()).put("name", "After"));
    assertThat(group(group)).isEqualTo(renamed);
  }

  @Test
  void whatAGroupsFormDoesNotKnowIsIgnored() {
    String product = client.productId("One");
    JsonNode created =
        SellSnClient.done(
            client
                .post("/product-groups")
                .json(
                    """
                    {"name": "Set", "id": "x", "order": 90, "products": ["%s"]}"""
                        .formatted(product))
                .send());

    JsonNode renamed =
        SellSnClient.done(
            client
                .patch("/product-groups/" + created.get("id").asText())
                .json(
                    """
                    {"name": "Set", "order": 90, "products": [{"id": "%s"}], "x": null}"""
                        .formatted(product))
                .send());

    assertThat(created.get("products")).isEmpty();
    assertThat(created.get("order").asInt()).isNotEqualTo(90);
    assertThat(renamed).isEqualTo(created);
  }

  @Test
  void aNewGroupComesAfterTheLargestPosition() {
    JsonNode first = create("First");
    JsonNode second = create("Second");
    client.move(first.get("id").asText(), true, 41);

    JsonNode third = create("Third");

    assertThat(second.get("order").asInt()).isEqualTo(first.get("order").asInt() + 1);
    assertThat(third.get("order").asInt()).isEqualTo(42);
    assertThat(groupNames()).containsExactly("Second", "First", "Third");
  }

  @Test
  void membersStandInTheOrderInWhichTheyWereAdded() {
    String group = client.groupId("Bundle");
    String one = client.productId("One");
    String two = client.productId("Two");
    String three = client.productId("Three");

    client.join(group, three);
    client.join(group, one);
    JsonNode answer = client.join(group, two);

    assertThat(members(answer)).containsExactly(three, one, two);
    assertThat(members(group(group))).containsExactly(three, one, two);
    assertThat(members(viewed(group))).containsExactly(three, one, two);
    JsonNode page = SellSnClient.done(client.get("/product-groups/1").send());
    assertThat(members(page.get(0))).containsExactly(three, one, two);
  }

  @Test
  void addingAMemberAgainChangesNothing() {
    String group = client.groupId("Bundle");
    String one = client.productId("One");
    client.join(group, one);
    JsonNode before = client.join(group, client.productId("Two"));

    JsonNode again = client.join(group, one);

    assertThat(again).isEqualTo(before);
    assertThat(group(group)).isEqualTo(before);
  }

  @Test
  void addingAMemberNeedsNoBodyButMindsNone() {
    String group = client.groupId("Bundle");
    String path = "/product-groups/" + group + "/";

    SellSnClient.done(client.patch(path + client.productId("One")).json("{}").send());
    SellSnClient.done(client.patch(path + client.productId("Two")).body("null").send());

    assertThat(members(group(group))).hasSize(2);
  }

  @Test
  void aMemberThatWasRemovedIsGoneAndMayComeBackAtTheEnd() {
    String group = client.groupId("Bundle");
    String one = client.productId("One");
    String two = client.productId("Two");
    client.join(group, one);
    client.join(group, two);

    assertThat(members(SellSnClient.done(leave(group, one)))).containsExactly(two);
    assertThat(members(group(group))).containsExactly(two);

    assertThat(members(client.join(group, one))).containsExactly(two, one);
  }

  @Test
  void removingWhatIsNoMemberIsNotFound() {
    String group = client.groupId("Bundle");
    String one = client.productId("One");
    String stranger = client.productId("Stranger");
    client.join(group, one);

    SellSnClient.refused(leave(group, stranger), 404);
    SellSnClient.done(leave(group, one));
    SellSnClient.refused(leave(group, one), 404);
  }

  @Test
  void aProductMayBeInSeveralGroups() {
    String one = client.productId("One");
    String first = client.groupId("First");
    String second = client.groupId("Second");
    client.join(first, one);
    client.join(second, one);

    SellSnClient.done(leave(first, one));

    assertThat(members(group(first))).isEmpty();
    assertThat(members(group(second))).containsExactly(one);
  }

  @Test
  void membersAreShownAsTheyAreNow() {
    String group = client.groupId("Bundle");
    String one = client.productId("One");
    client.join(group, one);
    client.add(one, List.of("A", "B"));
    client.put("/products/" + one).json(SellSnClient.SHORT_FORM).send();

    JsonNode member = group(group).at("/products/0");

    assertThat(member.get("name").asText()).isEqualTo("Grain");
    assertThat(member.get("stock").asInt()).isEqualTo(2);
    assertThat(member).isEqualTo(SellSnClient.done(client.get("/products").send()).get(0));
  }

  @Test
  void aDeletedGroupIsGoneAndItsProductsStay() {
    String group = client.groupId("Doomed");
    String other = client.groupId("Other");
    String one = client.productId("One");
    client.join(group, one);
    client.join(other, one);
    String path = "/product-groups/" + group;

    SellSnClient.done(client.delete(path).send());

    assertThat(groupNames()).containsExactly("Other");
    SellSnClient.refused(client.get(path).send(), 404);
    SellSnClient.refused(Http.get(path + "/view").send(), 404);
    SellSnClient.refused(
        client
            .patch(path)
            .json(
                """
                {"name": "Again"}""")
            .send(),
        404);
    SellSnClient.refused(client.patch(path + "/" + one).send(), 404);
    SellSnClient.refused(leave(group, one), 404);
    SellSnClient.refused(client.delete(path).send(), 404);
    assertThat(client.names()).containsExactly("One");
    assertThat(members(group(other))).containsExactly(one);
    assertThat(members(client.join(client.groupId("Next"), one))).containsExactly(one);
    SellSnClient.done(client.delete("/products/" + one).send());
  }

  @Test
  void aDeletedProductLeavesAllOfItsGroups() {
    String one = client.productId("One");
    String two = client.productId("Two");
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      groups.add(client.groupId("Group " + i));
      client.join(groups.get(i), one);
    }
    client.join(groups.get(3), two);

    SellSnClient.done(client.delete("/products/" + one).send());

    JsonNode page = SellSnClient.done(client.get("/product-groups/1?count=100").send());
    assertThat(page).hasSize(40);
    for (JsonNode group : page) {
      boolean third = group.get("id").asText().equals(groups.get(3));
      assertThat(members(group)).isEqualTo(third ? List.of(two) : List.of());
    }
  }

  @Test
  void thePublicViewLeavesOutWhatNobodyMayFind() {
    String group = client.groupId("Bundle");
    for (int visibility = 0; visibility <= 3; visibility++) {
      client.join(group, client.productId("Visibility " + visibility, visibility));
    }

    assertThat(Json.each(viewed(group).get("products"), "name"))
        .containsExactly("Visibility 0", "Visibility 3");
    assertThat(Json.each(group(group).get("products"), "name"))
        .containsExactly("Visibility 0", "Visibility 1", "Visibility 2", "Visibility 3");
  }

  @Test
  void groupsArePaged() {
    for (int i = 0; i < 17; i++) {
      client.groupId("Group %02d".formatted(i));
    }

    Http.Response first = client.get("/product-groups/1").send();
    Http.Response last = client.get("/product-groups/4?count=5").send();
    Http.Response beyond = client.get("/product-groups/3").send();

    assertThat(SellSnClient.done(first)).hasSize(15);
    assertThat(first.json().get("pages").asInt()).isEqualTo(2);
    assertThat(Json.each(SellSnClient.done(last), "name")).containsExactly("Group 15", "Group 16");
    assertThat(last.json().get("pages").asInt()).isEqualTo(4);
    assertThat(SellSnClient.done(beyond)).isEmpty();
    assertThat(beyond.json().get("pages").asInt()).isEqualTo(2);
  }

  @Test
  void aPageHasTheMembersOfEachGroup() {
    String shared = client.productId("Shared");
    String own = client.productId("Own");
    String first = client.groupId("First");
    String second = client.groupId("Second");
    client.groupId("Empty");
    client.join(first, own);
    client.join(first, shared);
    client.join(second, shared);

    JsonNode page = SellSnClient.done(client.get("/product-groups/1").send());

    assertThat(members(page.get(0))).containsExactly(own, shared);
    assertThat(members(page.get(1))).containsExactly(shared);
    assertThat(members(page.get(2))).isEmpty();
    assertThat(page.get(0)).isEqualTo(group(first));
  }

  @Test
  void aStoreWithoutGroupsHasNoPages() {
    Http.Response response = client.get("/product-groups/1").send();

    assertThat(SellSnClient.done(response).isArray()).isTrue();
    assertThat(response.data()).isEmpty();
    assertThat(response.json().get("pages").asInt()).isZero();
  }

  @Test
  void aPageOfGroupsThatIsNoneIsInvalid() {
    SellSnClient.invalid(client.get("/product-groups/0").send(), "page");
    SellSnClient.invalid(client.get("/product-groups/1?count=101").send(), "count");
    SellSnClient.invalid(client.get("/product-groups/0?count=x").send(), "page", "count");
  }

  @Test
  void anIdThatNamesNoGroupIsNotFound() {
    String product = client.productId("One");
    String group = client.groupId("Bundle");
    List<String> none =
        List.of("nonsense", "-1", UUID.randomUUID().toString(), product, client.store().id());

    for (String id : none) {
      SellSnClient.refused(client.get("/product-groups/" + id).send(), 404);
      SellSnClient.refused(Http.get("/product-groups/" + id + "/view").send(), 404);
      SellSnClient.refused(
          client
              .patch("/product-groups/" + id)
              .json(
                  """
                  {"name": "Any"}""")
              .send(),
          404);
      SellSnClient.refused(client.delete("/product-groups/" + id).send(), 404);
      SellSnClient.refused(client.patch("/product-groups/" + id + "/" + product).send(), 404);
    }
    for (String id : List.of("nonsense", "1", UUID.randomUUID().toString(), group)) {
      SellSnClient.refused(client.patch("/product-groups/" + group + "/" + id).send(), 404);
      SellSnClient.refused(leave(group, id), 404);
    }
  }

  @Test
  void aGroupHoldsFiveHundredProductsAndNotOneMore() {
    String group = client.groupId("Everything");
    List<Product> products = client.products(MAX_MEMBERS + 1, i -> "Some");
    Members members = new Members(TestCloud.storage());
    Id id = Id.parse(group).orElseThrow();
    for (Product product : products.subList(0, MAX_MEMBERS - 1)) {
      members.add(id, product.id(), MAX_MEMBERS);
    }
    List<String> ids = new ArrayList<>();
    products.forEach(product -> ids.add(product.id().toString()));
    String last = ids.remove(MAX_MEMBERS);

    assertThat(members(client.join(group, ids.get(MAX_MEMBERS - 1)))).isEqualTo(ids);
    String message =
        SellSnClient.invalid(
            client.patch("/product-groups/" + group + "/" + last).send(), "productId");
    assertThat(message).contains("500");
    client.join(group, ids.get(0));
    assertThat(members(viewed(group))).isEqualTo(ids);

    SellSnClient.done(leave(group, ids.remove(250)));
    ids.add(last);
    assertThat(members(client.join(group, last))).isEqualTo(ids);
  }

  @Test
  void theClassOfARouteAnswersAnEventByItself() {
    var created =
        Direct.call(
            new CreateGroup(TestCloud.wiring()),
            Direct.event(
                Map.of("storeId", client.store().id()),
                client.key(),
                """
                {"name": "Bundle"}"""));

    assertThat(created.getStatusCode()).isEqualTo(200);
    String id = Json.read(created.getBody()).at("/data/id").asText();
    var viewed =
        Direct.call(new ViewGroup(TestCloud.wiring()), Direct.event(Map.of("groupId", id), "", ""));
    assertThat(viewed.getStatusCode()).isEqualTo(200);
    assertThat(Json.read(viewed.getBody()).get("data")).isEqualTo(group(id));
  }
}
