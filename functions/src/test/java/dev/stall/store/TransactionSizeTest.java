package dev.stall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.stall.TestCloud;
import dev.stall.TestStore;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Move;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Reference;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Write;
import dev.stall.item.GroupItem;
import dev.stall.item.ItemChunk;
import dev.stall.item.ProductItem;
import dev.stall.ranked.SparseList;
import dev.stall.ranked.WriteBudget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * The largest step of each access is one transaction, also in lists of which every change takes the
 * most writes; a step larger by one would be too large.
 */
@Execution(ExecutionMode.CONCURRENT)
final class TransactionSizeTest {

  private static final int MEMBERSHIP = 1;
  private static final int POSITION = 1;

  private final Storage storage = TestCloud.storage();
  private final int store = TestStore.create().number();

  private List<Id> products(int count) {
    return Bulk.products(storage, store, count, 10);
  }

  private static List<Reference> references(List<Id> ids) {
    return ids.stream().map(Reference::to).toList();
  }

  private Id group(String name, List<Id> members) {
    Id group = new Groups(storage).create(store, Bulk.group(name)).id();
    for (int from = 0; from < members.size(); from += Members.MAX_AT_ONCE) {
      int to = Math.min(members.size(), from + Members.MAX_AT_ONCE);
      new Members(storage).attach(Reference.to(group), references(members.subList(from, to)));
    }
    return group;
  }

  private void spread(String partition) {
    SparseList.spread(
        storage.table(),
        partition,
        entry -> entry.has(ItemChunk.TEXTS) ? ItemChunk.texts(entry).size() : 1);
  }

  private void spreadMembers(Id group) {
    spread(GroupItem.key(group).partition());
  }

  /** Asserts that the largest transaction of some work has no room for another step. */
  private static void assertThatStepIsFull(int writesOfStep, Consumer<Storage> work) {
    List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    work.accept(
        Meter.metered(
            new ExecutionInterceptor() {
              @Override
              public void beforeExecution(
                  Context.BeforeExecution context, ExecutionAttributes ignored) {
                if (context.request() instanceof TransactWriteItemsRequest transaction) {
                  sizes.add(transaction.transactItems().size());
                }
              }
            }));
    assertThat(Collections.max(sizes))
        .as("writes of the largest of the transactions " + sizes)
        .isBetween(Write.MAX_IN_TRANSACTION - writesOfStep, Write.MAX_IN_TRANSACTION);
  }

  @Test
  void aTransactionThatIsTooLargeIsNotSent() {
    List<Write> writes = new ArrayList<>();
    for (int i = 0; i <= Write.MAX_IN_TRANSACTION; i++) {
      writes.add(Write.put(new Key("too-large-" + store, "" + i), Attributes.none()));
    }

    assertThatIllegalArgumentException()
        .isThrownBy(() -> storage.table().transact(writes))
        .withMessage("A transaction takes at most 100 writes; these are 101");
  }

  @Test
  void productsJoinAGroup() {
    List<Id> ids = products(3 + MemberWrites.MAX_JOINING);
    Id group = group("Joined", ids.subList(0, 3));
    spreadMembers(group);

    assertThatStepIsFull(
        1 + MEMBERSHIP,
        by -> new Members(by).attach(Reference.to(group), references(ids.subList(3, ids.size()))));

    new ListAudit(store).check();
  }

  @Test
  void productsLeaveAGroup() {
    List<Id> ids = products(1 + 2 * MemberWrites.MAX_LEAVING);
    Id group = group("Left", ids);
    spreadMembers(group);
    List<Id> leaving = new ArrayList<>();
    for (int i = 2; i < ids.size(); i += 2) {
      leaving.add(ids.get(i));
    }

    assertThatStepIsFull(
        WriteBudget.REMOVAL + MEMBERSHIP,
        by -> new Members(by).detach(Reference.to(group), references(leaving)));

    assertThat(leaving).hasSize(MemberWrites.MAX_LEAVING);
    new ListAudit(store).check();
  }

  /** The first step moves every other one of the last members to a free place among the first. */
  @Test
  void membersOfAGroupAreReplaced() {
    int steps = MemberReplacement.STEPS_AT_ONCE;
    List<Id> ids = products(8 * steps);
    List<Id> first = ids.subList(0, 6 * steps);
    List<Id> last = ids.subList(6 * steps, 8 * steps);
    Id group = group("Replaced", ids);
    List<Id> wanted = new ArrayList<>(first);
    List<Id> leaving = new ArrayList<>();
    for (int i = 0; i < 2 * steps; i++) {
      int place = 3 * i + 2;
      leaving.add(first.get(place));
      wanted.set(place, last.get(i < steps ? 2 * i + 1 : 2 * (i - steps)));
    }
    new Members(storage).detach(Reference.to(group), references(leaving));
    spreadMembers(group);

    assertThatStepIsFull(
        WriteBudget.REMOVAL + WriteBudget.INSERTION + MEMBERSHIP,
        by -> new MemberReplacement(by).replace(Reference.to(group), references(wanted)));

    new ListAudit(store).check();
  }

  @Test
  void productsMove() {
    List<Id> ids = products(2 + 4 * MoveBatch.MAX);
    spread(ProductItem.list(store));
    List<Move> moves = new ArrayList<>();
    for (int i = 0; i < MoveBatch.MAX; i++) {
      int to = 2 + 2 * MoveBatch.MAX + 2 * i + 1;
      moves.add(new Move(ids.get(2 * i + 3), ids.get(to).number()));
    }

    assertThatStepIsFull(
        WriteBudget.REMOVAL + WriteBudget.INSERTION + POSITION,
        by -> new Ordering(by).move(store, moves));

    new ListAudit(store).check();
  }

  @Test
  void aProductIsDeletedThatIsInManyGroups() {
    List<Id> ids = products(3);
    spread(ProductItem.list(store));
    for (int i = 0; i < ProductDeletion.GROUPS_AT_ONCE; i++) {
      spreadMembers(group("Group " + i, ids));
    }

    assertThatStepIsFull(
        ProductDeparture.WRITES_PER_GROUP, by -> new ProductDeletion(by).delete(ids.get(2)));

    new ListAudit(store).check();
  }

  @Test
  void itemsAreAdded() {
    Id product = products(1).getFirst();
    new Items(storage).add(product, Collections.nCopies(48, "x".repeat(4093)));
    List<String> texts = Collections.nCopies(370 * Items.MAX_CHUNKS, "x".repeat(97));

    assertThatStepIsFull(0, by -> new Items(by).add(product, texts));

    new ListAudit(store).check();
  }

  @Test
  void itemsAreRemovedFromManyChunks() {
    Id product = products(1).getFirst();
    for (int call = 0; call < 2; call++) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        texts.add((i % 2 == 0 ? "k" : "u").repeat(4093));
      }
      new Items(storage).add(product, texts);
    }
    spread(ItemChunk.list(product));

    assertThatStepIsFull(
        WriteBudget.REMOVAL, by -> new ItemRemoval(by).remove(product, List.of("u".repeat(4093))));

    assertThat(new Products(storage).get(product).counters().stock()).isEqualTo(60);
    new ListAudit(store).check();
  }

  @Test
  void itemsOfManyChunksAreSold() {
    Id product = products(1).getFirst();
    List<String> texts = IntStream.range(0, 60).mapToObj("item %d"::formatted).toList();
    texts.forEach(text -> new Items(storage).add(product, List.of(text)));
    spread(ItemChunk.list(product));

    assertThatExceptionOfType(Problem.Rejected.class)
        .isThrownBy(() -> new Sales(storage).record(product, 49, "too many"))
        .withMessage("The quantity is too large for items of this size; sell fewer at once.");
    assertThatStepIsFull(
        2,
        by ->
            assertThat(new Sales(by).record(product, 48, "order")).isEqualTo(texts.subList(0, 48)));

    new ListAudit(store).check();
  }
}
