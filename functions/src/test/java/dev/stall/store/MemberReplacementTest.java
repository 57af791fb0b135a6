package dev.stall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stall.TestCloud;
import dev.stall.TestStore;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Member;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Reference;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.TableFailure;
import dev.stall.item.GroupItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
final class MemberReplacementTest {

  private static final int MEMBERS = 120;

  private final Storage storage = TestCloud.storage();
  private final int store = TestStore.create().number();
  private List<Reference> products;
  private Reference group;

  @BeforeEach
  void aLargeGroup() {
    products = Bulk.products(storage, store, 150, 10).stream().map(Reference::to).toList();
    group = Reference.to(new Groups(storage).create(store, Bulk.group("Large")).id());
    attach(0, 60);
    attach(60, MEMBERS);
  }

  private void attach(int from, int to) {
    new Members(storage).attach(group, products.subList(from, to));
  }

  private void replace(Storage by, List<Reference> wanted) {
    new MemberReplacement(by).replace(group, wanted);
  }

  private List<Member> members() {
    return new MemberList(storage).page(group, new PageRequest(1, 1000)).members().entries();
  }

  private List<Id> ids() {
    return members().stream().map(member -> member.product().id()).toList();
  }

  private static List<Id> ids(List<Reference> references) {
    return references.stream().map(it -> it.id().orElseThrow()).toList();
  }

  private List<Reference> reversed(int from, int to) {
    List<Reference> wanted = new ArrayList<>(products.subList(from, to));
    Collections.reverse(wanted);
    return wanted;
  }

  @Test
  void aLargeGroupHasTheWantedMembersAtPositionsFromOne() {
    List<Reference> wanted = reversed(50, 150);

    replace(storage, wanted);

    assertThat(ids()).isEqualTo(ids(wanted));
    List<Member> members = members();
    for (int i = 0; i < members.size(); i++) {
      assertThat(members.get(i).position()).isEqualTo(i + 1);
    }
    new ListAudit(store).check();
  }

  @Test
  void whoJoinsAfterwardsStandsBehindAll() {
    replace(storage, reversed(100, 103));

    attach(0, 2);

    List<Reference> expected = reversed(100, 103);
    expected.addAll(products.subList(0, 2));
    assertThat(ids()).isEqualTo(ids(expected));
    new ListAudit(store).check();
  }

  @Test
  void aReplacementThatChangesNothingWritesNothing() {
    replace(storage, products.subList(0, 100));
    Attributes before = storage.table().get(GroupItem.key(group)).orElseThrow();

    replace(storage, products.subList(0, 100));

    assertThat(storage.table().get(GroupItem.key(group))).isEqualTo(Optional.of(before));
  }

  @Test
  void whereOneIsMissingNothingIsReplaced() {
    new ProductDeletion(storage).trash(products.get(140), Optional.empty());
    List<Id> before = ids();

    assertThatExceptionOfType(Problem.Missing.class)
        .isThrownBy(() -> replace(storage, products.subList(139, 142)))
        .satisfies(missing -> assertThat(missing.places()).containsExactly(1));

    assertThat(ids()).isEqualTo(before);
    new ListAudit(store).check();
  }

  @Test
  void aGroupThatIsNotThereIsNotFound() {
    assertThatExceptionOfType(Problem.NotFound.class)
        .isThrownBy(
            () ->
                new MemberReplacement(storage)
                    .replace(Reference.numbered(store, 99), products.subList(0, 1)))
        .withMessageContaining("group");
  }

  @Test
  void aReplacementThatBrokeOffAnywhereIsEndedByRepeatingIt() {
    Fault fault = new Fault();
    boolean struck = true;
    for (int call = 1; struck; call++) {
      List<Reference> wanted = call % 2 == 0 ? reversed(60, 150) : products.subList(10, 100);
      fault.strikeAt(call);
      struck = struck(() -> replace(fault.storage(), wanted));
      new ListAudit(store).check();

      fault.strikeAt(Integer.MAX_VALUE);
      replace(fault.storage(), wanted);

      assertThat(ids()).isEqualTo(ids(wanted));
    }
    new ListAudit(store).check();
  }

  private static boolean struck(Runnable work) {
    try {
      work.run();
      return false;
    } catch (TableFailure lost) {
      assertThat(lost).hasMessageContaining("answer was lost");
      return true;
    }
  }
}
