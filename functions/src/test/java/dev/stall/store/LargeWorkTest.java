package dev.stall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stall.TestCloud;
import dev.stall.TestStore;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Move;
import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Reference;
import dev.stall.dynamo.TableFailure;
import dev.stall.item.CleanupItem;
import dev.stall.item.GroupItem;
import dev.stall.item.ItemChunk;
import dev.stall.item.Memberships;
import dev.stall.operations.Sweeping;
import dev.stall.ranked.ListNode;
import dev.stall.ranked.RankedList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(Sweeping.LOCK)
final class LargeWorkTest {

  private final Storage storage = TestCloud.storage();
  private final int store = TestStore.create().number();

  @Test
  void fiftyThousandItemsAreAppendedInOneCallAndFoundAtAnyDepth() {
    Id product = Bulk.products(storage, store, 1, 10).get(0);
    List<String> texts = IntStream.range(0, 50_000).mapToObj(i -> "%064d".formatted(i)).toList();

    new Items(storage).add(product, texts);

    Page<String> page = new Items(storage).page(product, new PageRequest(500, 100));
    assertThat(page.total()).isEqualTo(50_000);
    assertThat(page.entries()).isEqualTo(texts.subList(49_900, 50_000));
    assertThat(new Products(storage).get(product).counters().stock()).isEqualTo(50_000);
  }

  @Test
  void itemsThatAreTooMuchForOneCallAreRefusedAndNoneIsAdded() {
    Id product = Bulk.products(storage, store, 1, 10).get(0);
    List<String> texts = Collections.nCopies(1000, "x".repeat(4000));

    assertThatExceptionOfType(Problem.Invalid.class)
        .isThrownBy(() -> new Items(storage).add(product, texts))
        .withMessageContaining("several calls");

    assertThat(new Products(storage).get(product).counters().stock()).isZero();
  }

  @Test
  void fourHundredProductsMoveInOneCall() {
    List<Id> ids = Bulk.products(storage, store, 400, 10);
    List<Move> moves = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      moves.add(new Move(ids.get(i), 1000 - i));
    }

    new Ordering(storage).move(store, moves);

    List<Id> expected = new ArrayList<>(ids);
    Collections.reverse(expected);
    assertThat(new ListAudit(store).check()).extracting(Product::id).isEqualTo(expected);
  }

  @Test
  void productsThatAllMoveToOnePlaceLeaveNoLeafTooLong() {
    List<Id> ids = Bulk.products(storage, store, 900, 10);
    new Ordering(storage).move(store, ids.stream().map(id -> new Move(id, 5)).toList());

    for (ListNode node : StoreList.products(storage, store).index().nodes()) {
      assertThat(node.counts())
          .allMatch(
              count -> count <= RankedList.LEAF_SIZE + RankedList.LEAF_SIZE / 2 + MoveBatch.MAX);
    }
    assertThat(new ListAudit(store).check()).hasSize(900);
  }

  @Test
  void itemsAreRemovedFromChunksThatAreTogetherMoreThanOneTransactionTakes() {
    Id product = Bulk.products(storage, store, 1, 10).get(0);
    for (int call = 0; call < 2; call++) {
      List<String> texts = new ArrayList<>(Collections.nCopies(850, "x".repeat(4000)));
      for (int i = 0; i < texts.size(); i += 10) {
        texts.set(i, "unwanted");
      }
      new Items(storage).add(product, texts);
    }

    new Items(storage).remove(product, List.of("unwanted"));

    assertThat(new Products(storage).get(product).counters().stock()).isEqualTo(2 * 765);
    new ListAudit(store).check();
  }

  @Test
  void whatClearingLeavesBehindIsRemovedByTheSweep() {
    Id product = Bulk.products(storage, store, 1, 10).get(0);
    for (int i = 0; i < 900; i++) {
      new Items(storage).add(product, List.of("%04d".formatted(i)));
    }
    new Items(storage).clear(product);
    new Items(storage).add(product, List.of("after"));
    assertThat(storage.table().get(CleanupItem.clearedItems(product))).isPresent();

    new CleanupQueue(storage).sweep(() -> true);

    assertThat(storage.table().get(CleanupItem.clearedItems(product))).isEmpty();
    assertThat(storage.table().query(ItemChunk.list(product), "e", "f")).hasSize(1);
    new ListAudit(store).check();
  }

  @Test
  void aLargeGroupIsGoneAtOnceWithItsMemberships() {
    List<Id> ids = Bulk.products(storage, store, 600, 10);
    Id group = largeGroup(ids);

    new Groups(storage).delete(Reference.to(group));

    assertThat(new Groups(storage).page(store, new PageRequest(1, 15)).total()).isZero();
    assertThat(memberships(ids)).isZero();
    assertThat(storage.table().query(GroupItem.key(group).partition(), " ", "\uffff")).isEmpty();
    assertThat(storage.table().get(CleanupItem.deleted(group))).isEmpty();
  }

  @Test
  void theSweepEndsTheMembershipsOfAGroupWhoseDeletionBrokeOff() {
    List<Id> ids = Bulk.products(storage, store, 150, 10);
    Id group = largeGroup(ids);
    new Members(storage).remove(group, ids.get(7));
    Fault fault = new Fault();
    fault.strikeAt(5);

    assertThatThrownBy(() -> new Groups(fault.storage()).delete(Reference.to(group)))
        .isInstanceOf(TableFailure.class);

    assertThat(new Groups(storage).page(store, new PageRequest(1, 15)).total()).isZero();
    assertThat(memberships(ids)).isEqualTo(49);
    assertThat(new CleanupQueue(storage).sweep(() -> true)).isPositive();
    assertThat(memberships(ids)).isZero();
    assertThat(storage.table().query(GroupItem.key(group).partition(), " ", "\uffff")).isEmpty();
    assertThat(storage.table().get(CleanupItem.deleted(group))).isEmpty();
  }

  private Id largeGroup(List<Id> members) {
    Id group = new Groups(storage).create(store, Bulk.group("Large")).id();
    for (int from = 0; from < members.size(); from += Members.MAX_AT_ONCE) {
      int to = Math.min(members.size(), from + Members.MAX_AT_ONCE);
      new Members(storage)
          .attach(
              Reference.to(group),
              members.subList(from, to).stream().map(Reference::to).toList(),
              missing -> new Problem.NotFound("product"));
    }
    return group;
  }

  private long memberships(List<Id> products) {
    return storage
        .table()
        .getAll(products.stream().map(product -> Memberships.none(product).key()).toList())
        .values()
        .stream()
        .filter(item -> !Memberships.of(item).sortKeys().isEmpty())
        .count();
  }

  @Test
  void aSweepWithoutTimeLeavesTheRestForTheNextOne() {
    Id product = Bulk.products(storage, store, 1, 10).get(0);
    for (int i = 0; i < 10; i++) {
      new Items(storage)
          .add(product, IntStream.range(0, 6000).mapToObj("%064d"::formatted).toList());
    }
    new ProductDeletion(storage).delete(product);
    assertThat(storage.table().get(CleanupItem.deleted(product))).isPresent();

    new CleanupQueue(storage).sweep(() -> false);

    assertThat(storage.table().get(CleanupItem.deleted(product))).isPresent();
    new CleanupQueue(storage).sweep(() -> true);
    assertThat(storage.table().get(CleanupItem.deleted(product))).isEmpty();
    assertThat(storage.table().query(ItemChunk.list(product), " ", "\uffff")).isEmpty();
  }
}
