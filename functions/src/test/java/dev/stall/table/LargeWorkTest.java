package dev.stall.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stall.TestCloud;
import dev.stall.TestStore;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Reference;
import dev.stall.catalogue.Refusal;
import dev.stall.table.Ordering.Move;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

final class LargeWorkTest {

  private final Table table = TestCloud.table();
  private final int store = TestStore.create().number();

  @Test
  void fiftyThousandItemsAreAppendedInOneCallAndFoundAtAnyDepth() {
    Id product = Bulk.products(table, store, 1, 10).get(0);
    List<String> texts = IntStream.range(0, 50_000).mapToObj(i -> "%064d".formatted(i)).toList();

    new Items(table).add(product, texts);

    Page<String> page = new Items(table).page(product, new PageRequest(500, 100));
    assertThat(page.total()).isEqualTo(50_000);
    assertThat(page.entries()).isEqualTo(texts.subList(49_900, 50_000));
    assertThat(new Products(table).get(product).tally().stock()).isEqualTo(50_000);
  }

  @Test
  void itemsThatAreTooMuchForOneCallAreRefusedAndNoneIsAdded() {
    Id product = Bulk.products(table, store, 1, 10).get(0);
    List<String> texts = Collections.nCopies(1000, "x".repeat(4000));

    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(() -> new Items(table).add(product, texts))
        .withMessageContaining("several calls");

    assertThat(new Products(table).get(product).tally().stock()).isZero();
  }

  @Test
  void fourHundredProductsMoveInOneCall() {
    List<Id> ids = Bulk.products(table, store, 400, 10);
    List<Move> moves = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      moves.add(new Move(ids.get(i), 1000 - i));
    }

    new Ordering(table).move(store, moves);

    List<Id> expected = new ArrayList<>(ids);
    Collections.reverse(expected);
    assertThat(new ListAudit(store).check()).extracting(Product::id).isEqualTo(expected);
  }

  @Test
  void productsThatAllMoveToOnePlaceLeaveNoStretchTooLong() {
    List<Id> ids = Bulk.products(table, store, 900, 10);
    new Ordering(table).move(store, ids.stream().map(id -> new Move(id, 5)).toList());

    for (ListNode node : StoreList.products(table, store).index().nodes()) {
      assertThat(node.counts())
          .allMatch(count -> count <= CountedList.THIN + CountedList.THIN / 2 + MoveBatch.MOST);
    }
    assertThat(new ListAudit(store).check()).hasSize(900);
  }

  @Test
  void itemsAreRemovedFromChunksThatAreTogetherMoreThanOneTransactionTakes() {
    Id product = Bulk.products(table, store, 1, 10).get(0);
    for (int call = 0; call < 2; call++) {
      List<String> texts = new ArrayList<>(Collections.nCopies(850, "x".repeat(4000)));
      for (int i = 0; i < texts.size(); i += 10) {
        texts.set(i, "unwanted");
      }
      new Items(table).add(product, texts);
    }

    new Items(table).remove(product, List.of("unwanted"));

    assertThat(new Products(table).get(product).tally().stock()).isEqualTo(2 * 765);
    new ListAudit(store).check();
  }

  @Test
  void whatClearingLeavesBehindIsRemovedByTheSweep() {
    Id product = Bulk.products(table, store, 1, 10).get(0);
    for (int i = 0; i < 900; i++) {
      new Items(table).add(product, List.of("%04d".formatted(i)));
    }
    new Items(table).clear(product);
    new Items(table).add(product, List.of("after"));
    assertThat(table.get(Key.clearedItems(product))).isPresent();

    new Leftovers(table).sweep(() -> true);

    assertThat(table.get(Key.clearedItems(product))).isEmpty();
    assertThat(table.query(Key.itemList(product), "e", "f")).hasSize(1);
    new ListAudit(store).check();
  }

  @Test
  void aLargeGroupIsGoneAtOnceWithItsMemberships() {
    List<Id> ids = Bulk.products(table, store, 600, 10);
    Id group = largeGroup(ids);

    new Groups(table).delete(Reference.to(group));

    assertThat(new Groups(table).page(store, new PageRequest(1, 15)).total()).isZero();
    assertThat(memberships(ids)).isZero();
    assertThat(table.query(Key.group(group).partition(), " ", "\uffff")).isEmpty();
    assertThat(table.get(Key.leftovers(group))).isEmpty();
  }

  @Test
  void theSweepEndsTheMembershipsOfAGroupWhoseDeletionBrokeOff() {
    List<Id> ids = Bulk.products(table, store, 150, 10);
    Id group = largeGroup(ids);
    new Members(table).remove(group, ids.get(7));
    Fault fault = new Fault();
    fault.strikeAt(5);

    assertThatThrownBy(() -> new Groups(fault.table()).delete(Reference.to(group)))
        .isInstanceOf(SdkClientException.class);

    assertThat(new Groups(table).page(store, new PageRequest(1, 15)).total()).isZero();
    assertThat(memberships(ids)).isEqualTo(49);
    assertThat(new Leftovers(table).sweep(() -> true)).isPositive();
    assertThat(memberships(ids)).isZero();
    assertThat(table.query(Key.group(group).partition(), " ", "\uffff")).isEmpty();
    assertThat(table.get(Key.leftovers(group))).isEmpty();
  }

  private Id largeGroup(List<Id> members) {
    Id group = new Groups(table).create(store, Bulk.group("Large")).id();
    for (int from = 0; from < members.size(); from += Members.MOST_AT_ONCE) {
      int to = Math.min(members.size(), from + Members.MOST_AT_ONCE);
      new Members(table)
          .attach(
              Reference.to(group),
              members.subList(from, to).stream().map(Reference::to).toList(),
              missing -> new Refusal.NotFound("product"));
    }
    return group;
  }

  private long memberships(List<Id> products) {
    return table
        .getAll(products.stream().map(product -> Memberships.none(product).key()).toList())
        .values()
        .stream()
        .filter(item -> !Memberships.of(item).sortKeys().isEmpty())
        .count();
  }

  @Test
  void aSweepWithoutTimeLeavesTheRestForTheNextOne() {
    Id product = Bulk.products(table, store, 1, 10).get(0);
    for (int i = 0; i < 10; i++) {
      new Items(table).add(product, IntStream.range(0, 6000).mapToObj("%064d"::formatted).toList());
    }
    new ProductDeletion(table).delete(product);
    assertThat(table.get(Key.leftovers(product))).isPresent();

    new Leftovers(table).sweep(() -> false);

    assertThat(table.get(Key.leftovers(product))).isPresent();
    new Leftovers(table).sweep(() -> true);
    assertThat(table.get(Key.leftovers(product))).isEmpty();
    assertThat(table.query(Key.itemList(product), " ", "\uffff")).isEmpty();
  }
}
