package dev.stall.ranked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stall.TestCloud;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Table;
import dev.stall.dynamo.WriteConflict;
import dev.stall.store.Storage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
final class RankedListTest {

  private static final int LEAF_SIZE = 4;

  private final Storage storage = TestCloud.storage();
  private final Table table = storage.table();
  private final String partition = "list-" + UUID.randomUUID();
  private final RankedList list =
      new RankedList(table, storage.retry(), storage.random(), partition, LEAF_SIZE);
  private final TreeSet<String> expected = new TreeSet<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void everyPageIsWhatASortedListWouldGiveAfterAnyInsertionsAndRemovals(long seed) {
    Random random = new Random(seed);
    for (int step = 0; step < 250; step++) {
      if (random.nextInt(10) < 7 || expected.isEmpty()) {
        insert("%06d".formatted(random.nextInt(1_000_000)));
      } else {
        remove(pick(random));
      }
      if (step % 50 == 0) {
        everyPageIsRight(1 + random.nextInt(20));
      }
    }
    everyPageIsRight(7);
    while (!expected.isEmpty()) {
      remove(pick(random));
    }
    everyPageIsRight(5);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, -1})
  void appendingAndPuttingInFrontKeepEveryPageRight(int direction) {
    for (int i = 0; i < 150; i++) {
      insert("%06d".formatted(500_000 + direction * i));
    }
    everyPageIsRight(15);
    assertThat(list.index().nodes()).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void manyMovesInOneTransactionKeepEveryPageRight(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 120; i++) {
      insert("%06d".formatted(random.nextInt(1_000_000)));
    }
    for (int round = 0; round < 20; round++) {
      ListIndex index = list.index();
      ListChange change = list.change(index);
      Set<String> touched = new HashSet<>();
      for (int move = 0; move < 10; move++) {
        String from = pick(random);
        String to = "%06d".formatted(random.nextInt(1_000_000));
        if (touched.add(from) && touched.add(to) && !expected.contains(to)) {
          change.remove(from).insert(to);
          expected.remove(from);
          expected.add(to);
        }
      }
      table.transact(change.writes());
    }
    everyPageIsRight(9);
  }

  @Test
  void anEntryIsCountedWhereItStandsAfterTwoRemovalsAtOnceEmptiedTheLastStretch() {
    for (int i = 0; i < LEAF_SIZE + 2; i++) {
      insert("%06d".formatted(i * 10));
    }
    ListIndex seen = list.index();
    ListChange first = list.change(seen).remove("%06d".formatted(LEAF_SIZE * 10));
    ListChange second = list.change(seen).remove("%06d".formatted((LEAF_SIZE + 1) * 10));
    table.transact(first.writes());
    table.transact(second.writes());
    expected.remove("%06d".formatted(LEAF_SIZE * 10));
    expected.remove("%06d".formatted((LEAF_SIZE + 1) * 10));

    insert("%06d".formatted(LEAF_SIZE * 10 - 5));
    insert("%06d".formatted(LEAF_SIZE * 10 + 5));

    everyPageIsRight(1);
    everyPageIsRight(LEAF_SIZE);
  }

  @Test
  void theOnlyEntryLeftCanBeMovedWhereverItsNodeIs() {
    for (int i = 0; i < 150; i++) {
      insert("%06d".formatted(i));
    }
    for (int i = 0; i < 149; i++) {
      remove("%06d".formatted(i));
    }
    assertThat(list.index().nodes()).hasSize(2);

    table.transact(list.change(list.index()).remove("000149").insert("000007").writes());

    expected.clear();
    expected.add("000007");
    everyPageIsRight(3);
  }

  @Test
  void anIndexOfTwoMomentsIsReadAgainUntilItIsOfOne() {
    for (int i = 0; i < 150; i++) {
      insert("%06d".formatted(i));
    }
    List<Attributes> items = table.partition(partition).between("n", "~");
    List<Attributes> torn = items.subList(1, items.size());

    assertThat(items).hasSizeGreaterThan(1);
    assertThatExceptionOfType(WriteConflict.class)
        .isThrownBy(() -> ListIndex.of(partition, torn, Optional.empty()));
  }

  private void insert(String sortKey) {
    if (expected.add(sortKey)) {
      ListIndex index = list.indexWithLast();
      table.transact(list.change(index).insert(sortKey).writes());
      new LeafSplitting(list).after(index, List.of(sortKey));
    }
  }

  private void remove(String sortKey) {
    expected.remove(sortKey);
    table.transact(list.change(list.index()).remove(sortKey).writes());
  }

  private String pick(Random random) {
    return new ArrayList<>(expected).get(random.nextInt(expected.size()));
  }

  private void everyPageIsRight(int size) {
    List<String> all = new ArrayList<>(expected);
    ListIndex index = list.index();
    assertThat(index.total()).isEqualTo(all.size());
    for (int page = 1; (page - 1) * size <= all.size(); page++) {
      int from = (page - 1) * size;
      assertThat(list.range(index, (page - 1L) * size, size))
          .isEqualTo(all.subList(from, Math.min(all.size(), from + size)));
    }
  }
}
