package dev.stall.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stall.TestCloud;
import dev.stall.catalogue.Group;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.TrashFilter;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Key;
import dev.stall.item.GroupItem;
import dev.stall.item.ItemChunk;
import dev.stall.item.Memberships;
import dev.stall.item.ProductItem;
import dev.stall.item.SlugItem;
import dev.stall.item.SortKey;
import dev.stall.ranked.ListEntry;
import dev.stall.ranked.ListIndex;
import dev.stall.ranked.ListNode;
import dev.stall.ranked.RankedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Recounts everything in a store and compares it with what its lists say. */
public final class ListAudit {

  private static final int THIN = 1;

  private final Storage storage = TestCloud.storage();
  private final int store;

  public ListAudit(int store) {
    this.store = store;
  }

  /** Asserts that all lists of the store are exact; returns its products in order. */
  public List<Product> check() {
    ListIndex index = StoreList.products(storage, store).index();
    List<Product> products = new ArrayList<>();
    new ProductList(storage).each(store, products::addAll);
    List<Product> kept = kept(PositionList.nextNumber(index));
    checkTrash(index, products, kept);
    checkSlugs(kept);
    Map<Key, Attributes> heads =
        storage
            .table()
            .getAll(kept.stream().map(product -> Key.head(ItemChunk.list(product.id()))).toList());
    for (Product product : kept) {
      if (heads.containsKey(Key.head(ItemChunk.list(product.id())))) {
        checkItems(product);
      } else {
        assertThat(product.counters().stock()).isZero();
      }
    }
    checkGroups(products, kept);
    return products;
  }

  /** All products that are kept under the numbers given so far, in a list or not. */
  private List<Product> kept(int nextNumber) {
    List<Integer> numbers = IntStream.range(1, nextNumber).boxed().toList();
    return new ProductList(storage).numbered(store, numbers, TrashFilter.ALL);
  }

  /** The list has all products that are kept: first as many as it says are in the trash. */
  private void checkTrash(ListIndex index, List<Product> live, List<Product> kept) {
    List<String> keys = entries(ProductItem.list(store), THIN);
    int trashed = index.head().integerOr(StoreList.TRASHED, 0);
    assertThat(keys).as("products").isSorted().hasSizeGreaterThanOrEqualTo(trashed);
    assertThat(keys.subList(0, trashed)).as("trash").noneMatch(SortKey::isLive);
    assertThat(keys.subList(trashed, keys.size()))
        .as("products")
        .isEqualTo(live.stream().map(ProductItem::sortKey).toList())
        .allMatch(SortKey::isLive);
    assertThat(keys)
        .as("products that are kept")
        .containsExactlyInAnyOrderElementsOf(kept.stream().map(ProductItem::sortKey).toList());
    assertThat(kept.stream().filter(product -> product.deleted().isPresent()))
        .as("products in the trash")
        .hasSize(trashed);
  }

  /** The slugs of all products that are kept are taken, each by one of them, and no others. */
  private void checkSlugs(List<Product> kept) {
    List<String> taken = new ArrayList<>();
    for (Attributes slug :
        storage.table().partition(SlugItem.key(store, "").partition()).first(Integer.MAX_VALUE)) {
      taken.add(slug.text(Key.SORT));
    }
    assertThat(kept.stream().map(Product::slug))
        .as("slugs")
        .containsExactlyInAnyOrderElementsOf(taken);
  }

  private void checkItems(Product product) {
    long items =
        entryItems(ItemChunk.list(product.id())).stream()
            .mapToLong(chunk -> ItemChunk.texts(chunk).size())
            .sum();
    assertThat(product.counters().stock())
        .as("stock of " + product.details().name())
        .isEqualTo(items);
    assertThat(new Items(storage).page(product.id(), new PageRequest(1, 1)).total())
        .isEqualTo(items);
    checkCounts(ItemChunk.list(product.id()));
  }

  private void checkGroups(List<Product> products, List<Product> kept) {
    Map<Id, Set<String>> members = new HashMap<>();
    List<Group> groups = new Groups(storage).page(store, new PageRequest(1, 100_000)).entries();
    assertThat(entries(GroupItem.list(store), THIN))
        .as("groups")
        .isEqualTo(groups.stream().map(GroupItem::sortKey).toList());
    Set<Integer> present = new HashSet<>(products.stream().map(it -> it.id().number()).toList());
    for (Group group : groups) {
      List<String> keys = entries(GroupItem.key(group.id()).partition(), THIN);
      assertThat(group.members()).as("members of " + group.details().name()).isEqualTo(keys.size());
      assertThat(SortKey.numbers(keys)).doesNotHaveDuplicates().isSubsetOf(present);
      members.put(group.id(), new HashSet<>(keys));
    }
    Map<Key, Attributes> items =
        storage
            .table()
            .getAll(kept.stream().map(product -> Memberships.none(product.id()).key()).toList());
    for (Product product : kept) {
      Memberships none = Memberships.none(product.id());
      checkMemberships(
          product.id(),
          Optional.ofNullable(items.get(none.key())).map(Memberships::of).orElse(none),
          members);
    }
  }

  /** A product says of each group that it is in, and of none else, where it stands there. */
  private static void checkMemberships(Id product, Memberships said, Map<Id, Set<String>> members) {
    assertThat(said.ids().keySet())
        .as("ids of the groups of product " + product.number())
        .isEqualTo(said.sortKeys().keySet());
    Map<Id, String> places = new HashMap<>();
    said.ids().forEach((number, group) -> places.put(group, said.sortKeys().get(number)));
    places.keySet().retainAll(members.keySet());
    Map<Id, String> real = new HashMap<>();
    members.forEach(
        (group, keys) ->
            keys.stream()
                .filter(key -> SortKey.number(key) == product.number())
                .forEach(key -> real.put(group, key)));
    assertThat(places).as("groups of product " + product.number()).isEqualTo(real);
  }

  private List<String> entries(String partition, int weight) {
    List<String> keys = new ArrayList<>();
    entryItems(partition).forEach(entry -> keys.add(ListEntry.sortKey(entry)));
    checkCounts(partition);
    ListIndex index = storage.list(partition, weight).index();
    assertThat(index.total()).as("total of " + partition).isEqualTo(keys.size());
    return keys;
  }

  private List<Attributes> entryItems(String partition) {
    RankedList list = storage.list(partition, THIN);
    return list.from(list.index().floor(), Integer.MAX_VALUE);
  }

  /** Each leaf counts exactly what is between its separator and the next one. */
  private void checkCounts(String partition) {
    ListIndex index = storage.list(partition, THIN).index();
    TreeMap<String, Long> counted = new TreeMap<>();
    for (ListNode node : index.nodes()) {
      node.separators().forEach(separator -> counted.put(separator, 0L));
    }
    for (Attributes entry : entryItems(partition)) {
      long weight = entry.has(ItemChunk.TEXTS) ? ItemChunk.texts(entry).size() : 1;
      counted.merge(counted.floorKey(ListEntry.sortKey(entry)), weight, Long::sum);
    }
    List<Long> said = new ArrayList<>();
    index.nodes().forEach(node -> said.addAll(node.counts()));
    assertThat(said).as("counts of " + partition).isEqualTo(List.copyOf(counted.values()));
  }
}
