package dev.stall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.stall.TestStore;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Move;
import dev.stall.catalogue.NewVariant;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductChange;
import dev.stall.catalogue.Reference;
import dev.stall.catalogue.VariantTerms;
import dev.stall.dynamo.TableFailure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Execution(ExecutionMode.CONCURRENT)
final class BrokenOffTest {

  private final Fault fault = new Fault();

  /** A store with products and two groups, in which the first three products are. */
  record Shelf(int store, List<Id> products, Id group, Id other) {

    /** With 30 products, of which one has items and a review. */
    static Shelf fill(Storage storage) {
      Shelf shelf = ofSize(storage, 30);
      new Items(storage).add(shelf.first(), texts(300));
      new Reviews(storage).record(shelf.first(), 4, Optional.empty());
      return shelf;
    }

    /** With 70 products, of which the last 40 are in the first group, too. */
    static Shelf fillGroup(Storage storage) {
      Shelf shelf = ofSize(storage, 70);
      shelf.attach(storage, 30, 70);
      return shelf;
    }

    private static Shelf ofSize(Storage storage, int size) {
      int store = TestStore.create().number();
      List<Id> products = Bulk.products(storage, store, size, 10);
      Id group = new Groups(storage).create(store, Bulk.group("One")).id();
      Id other = new Groups(storage).create(store, Bulk.group("Other")).id();
      Shelf shelf = new Shelf(store, products, group, other);
      shelf.attach(storage, 0, 3);
      shelf.attachToOther(storage, 0, 3);
      return shelf;
    }

    private static List<Reference> references(List<Id> products, int from, int to) {
      return products.subList(from, to).stream().map(Reference::to).toList();
    }

    void attach(Storage storage, int from, int to) {
      new Members(storage).attach(Reference.to(group), references(products, from, to));
    }

    void attachToOther(Storage storage, int from, int to) {
      new Members(storage).attach(Reference.to(other), references(products, from, to));
    }

    void detach(Storage storage, int from, int to) {
      new Members(storage).detach(Reference.to(group), references(products, from, to));
    }

    /** Of the members of the group the last 20 stay, in front of 25 new ones. */
    void replace(Storage storage) {
      List<Reference> wanted = new ArrayList<>(references(products, 50, 70));
      wanted.addAll(references(products, 0, 25));
      new MemberReplacement(storage).replace(Reference.to(group), wanted);
    }

    Reference firstByNumber() {
      return Reference.numbered(store, first().number());
    }

    Id first() {
      return products.get(0);
    }

    List<Move> moves(int count) {
      List<Move> moves = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        moves.add(new Move(products.get(i), 1000 - i));
      }
      moves.add(new Move(group, 7));
      return moves;
    }
  }

  private static List<String> texts(int count) {
    return IntStream.range(0, count).mapToObj(i -> "%0100d".formatted(i)).toList();
  }

  static Stream<Arguments> writes() {
    return Stream.of(
        write(
            "create a product",
            (t, s) -> new Products(t).create(s.store(), Bulk.product("New", 9))),
        write(
            "update a product",
            (t, s) -> new ProductRevision(t).update(s.first(), Bulk.details("New", 9))),
        write("delete a product", (t, s) -> new ProductDeletion(t).delete(s.first())),
        write(
            "create a product whose slug is taken",
            (t, s) -> new Products(t).create(s.store(), Bulk.product("Product 7", 9))),
        write(
            "change a product by its number",
            (t, s) ->
                new ProductRevision(t)
                    .change(
                        s.firstByNumber(),
                        List.of(new ProductChange.Name("New"), new ProductChange.Position(50)))),
        write(
            "trash a product",
            (t, s) -> new ProductDeletion(t).trash(s.firstByNumber(), Optional.empty())),
        write(
            "create a variant",
            (t, s) -> new VariantRevision(t).create(s.firstByNumber(), variant("New"), "USD")),
        write(
            "change a variant",
            (t, s) ->
                new VariantRevision(t)
                    .update(s.firstByNumber(), 1, "USD", old -> variant("Changed"))),
        write("delete a variant", (t, s) -> new VariantRevision(t).delete(s.firstByNumber(), 1)),
        write("create a group", (t, s) -> new Groups(t).create(s.store(), Bulk.group("New"))),
        write("delete a group", (t, s) -> new GroupDeletion(t).delete(Reference.to(s.group()))),
        write("join a group", (t, s) -> new Members(t).add(s.group(), s.products().get(9), 500)),
        write("leave a group", (t, s) -> new Members(t).remove(s.group(), s.first())),
        write("add items", (t, s) -> new Items(t).add(s.first(), texts(200))),
        write("remove items", (t, s) -> new ItemRemoval(t).remove(s.first(), texts(90))),
        write("clear items", (t, s) -> new Items(t).clear(s.first())),
        write("sell items", (t, s) -> new Sales(t).record(s.first(), 77, "order")),
        write("record a review", (t, s) -> new Reviews(t).record(s.first(), 5, Optional.empty())),
        write("move some", (t, s) -> new Ordering(t).move(s.store(), s.moves(3))),
        write("move many", (t, s) -> new Ordering(t).move(s.store(), s.moves(29))));
  }

  static Stream<Arguments> writesOfManyMembers() {
    return Stream.of(
        write("attach 60 products to the other group", (t, s) -> s.attachToOther(t, 5, 65)),
        write("detach 30 products", (t, s) -> s.detach(t, 35, 65)),
        write("replace members", (t, s) -> s.replace(t)));
  }

  private static NewVariant variant(String title) {
    return new NewVariant(title, new BigDecimal("7.50"), "USD", VariantTerms.USUAL);
  }

  private static Arguments write(String name, BiConsumer<Storage, Shelf> work) {
    return arguments(name, work);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("writes")
  void aWriteBrokenOffAtAnyCallLeavesEverythingExactAndCanBeRepeated(
      String name, BiConsumer<Storage, Shelf> work) {
    breakOffAtAnyCall(name, work, Shelf::fill);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("writesOfManyMembers")
  void aWriteOfManyMembersBrokenOffAtAnyCallLeavesEverythingExactAndCanBeRepeated(
      String name, BiConsumer<Storage, Shelf> work) {
    breakOffAtAnyCall(name, work, Shelf::fillGroup);
  }

  private void breakOffAtAnyCall(
      String name, BiConsumer<Storage, Shelf> work, Function<Storage, Shelf> filling) {
    int call = 1;
    do {
      Shelf shelf = filling.apply(fault.storage());
      fault.strikeAt(call++);
      attempt(work, shelf);
      boolean struck = fault.struck();
      fault.strikeAt(Integer.MAX_VALUE);
      new ListAudit(shelf.store()).check();
      if (!struck) {
        break;
      }
      attempt(work, shelf);
      new ListAudit(shelf.store()).check();
    } while (true);
    assertThat(call).as(name + " makes calls that can break off").isGreaterThan(2);
  }

  @ParameterizedTest
  @MethodSource("callsOfMany")
  void movesThatWereDecidedAreSeenAsAWholeWhereverTheyBrokeOff(int call) {
    Shelf shelf = Shelf.fill(fault.storage());
    List<Id> before = ids(new ProductList(fault.storage()), shelf.store());
    fault.strikeAt(call);
    attempt((storage, s) -> new Ordering(storage).move(s.store(), s.moves(29)), shelf);
    fault.strikeAt(Integer.MAX_VALUE);

    List<Id> after = ids(new ProductList(fault.storage()), shelf.store());

    List<Id> moved = new ArrayList<>(before.subList(29, before.size()));
    for (int i = 28; i >= 0; i--) {
      moved.add(before.get(i));
    }
    assertThat(after).isIn(before, moved);
  }

  static IntStream callsOfMany() {
    return IntStream.rangeClosed(1, 12);
  }

  private static List<Id> ids(ProductList products, int store) {
    List<Product> all = products.page(store, new PageRequest(1, 100)).entries();
    return all.stream().map(Product::id).toList();
  }

  private void attempt(BiConsumer<Storage, Shelf> work, Shelf shelf) {
    try {
      work.accept(fault.storage(), shelf);
    } catch (TableFailure lost) {
      assertThat(lost).hasMessageContaining("answer was lost");
    } catch (Problem.NotFound done) {
      assertThat(done).hasMessageContaining("no such");
    }
  }
}
