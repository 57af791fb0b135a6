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

  private final SellAppClient client = new SellAppClient();
  private final String group = client.groupPath("Bundle");

  /** Whatever a test does, all lists stay exact. */
  @AfterEach
  void everyListIsExact() {
    new ListAudit(client.store().number()).check();
  }

  private List<Integer> listed(String query) {
    List<Integer> numbers = new ArrayList<>();
    page(query).get("data").forEach(member -> numbers.add(member.get("id").intValue()));
    return numbers;
  }

  private JsonNode page(String query) {
    return SellAppClient.answered(client.get(group + "/products" + query), 200);
  }

  private JsonNode member(int product) {
    return SellAppClient.answered(client.get(group + "/products/" + product), 200).get("data");
  }

  @Test
  void attachedProductsStandAtTheEndInTheOrderSent() {
    List<Integer> products = client.products(4);

    assertThat(client.attach(group, List.of(4, 2))).containsExactly(4, 2);
    assertThat(client.attach(group, List.of(1, 2, 3))).containsExactly(1, 3);

    assertThat(products).containsExactly(1, 2, 3, 4);
    assertThat(client.members(group)).containsExactly(4, 2, 1, 3);
    assertThat(listed("")).containsExactly(4, 2, 1, 3);
    assertThat(member(1).at("/pivot/order").intValue()).isEqualTo(3);
  }

  @Test
  void attachingMembersAgainChangesNothing() {
    List<Integer> products = client.products(2);
    client.attach(group, products);
    JsonNode before = client.seen(group);

    assertThat(client.attach(group, List.of(2, 1))).isEmpty();

    assertThat(client.seen(group)).isEqualTo(before);
  }

  @Test
  void productsMayBeNamedAsGroupsNameThem() {
    client.products(3);

    JsonNode attached =
        answer(
            client.post(group + "/products/attach"),
            "resources",
            """
            ["3", 1, "2"]""");

    assertThat(SellAppClient.numbers(attached.get("attached"))).containsExactly(3, 1, 2);
    answer(
        client.put(group + "/products"),
        "product_ids",
        """
        ["2", "3"]""");
    assertThat(client.members(group)).containsExactly(2, 3);
    JsonNode detached =
        answer(
            client.delete(group + "/products/detach"),
            "resources",
            """
            ["3"]""");
    assertThat(SellAppClient.numbers(detached.get("detached"))).containsExactly(3);
  }

  private static JsonNode answer(Http request, String field, String numbers) {
    return SellAppClient.answered(request.json("{\"" + field + "\": " + numbers + "}"), 200);
  }

  @Test
  void productsMayBeNamedInForms() {
    client.products(3);

    JsonNode attached =
        SellAppClient.answered(
            client
                .post(group + "/products/attach")
                .form(new Multipart().text("resources[]", "3").text("resources[]", "1")),
            200);

    assertThat(SellAppClient.numbers(attached.get("attached"))).containsExactly(3, 1);
    SellAppClient.answered(
        form(client.put(group + "/products"), "product_ids[1]=3&product_ids[0]=2"), 200);
    assertThat(client.members(group)).containsExactly(2, 3);
    JsonNode detached =
        SellAppClient.answered(
            form(client.delete(group + "/products/detach"), "resources[]=3"), 200);
    assertThat(SellAppClient.numbers(detached.get("detached"))).containsExactly(3);
    JsonNode made =
        SellAppClient.answered(
            form(
                client.post("/groups"),
                "title=A&order=1&unlisted=0&product_ids[]=3&product_ids[]=1"),
            201);
    assertThat(SellAppClient.summary(made)).containsExactly(3, 1);
  }

  private static Http form(Http request, String pairs) {
    return request.body("application/x-www-form-urlencoded", pairs.getBytes(UTF_8));
  }

  @Test
  void aHundredProductsAreAttachedAndDetachedAtOnce() {
    List<Integer> products = new ArrayList<>(client.products(100));
    Collections.reverse(products);

    assertThat(client.attach(group, products)).isEqualTo(products);
    assertThat(client.members(group)).isEqualTo(products);

    assertThat(client.detach(group, products)).isEqualTo(products);
    assertThat(client.members(group)).isEmpty();
  }

  @Test
  void oneThatIsNoProductKeepsAllFromBeingAttached() {
    List<Integer> products = client.products(2);
    int trashed = client.number("Trashed");
    client.trash(trashed);
    String sent = SellAppClient.resources(List.of(products.get(0), 77, trashed, products.get(1)));

    JsonNode errors =
        SellAppClient.invalid(
            client.post(group + "/products/attach").body(sent), "resources.1", "resources.2");

    assertThat(errors.at("/resources.1/0").textValue())
        .contains("is no product of the store; it is 77");
    assertThat(client.members(group)).isEmpty();
  }

  @Test
  void detachingTellsWhichWereMembersAndMindsNoOthers() {
    List<Integer> products = client.products(4);
    client.attach(group, products.subList(0, 3));

    assertThat(client.detach(group, List.of(4, 3, 4711, 1))).containsExactly(3, 1);
    assertThat(client.detach(group, List.of(3, 1))).isEmpty();

    assertThat(client.members(group)).containsExactly(2);
  }

  @Test
  void aProductThatComesBackStandsAtTheEnd() {
    client.attach(group, client.products(3));

    client.detach(group, List.of(1));
    client.attach(group, List.of(1));

    assertThat(client.members(group)).containsExactly(2, 3, 1);
  }

  @Test
  void aProductMayBeInSeveralGroupsAtPositionsOfTheirOwn() {
    String other = client.groupPath("Other");
    client.products(2);
    client.attach(group, List.of(1, 2));
    client.attach(other, List.of(2, 1));

    client.detach(group, List.of(1));

    assertThat(client.members(group)).containsExactly(2);
    assertThat(client.members(other)).containsExactly(2, 1);
  }

  @Test
  void membersArePagedInTheirOrder() {
    List<Integer> products = client.products(17);
    client.attach(group, products);

    assertThat(listed("")).isEqualTo(products.subList(0, 15));
    assertThat(listed("?page=2")).isEqualTo(products.subList(15, 17));
    assertThat(listed("?limit=3&page=4")).isEqualTo(products.subList(9, 12));
    assertThat(listed("?page=3")).isEmpty();
    assertThat(page("").at("/meta/total").intValue()).isEqualTo(17);
  }

  @Test
  void aProductThatIsNoMemberIsNotFoundInTheGroup() {
    client.products(2);
    client.attach(group, List.of(1));

    for (String id : List.of("2", "3", "0", "x", "-1", "1e0", "2147483648")) {
      SellAppClient.refused(client.get(group + "/products/" + id), 404);
    }
    assertThat(member(1).get("id").intValue()).isEqualTo(1);
  }

  @Test
  void aProductInTheTrashIsInNoGroup() {
    client.attach(group, client.products(3));

    client.trash(2);

    assertThat(client.members(group)).containsExactly(1, 3);
    assertThat(listed("")).containsExactly(1, 3);
    SellAppClient.refused(client.get(group + "/products/2"), 404);
    assertThat(client.detach(group, List.of(2))).isEmpty();
  }

  @Test
  void replacingAddsMovesAndRemovesAtOnce() {
    client.products(5);
    client.attach(group, List.of(1, 2, 3));

    JsonNode replaced = client.replace(group, List.of(3, 5, 1));

    assertThat(SellAppClient.summary(replaced)).containsExactly(3, 5, 1);
    assertThat(client.seen(group)).isEqualTo(replaced);
    assertThat(member(5).at("/pivot/order").intValue()).isEqualTo(2);
    assertThat(client.replace(group, List.of(3, 5, 1))).isEqualTo(replaced);
    assertThat(client.attach(group, List.of(2))).containsExactly(2);
    assertThat(client.members(group)).containsExactly(3, 5, 1, 2);
  }

  @Test
  void replacingByNothingClearsTheGroup() {
    client.attach(group, client.products(3));

    assertThat(SellAppClient.summary(client.replace(group, List.of()))).isEmpty();

    assertThat(client.members(group)).isEmpty();
    assertThat(client.attach(group, List.of(2))).containsExactly(2);
  }

  @Test
  void oneThatIsNoProductKeepsTheGroupAsItIs() {
    client.attach(group, client.products(2));

    SellAppClient.invalid(
        client
            .put(group + "/products")
            .json(
                """
                {"product_ids": [2, 77, 1, 78]}"""),
        "product_ids.1",
        "product_ids.3");

    assertThat(client.members(group)).containsExactly(1, 2);
  }

  @Test
  void aGroupOfAHundredAndTwentyIsReplacedByAHundred() {
    List<Integer> products = client.products(130);
    client.attach(group, products.subList(0, 100));
    client.attach(group, products.subList(100, 120));
    List<Integer> wanted = new ArrayList<>(products.subList(30, 130));
    Collections.reverse(wanted);

    assertThat(SellAppClient.summary(client.replace(group, wanted))).isEqualTo(wanted);

    assertThat(listed("?limit=100")).isEqualTo(wanted);
  }

  @Test
  void replacementsAtOnceEndInTheOrderOfOneOfThem() throws Exception {
    List<Integer> products = client.products(50);
    List<Integer> upwards = products.subList(0, 40);
    List<Integer> downwards = new ArrayList<>(products.subList(10, 50));
    Collections.reverse(downwards);

    atOnce(() -> replaced(upwards), () -> replaced(downwards));

    assertThat(client.members(group)).isIn(upwards, downwards);
  }

  @Test
  void aProductThatIsDeletedWhileTheGroupIsReplacedIsNotInItAfterwards() throws Exception {
    List<Integer> products = client.products(60);

    atOnce(
        () -> replaced(products),
        () -> {
          client.trash(31);
          return 200;
        });

    List<Integer> expected = new ArrayList<>(products);
    expected.remove(Integer.valueOf(31));
    assertThat(client.members(group)).isIn(expected, List.of());
  }

  @Test
  void aGroupThatIsDeletedWhileProductsAreAttachedIsGoneForThemAll() throws Exception {
    List<Integer> products = client.products(100);
    String path = group + "/products/attach";

    atOnce(
        () -> client.post(path).body(SellAppClient.resources(products)).send().status(),
        () -> client.delete(group).send().status());

    SellAppClient.refused(client.get(group), 404);
    SellAppClient.refused(client.get(group + "/products/1"), 404);
  }

  @Test
  void whatAnotherApiPutIntoAGroupIsThere() {
    Product product = client.whole("Shared");
    String groups = "/stores/" + client.store().id() + "/product-groups/";
    String key = client.store().key();
    JsonNode sellSn = Http.get(groups + 1).key(key).send().data().get(0);

    Http.patch(groups + sellSn.get("id").textValue() + "/" + product.id()).key(key).send();

    assertThat(client.members(group)).containsExactly(product.id().number());
  }

  /** A replacement ends, or loses often enough to be told so. */
  private int replaced(List<Integer> products) {
    return client
        .put(group + "/products")
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
