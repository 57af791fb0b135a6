package dev.stall.sellsn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stall.Direct;
import dev.stall.Http;
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

  private final Shop shop = new Shop();

  private JsonNode create(String name) {
    return Expect.done(
        shop.post("/product-groups")
            .json(
                """
                {"name": "%s"}"""
                    .formatted(name))
            .send());
  }

  private JsonNode group(String id) {
    return Expect.done(shop.get("/product-groups/" + id).send());
  }

  private static JsonNode viewed(String id) {
    return Expect.done(Http.get("/product-groups/" + id + "/view").send());
  }

  private Http.Response leave(String group, String product) {
    return shop.delete("/product-groups/" + group + "/" + product).send();
  }

  private static List<String> members(JsonNode group) {
    return Expect.each(group.get("products"), "id");
  }

  private List<String> groupNames() {
    return Expect.each(Expect.done(shop.get("/product-groups/1").send()), "name");
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
    String group = shop.groupId("Before");
    shop.join(group, shop.productId("One"));
    JsonNode before = group(group);

    JsonNode renamed =
        Expect.done(
            shop.patch("/product-groups/" + group)
                .json(
                    """
                    {"name": "After"}""")
                .send());

    assertThat(renamed).isEqualTo(((ObjectNode) before.deepCopy()).put("name", "After"));
    assertThat(group(group)).isEqualTo(renamed);
  }

  @Test
  void whatAGroupsFormDoesNotKnowIsIgnored() {
    String product = shop.productId("One");
    JsonNode created =
        Expect.done(
            shop.post("/product-groups")
                .json(
                    """
                    {"name": "Set", "id": "x", "order": 90, "products": ["%s"]}"""
                        .formatted(product))
                .send());

    JsonNode renamed =
        Expect.done(
            shop.patch("/product-groups/" + created.get("id").asText())
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
    shop.move(first.get("id").asText(), true, 41);

    JsonNode third = create("Third");

    assertThat(second.get("order").asInt()).isEqualTo(first.get("order").asInt() + 1);
    assertThat(third.get("order").asInt()).isEqualTo(42);
    assertThat(groupNames()).containsExactly("Second", "First", "Third");
  }

  @Test
  void membersStandInTheOrderInWhichTheyWereAdded() {
    String group = shop.groupId("Bundle");
    String one = shop.productId("One");
    String two = shop.productId("Two");
    String three = shop.productId("Three");

    shop.join(group, three);
    shop.join(group, one);
    JsonNode answer = shop.join(group, two);

    assertThat(members(answer)).containsExactly(three, one, two);
    assertThat(members(group(group))).containsExactly(three, one, two);
    assertThat(members(viewed(group))).containsExactly(three, one, two);
    JsonNode page = Expect.done(shop.get("/product-groups/1").send());
    assertThat(members(page.get(0))).containsExactly(three, one, two);
  }

  @Test
  void addingAMemberAgainChangesNothing() {
    String group = shop.groupId("Bundle");
    String one = shop.productId("One");
    shop.join(group, one);
    JsonNode before = shop.join(group, shop.productId("Two"));

    JsonNode again = shop.join(group, one);

    assertThat(again).isEqualTo(before);
    assertThat(group(group)).isEqualTo(before);
  }

  @Test
  void addingAMemberNeedsNoBodyButMindsNone() {
    String group = shop.groupId("Bundle");
    String path = "/product-groups/" + group + "/";

    Expect.done(shop.patch(path + shop.productId("One")).json("{}").send());
    Expect.done(shop.patch(path + shop.productId("Two")).body("null").send());

    assertThat(members(group(group))).hasSize(2);
  }

  @Test
  void aMemberThatWasRemovedIsGoneAndMayComeBackAtTheEnd() {
    String group = shop.groupId("Bundle");
    String one = shop.productId("One");
    String two = shop.productId("Two");
    shop.join(group, one);
    shop.join(group, two);

    assertThat(members(Expect.done(leave(group, one)))).containsExactly(two);
    assertThat(members(group(group))).containsExactly(two);

    assertThat(members(shop.join(group, one))).containsExactly(two, one);
  }

  @Test
  void removingWhatIsNoMemberIsNotFound() {
    String group = shop.groupId("Bundle");
    String one = shop.productId("One");
    String stranger = shop.productId("Stranger");
    shop.join(group, one);

    Expect.refused(leave(group, stranger), 404);
    Expect.done(leave(group, one));
    Expect.refused(leave(group, one), 404);
  }

  @Test
  void aProductMayBeInSeveralGroups() {
    String one = shop.productId("One");
    String first = shop.groupId("First");
    String second = shop.groupId("Second");
    shop.join(first, one);
    shop.join(second, one);

    Expect.done(leave(first, one));

    assertThat(members(group(first))).isEmpty();
    assertThat(members(group(second))).containsExactly(one);
  }

  @Test
  void membersAreShownAsTheyAreNow() {
    String group = shop.groupId("Bundle");
    String one = shop.productId("One");
    shop.join(group, one);
    shop.add(one, List.of("A", "B"));
    shop.put("/products/" + one).json(Shop.SHORT_FORM).send();

    JsonNode member = group(group).at("/products/0");

    assertThat(member.get("name").asText()).isEqualTo("Grain");
    assertThat(member.get("stock").asInt()).isEqualTo(2);
    assertThat(member).isEqualTo(Expect.done(shop.get("/products").send()).get(0));
  }

  @Test
  void aDeletedGroupIsGoneAndItsProductsStay() {
    String group = shop.groupId("Doomed");
    String other = shop.groupId("Other");
    String one = shop.productId("One");
    shop.join(group, one);
    shop.join(other, one);
    String path = "/product-groups/" + group;

    Expect.done(shop.delete(path).send());

    assertThat(groupNames()).containsExactly("Other");
    Expect.refused(shop.get(path).send(), 404);
    Expect.refused(Http.get(path + "/view").send(), 404);
    Expect.refused(
        shop.patch(path)
            .json(
                """
                {"name": "Again"}""")
            .send(),
        404);
    Expect.refused(shop.patch(path + "/" + one).send(), 404);
    Expect.refused(leave(group, one), 404);
    Expect.refused(shop.delete(path).send(), 404);
    assertThat(shop.names()).containsExactly("One");
    assertThat(members(group(other))).containsExactly(one);
    assertThat(members(shop.join(shop.groupId("Next"), one))).containsExactly(one);
    Expect.done(shop.delete("/products/" + one).send());
  }

  @Test
  void aDeletedProductLeavesAllOfItsGroups() {
    String one = shop.productId("One");
    String two = shop.productId("Two");
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      groups.add(shop.groupId("Group " + i));
      shop.join(groups.get(i), one);
    }
    shop.join(groups.get(3), two);

    Expect.done(shop.delete("/products/" + one).send());

    JsonNode page = Expect.done(shop.get("/product-groups/1?count=100").send());
    assertThat(page).hasSize(40);
    for (JsonNode group : page) {
      boolean third = group.get("id").asText().equals(groups.get(3));
      assertThat(members(group)).isEqualTo(third ? List.of(two) : List.of());
    }
  }

  @Test
  void thePublicViewLeavesOutWhatNobodyMayFind() {
    String group = shop.groupId("Bundle");
    for (int visibility = 0; visibility <= 3; visibility++) {
      shop.join(group, shop.productId("Visibility " + visibility, visibility));
    }

    assertThat(Expect.each(viewed(group).get("products"), "name"))
        .containsExactly("Visibility 0", "Visibility 3");
    assertThat(Expect.each(group(group).get("products"), "name"))
        .containsExactly("Visibility 0", "Visibility 1", "Visibility 2", "Visibility 3");
  }

  @Test
  void groupsArePaged() {
    for (int i = 0; i < 17; i++) {
      shop.groupId("Group %02d".formatted(i));
    }

    Http.Response first = shop.get("/product-groups/1").send();
    Http.Response last = shop.get("/product-groups/4?count=5").send();
    Http.Response beyond = shop.get("/product-groups/3").send();

    assertThat(Expect.done(first)).hasSize(15);
    assertThat(first.json().get("pages").asInt()).isEqualTo(2);
    assertThat(Expect.each(Expect.done(last), "name")).containsExactly("Group 15", "Group 16");
    assertThat(last.json().get("pages").asInt()).isEqualTo(4);
    assertThat(Expect.done(beyond)).isEmpty();
    assertThat(beyond.json().get("pages").asInt()).isEqualTo(2);
  }

  @Test
  void aPageHasTheMembersOfEachGroup() {
    String shared = shop.productId("Shared");
    String own = shop.productId("Own");
    String first = shop.groupId("First");
    String second = shop.groupId("Second");
    shop.groupId("Empty");
    shop.join(first, own);
    shop.join(first, shared);
    shop.join(second, shared);

    JsonNode page = Expect.done(shop.get("/product-groups/1").send());

    assertThat(members(page.get(0))).containsExactly(own, shared);
    assertThat(members(page.get(1))).containsExactly(shared);
    assertThat(members(page.get(2))).isEmpty();
    assertThat(page.get(0)).isEqualTo(group(first));
  }

  @Test
  void aStoreWithoutGroupsHasNoPages() {
    Http.Response response = shop.get("/product-groups/1").send();

    assertThat(Expect.done(response).isArray()).isTrue();
    assertThat(response.data()).isEmpty();
    assertThat(response.json().get("pages").asInt()).isZero();
  }

  @Test
  void aPageOfGroupsThatIsNoneIsInvalid() {
    Expect.invalid(shop.get("/product-groups/0").send(), "page");
    Expect.invalid(shop.get("/product-groups/1?count=101").send(), "count");
    Expect.invalid(shop.get("/product-groups/0?count=x").send(), "page", "count");
  }

  @Test
  void anIdThatNamesNoGroupIsNotFound() {
    String product = shop.productId("One");
    String group = shop.groupId("Bundle");
    List<String> none =
        List.of("nonsense", "-1", UUID.randomUUID().toString(), product, shop.store().id());

    for (String id : none) {
      Expect.refused(shop.get("/product-groups/" + id).send(), 404);
      Expect.refused(Http.get("/product-groups/" + id + "/view").send(), 404);
      Expect.refused(
          shop.patch("/product-groups/" + id)
              .json(
                  """
                  {"name": "Any"}""")
              .send(),
          404);
      Expect.refused(shop.delete("/product-groups/" + id).send(), 404);
      Expect.refused(shop.patch("/product-groups/" + id + "/" + product).send(), 404);
    }
    for (String id : List.of("nonsense", "1", UUID.randomUUID().toString(), group)) {
      Expect.refused(shop.patch("/product-groups/" + group + "/" + id).send(), 404);
      Expect.refused(leave(group, id), 404);
    }
  }

  @Test
  void aGroupHoldsFiveHundredProductsAndNotOneMore() {
    String group = shop.groupId("Everything");
    List<Product> products = shop.products(MAX_MEMBERS + 1, i -> "Some");
    Members members = new Members(TestCloud.storage());
    Id id = Id.parse(group).orElseThrow();
    for (Product product : products.subList(0, MAX_MEMBERS - 1)) {
      members.add(id, product.id(), MAX_MEMBERS);
    }
    List<String> ids = new ArrayList<>();
    products.forEach(product -> ids.add(product.id().toString()));
    String last = ids.remove(MAX_MEMBERS);

    assertThat(members(shop.join(group, ids.get(MAX_MEMBERS - 1)))).isEqualTo(ids);
    String message =
        Expect.invalid(shop.patch("/product-groups/" + group + "/" + last).send(), "productId");
    assertThat(message).contains("500");
    shop.join(group, ids.get(0));
    assertThat(members(viewed(group))).isEqualTo(ids);

    Expect.done(leave(group, ids.remove(250)));
    ids.add(last);
    assertThat(members(shop.join(group, last))).isEqualTo(ids);
  }

  @Test
  void theClassOfARouteAnswersAnEventByItself() {
    var created =
        Direct.call(
            new CreateGroup(TestCloud.wiring()),
            Direct.event(
                Map.of("storeId", shop.store().id()),
                shop.key(),
                """
                {"name": "Bundle"}"""));

    assertThat(created.getStatusCode()).isEqualTo(200);
    String id = TestCloud.read(created.getBody()).at("/data/id").asText();
    var viewed =
        Direct.call(new ViewGroup(TestCloud.wiring()), Direct.event(Map.of("groupId", id), "", ""));
    assertThat(viewed.getStatusCode()).isEqualTo(200);
    assertThat(TestCloud.read(viewed.getBody()).get("data")).isEqualTo(group(id));
  }
}
