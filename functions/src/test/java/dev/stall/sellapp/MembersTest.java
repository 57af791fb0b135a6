package dev.stall.sellapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.Multipart;
import dev.stall.catalogue.Product;
import dev.stall.store.ListAudit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which products are in a group, in which order. */
final class MembersTest {

  private final GroupShop shop = new GroupShop();
  private final String group = shop.groupPath("Bundle");

  /** Whatever a test does, all lists stay exact. */
  @AfterEach
  void everyListIsExact() {
    new ListAudit(shop.store().number()).check();
  }

  private List<Integer> listed(String query) {
    List<Integer> numbers = new ArrayList<>();
    page(query).get("data").forEach(member -> numbers.add(member.get("id").intValue()));
    return numbers;
  }

  private JsonNode page(String query) {
    return GroupShop.answered(shop.get(group + "/products" + query), 200);
  }

  private JsonNode member(int product) {
    return GroupShop.answered(shop.get(group + "/products/" + product), 200).get("data");
  }

  @Test
  void attachedProductsStandAtTheEndInTheOrderSent() {
    List<Integer> products = shop.products(4);

    assertThat(shop.attach(group, List.of(4, 2))).containsExactly(4, 2);
    assertThat(shop.attach(group, List.of(1, 2, 3))).containsExactly(1, 3);

    assertThat(products).containsExactly(1, 2, 3, 4);
    assertThat(shop.members(group)).containsExactly(4, 2, 1, 3);
    assertThat(listed("")).containsExactly(4, 2, 1, 3);
    assertThat(member(1).at("/pivot/order").intValue()).isEqualTo(3);
  }

  @Test
  void attachingMembersAgainChangesNothing() {
    List<Integer> products = shop.products(2);
    shop.attach(group, products);
    JsonNode before = shop.seen(group);

    assertThat(shop.attach(group, List.of(2, 1))).isEmpty();

    assertThat(shop.seen(group)).isEqualTo(before);
  }

  @Test
  void productsMayBeNamedAsGroupsNameThem() {
    shop.products(3);

    JsonNode attached =
        answer(
            shop.post(group + "/products/attach"),
            "resources",
            """
            ["3", 1, "2"]""");

    assertThat(GroupShop.numbers(attached.get("attached"))).containsExactly(3, 1, 2);
    answer(
        shop.put(group + "/products"),
        "product_ids",
        """
        ["2", "3"]""");
    assertThat(shop.members(group)).containsExactly(2, 3);
    JsonNode detached =
        answer(
            shop.delete(group + "/products/detach"),
            "resources",
            """
            ["3"]""");
    assertThat(GroupShop.numbers(detached.get("detached"))).containsExactly(3);
  }

  private static JsonNode answer(Http request, String field, String numbers) {
    return GroupShop.answered(request.json("{\"" + field + "\": " + numbers + "}"), 200);
  }

  @Test
  void productsMayBeNamedInForms() {
    shop.products(3);

    JsonNode attached =
        GroupShop.answered(
            shop.post(group + "/products/attach")
                .form(new Multipart().text("resources[]", "3").text("resources[]", "1")),
            200);

    assertThat(GroupShop.numbers(attached.get("attached"))).containsExactly(3, 1);
    GroupShop.answered(
        form(shop.put(group + "/products"), "product_ids[1]=3&product_ids[0]=2"), 200);
    assertThat(shop.members(group)).containsExactly(2, 3);
    JsonNode detached =
        GroupShop.answered(form(shop.delete(group + "/products/detach"), "resources[]=3"), 200);
    assertThat(GroupShop.numbers(detached.get("detached"))).containsExactly(3);
    JsonNode made =
        GroupShop.answered(
            form(
                shop.post("/groups"), "title=A&order=1&unlisted=0&product_ids[]=3&product_ids[]=1"),
            201);
    assertThat(GroupShop.summary(made)).containsExactly(3, 1);
  }

  private static Http form(Http request, String pairs) {
    return request.body("application/x-www-form-urlencoded", pairs.getBytes(UTF_8));
  }

  @Test
  void aHundredProductsAreAttachedAndDetachedAtOnce() {
    List<Integer> products = new ArrayList<>(shop.products(100));
    Collections.reverse(products);

    assertThat(shop.attach(group, products)).isEqualTo(products);
    assertThat(shop.members(group)).isEqualTo(products);

    assertThat(shop.detach(group, products)).isEqualTo(products);
    assertThat(shop.members(group)).isEmpty();
  }

  @Test
  void oneThatIsNoProductKeepsAllFromBeingAttached() {
    List<Integer> products = shop.products(2);
    int trashed = shop.product("Trashed");
    shop.trash(trashed);
    String sent = GroupShop.resources(List.of(products.get(0), 77, trashed, products.get(1)));

    JsonNode errors =
        GroupShop.invalid(
            shop.post(group + "/products/attach").body(sent), "resources.1", "resources.2");

    assertThat(errors.at("/resources.1/0").textValue())
        .contains("is no product of the store; it is 77");
    assertThat(shop.members(group)).isEmpty();
  }

  @Test
  void detachingTellsWhichWereMembersAndMindsNoOthers() {
    List<Integer> products = shop.products(4);
    shop.attach(group, products.subList(0, 3));

    assertThat(shop.detach(group, List.of(4, 3, 4711, 1))).containsExactly(3, 1);
    assertThat(shop.detach(group, List.of(3, 1))).isEmpty();

    assertThat(shop.members(group)).containsExactly(2);
  }

  @Test
  void aProductThatComesBackStandsAtTheEnd() {
    shop.attach(group, shop.products(3));

    shop.detach(group, List.of(1));
    shop.attach(group, List.of(1));

    assertThat(shop.members(group)).containsExactly(2, 3, 1);
  }

  @Test
  void aProductMayBeInSeveralGroupsAtPositionsOfTheirOwn() {
    String other = shop.groupPath("Other");
    shop.products(2);
    shop.attach(group, List.of(1, 2));
    shop.attach(other, List.of(2, 1));

    shop.detach(group, List.of(1));

    assertThat(shop.members(group)).containsExactly(2);
    assertThat(shop.members(other)).containsExactly(2, 1);
  }

  @Test
  void membersArePagedInTheirOrder() {
    List<Integer> products = shop.products(17);
    shop.attach(group, products);

    assertThat(listed("")).isEqualTo(products.subList(0, 15));
    assertThat(listed("?page=2")).isEqualTo(products.subList(15, 17));
    assertThat(listed("?limit=3&page=4")).isEqualTo(products.subList(9, 12));
    assertThat(listed("?page=3")).isEmpty();
    assertThat(page("").at("/meta/total").intValue()).isEqualTo(17);
  }

  @Test
  void aProductThatIsNoMemberIsNotFoundInTheGroup() {
    shop.products(2);
    shop.attach(group, List.of(1));

    for (String id : List.of("2", "3", "0", "x", "-1", "1e0", "2147483648")) {
      GroupShop.refused(shop.get(group + "/products/" + id), 404);
    }
    assertThat(member(1).get("id").intValue()).isEqualTo(1);
  }

  @Test
  void aProductInTheTrashIsInNoGroup() {
    shop.attach(group, shop.products(3));

    shop.trash(2);

    assertThat(shop.members(group)).containsExactly(1, 3);
    assertThat(listed("")).containsExactly(1, 3);
    GroupShop.refused(shop.get(group + "/products/2"), 404);
    assertThat(shop.detach(group, List.of(2))).isEmpty();
  }

  @Test
  void replacingAddsMovesAndRemovesAtOnce() {
    shop.products(5);
    shop.attach(group, List.of(1, 2, 3));

    JsonNode replaced = shop.replace(group, List.of(3, 5, 1));

    assertThat(GroupShop.summary(replaced)).containsExactly(3, 5, 1);
    assertThat(shop.seen(group)).isEqualTo(replaced);
    assertThat(member(5).at("/pivot/order").intValue()).isEqualTo(2);
    assertThat(shop.replace(group, List.of(3, 5, 1))).isEqualTo(replaced);
    assertThat(shop.attach(group, List.of(2))).containsExactly(2);
    assertThat(shop.members(group)).containsExactly(3, 5, 1, 2);
  }

  @Test
  void replacingByNothingClearsTheGroup() {
    shop.attach(group, shop.products(3));

    assertThat(GroupShop.summary(shop.replace(group, List.of()))).isEmpty();

    assertThat(shop.members(group)).isEmpty();
    assertThat(shop.attach(group, List.of(2))).containsExactly(2);
  }

  @Test
  void oneThatIsNoProductKeepsTheGroupAsItIs() {
    shop.attach(group, shop.products(2));

    GroupShop.invalid(
        shop.put(group + "/products")
            .json(
                """
                {"product_ids": [2, 77, 1, 78]}"""),
        "product_ids.1",
        "product_ids.3");

    assertThat(shop.members(group)).containsExactly(1, 2);
  }

  @Test
  void aGroupOfAHundredAndTwentyIsReplacedByAHundred() {
    List<Integer> products = shop.products(130);
    shop.attach(group, products.subList(0, 100));
    shop.attach(group, products.subList(100, 120));
    List<Integer> wanted = new ArrayList<>(products.subList(30, 130));
    Collections.reverse(wanted);

    assertThat(GroupShop.summary(shop.replace(group, wanted))).isEqualTo(wanted);

    assertThat(listed("?limit=100")).isEqualTo(wanted);
  }

  @Test
  void replacementsAtOnceEndInTheOrderOfOneOfThem() throws Exception {
    List<Integer> products = shop.products(50);
    List<Integer> upwards = products.subList(0, 40);
    List<Integer> downwards = new ArrayList<>(products.subList(10, 50));
    Collections.reverse(downwards);

    atOnce(() -> replaced(upwards), () -> replaced(downwards));

    assertThat(shop.members(group)).isIn(upwards, downwards);
  }

  @Test
  void aProductThatIsDeletedWhileTheGroupIsReplacedIsNotInItAfterwards() throws Exception {
    List<Integer> products = shop.products(60);

    atOnce(
        () -> replaced(products),
        () -> {
          shop.trash(31);
          return 200;
        });

    List<Integer> expected = new ArrayList<>(products);
    expected.remove(Integer.valueOf(31));
    assertThat(shop.members(group)).isIn(expected, List.of());
  }

  @Test
  void aGroupThatIsDeletedWhileProductsAreAttachedIsGoneForThemAll() throws Exception {
    List<Integer> products = shop.products(100);
    String path = group + "/products/attach";

    atOnce(
        () -> shop.post(path).body(GroupShop.resources(products)).send().status(),
        () -> shop.delete(group).send().status());

    GroupShop.refused(shop.get(group), 404);
    GroupShop.refused(shop.get(group + "/products/1"), 404);
  }

  @Test
  void whatAnotherApiPutIntoAGroupIsThere() {
    Product product = shop.whole("Shared");
    String groups = "/stores/" + shop.store().id() + "/product-groups/";
    String key = shop.store().key();
    JsonNode sellSn = Http.get(groups + 1).key(key).send().data().get(0);

    Http.patch(groups + sellSn.get("id").textValue() + "/" + product.id()).key(key).send();

    assertThat(shop.members(group)).containsExactly(product.id().number());
  }

  /** A replacement ends, or loses often enough to be told so. */
  private int replaced(List<Integer> products) {
    return shop.put(group + "/products")
        .body("{\"product_ids\": " + products + "}")
        .send()
        .status();
  }

  private static void atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService callers = Executors.newFixedThreadPool(2)) {
      for (Future<Integer> caller : callers.invokeAll(List.of(one, other))) {
        statuses.add(caller.get());
      }
    }
    assertThat(statuses).contains(200).isSubsetOf(200, 404, 409, 422);
  }
}
