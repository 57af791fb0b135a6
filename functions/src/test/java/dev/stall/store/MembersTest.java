package dev.stall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stall.TestCloud;
import dev.stall.TestStore;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Member;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
final class MembersTest {

  private static final int PRODUCTS = 60;
  private static final int STEPS = 40;

  private final Storage storage = TestCloud.storage();
  private final int store = TestStore.create().number();
  private final Members members = new Members(storage);

  private Id group(String name) {
    return new Groups(storage).create(store, Bulk.group(name)).id();
  }

  private List<Reference> references(List<Integer> numbers) {
    return numbers.stream().map(number -> Reference.numbered(store, number)).toList();
  }

  private List<Integer> listed(Id group) {
    return new MemberList(storage)
        .page(Reference.to(group), new PageRequest(1, 1000)).members().entries().stream()
            .map(Member::product)
            .map(product -> product.id().number())
            .toList();
  }

  /** What groups and products there should be after everything that was done. */
  private final class Expected {

    private final Map<Id, List<Integer>> groups = new TreeMap<>(this::byNumber);
    private final List<Integer> live;
    private final Random random;

    Expected(long seed) {
      random = new Random(seed);
      live =
          new ArrayList<>(
              Bulk.products(storage, store, PRODUCTS, 10).stream().map(Id::number).toList());
      for (int i = 0; i < 3; i++) {
        groups.put(group("Group " + i), new ArrayList<>());
      }
    }

    private int byNumber(Id one, Id other) {
      return Integer.compare(one.number(), other.number());
    }

    private List<Integer> some() {
      List<Integer> shuffled = new ArrayList<>(live);
      Collections.shuffle(shuffled, random);
      return List.copyOf(shuffled.subList(0, random.nextInt(shuffled.size())));
    }

    void doSomething() {
      List<Id> ids = List.copyOf(groups.keySet());
      Id group = ids.get(random.nextInt(ids.size()));
      switch (random.nextInt(5)) {
        case 0, 1 -> attach(group, some());
        case 2 -> detach(group, some());
        case 3 -> replace(group, some());
        default -> trash(live.get(random.nextInt(live.size())));
      }
    }

    private void attach(Id group, List<Integer> numbers) {
      List<Integer> fresh = new ArrayList<>(numbers);
      fresh.removeAll(groups.get(group));
      assertThat(members.attach(Reference.to(group), references(numbers))).isEqualTo(fresh);
      groups.get(group).addAll(fresh);
    }

    private void detach(Id group, List<Integer> numbers) {
      List<Integer> leaving = new ArrayList<>(numbers);
      leaving.retainAll(groups.get(group));
      assertThat(members.detach(Reference.to(group), references(numbers))).isEqualTo(leaving);
      groups.get(group).removeAll(leaving);
    }

    private void replace(Id group, List<Integer> numbers) {
      new MemberReplacement(storage).replace(Reference.to(group), references(numbers));
      groups.put(group, new ArrayList<>(numbers));
    }

    private void trash(int number) {
      new ProductDeletion(storage).trash(Reference.numbered(store, number), Optional.empty());
      live.removeAll(List.of(number));
      groups.values().forEach(group -> group.removeAll(List.of(number)));
    }

    void check() {
      List<Product> left = new ListAudit(store).check();
      assertThat(left.stream().map(product -> product.id().number())).isEqualTo(live);
      groups.forEach((group, numbers) -> assertThat(listed(group)).isEqualTo(numbers));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void anyAttachingDetachingReplacingAndTrashingLeavesEveryListAsExpected(long seed) {
    Expected expected = new Expected(seed);

    for (int step = 0; step < STEPS; step++) {
      expected.doSomething();
      expected.check();
    }

    assertThat(expected.live).hasSizeBetween(1, PRODUCTS - 1);
  }

  @Test
  void moreProductsThanOneTransactionTakesJoinInTheirOrder() {
    Bulk.products(storage, store, 100, 10);
    Id group = group("Large");
    List<Integer> numbers = new ArrayList<>();
    for (int number = 100; number > 0; number--) {
      numbers.add(number);
    }

    assertThat(members.attach(Reference.to(group), references(numbers))).isEqualTo(numbers);

    assertThat(listed(group)).isEqualTo(numbers);
    assertThat(members.detach(Reference.to(group), references(numbers))).isEqualTo(numbers);
    assertThat(listed(group)).isEmpty();
    new ListAudit(store).check();
  }

  @Test
  void aProductOfTheSameNumberThatIsAnotherOneIsNone() {
    Id product = Bulk.products(storage, store, 1, 10).get(0);
    Id guessed = new Id(store, Kind.PRODUCT, product.number(), product.secret() + 1);
    Id group = group("Ours");

    assertThatExceptionOfType(Problem.Missing.class)
        .isThrownBy(
            () ->
                members.attach(
                    Reference.to(group), List.of(Reference.to(product), Reference.to(guessed))))
        .satisfies(missing -> assertThat(missing.places()).containsExactly(1));

    assertThat(listed(group)).isEmpty();
  }

  @Test
  void nothingJoinsAGroupThatIsNotThere() {
    Bulk.products(storage, store, 1, 10);
    Reference absent = Reference.numbered(store, 7);
    List<Reference> one = references(List.of(1));

    assertThatExceptionOfType(Problem.NotFound.class)
        .isThrownBy(() -> members.attach(absent, one))
        .withMessageContaining("group");
    assertThatExceptionOfType(Problem.NotFound.class)
        .isThrownBy(() -> members.detach(absent, one))
        .withMessageContaining("group");
    new ListAudit(store).check();
  }
}
