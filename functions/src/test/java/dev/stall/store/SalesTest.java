package dev.stall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stall.TestCloud;
import dev.stall.TestStore;
import dev.stall.catalogue.Delivery;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductDetails;
import dev.stall.catalogue.SaleRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SalesTest {

  private final Storage storage = TestCloud.storage();
  private final int store = TestStore.create().number();
  private final Id product = Bulk.products(storage, store, 1, 10).get(0);
  private final Sales sales = new Sales(storage);
  private final Items items = new Items(storage);

  @Test
  void aSaleTakesTheOldestItemsAndCountsForProductAndStore() {
    items.add(product, List.of("first", "second", "third"));

    assertThat(sales.record(product, 2, "order-1")).containsExactly("first", "second");

    Product sold = new Products(storage).get(product);
    assertThat(sold.counters().stock()).isEqualTo(1);
    assertThat(sold.counters().sold()).isEqualTo(2);
    assertThat(new Stores(storage).front(store).store().profile().figures().productsSold())
        .isEqualTo(2);
    assertThat(items.page(product, new PageRequest(1, 15)).entries()).containsExactly("third");
  }

  @Test
  void theSameOrderAgainGetsTheSameItemsAndTakesNoMore() {
    items.add(product, List.of("first", "second", "third"));
    sales.record(product, 2, "order-1");

    assertThat(sales.record(product, 2, "order-1")).containsExactly("first", "second");

    assertThat(new Products(storage).get(product).counters().sold()).isEqualTo(2);
    assertThat(sales.record(product, 1, "order-2")).containsExactly("third");
  }

  @Test
  void tooFewItemsAreRefusedAndNoneIsTaken() {
    items.add(product, List.of("only"));

    assertThatExceptionOfType(Problem.Conflict.class)
        .isThrownBy(() -> sales.record(product, 2, "order-1"))
        .withMessageContaining("1 of 2");

    assertThat(new Products(storage).get(product).counters().stock()).isEqualTo(1);
    assertThat(new Products(storage).get(product).counters().sold()).isZero();
  }

  @Test
  void aProductSoldRegardlessOfStockHandsOverWhatThereIs() {
    items.add(product, List.of("only"));
    new ProductRevision(storage).update(product, ignoringStock());

    assertThat(sales.record(product, 3, "order-1")).containsExactly("only");
    assertThat(sales.record(product, 3, "order-2")).isEmpty();

    assertThat(new Products(storage).get(product).counters().sold()).isEqualTo(6);
  }

  @Test
  void aSaleReachesAcrossManyAdditions() {
    List<String> all = IntStream.range(0, 500).mapToObj("item %d"::formatted).toList();
    for (int from = 0; from < 500; from += 10) {
      items.add(product, all.subList(from, from + 10));
    }

    assertThat(sales.record(product, 333, "order-1")).isEqualTo(all.subList(0, 333));
    assertThat(sales.record(product, 100, "order-2")).isEqualTo(all.subList(333, 433));

    new ListAudit(store).check();
  }

  @Test
  void aGuessedProductDoesNotGetWhatAnOrderGot() {
    items.add(product, List.of("secret"));
    sales.record(product, 1, "order-1");
    Id guessed = new Id(store, product.kind(), product.number(), product.secret() + 1);

    assertThatExceptionOfType(Problem.NotFound.class)
        .isThrownBy(() -> sales.record(guessed, 1, "order-1"));
  }

  @Test
  void whatThereIsNotCanNotBeSold() {
    Id guessed = new Id(store, product.kind(), product.number(), product.secret() + 1);

    assertThatExceptionOfType(Problem.NotFound.class)
        .isThrownBy(() -> sales.record(guessed, 1, "order-1"));
  }

  private static ProductDetails ignoringStock() {
    ProductDetails details = Bulk.details("Endless", 10);
    return new ProductDetails(
        details.name(),
        details.description(),
        details.price(),
        details.visibility(),
        details.tags(),
        details.questions(),
        new SaleRules(1, SaleRules.NO_MAXIMUM, true, false, List.of()),
        new Delivery(Optional.empty(), false, Optional.empty()),
        false);
  }
}
