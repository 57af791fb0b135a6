package dev.stall.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stall.TestCloud;
import dev.stall.catalogue.Group;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Product;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Recounts everything in a store and compares it with what its lists say. */
public final class ListAudit {

  private static final int THIN = 1;

  private final Table table = TestCloud.table();
  private final int store;

  public ListAudit(int store) {
    this.store = store;
  }

  /** Asserts that all lists of the store are exact; returns its products in order. */
  public List<Product> check() {
    StoreList.products(table, store).index();
    List<Product> products = new ArrayList<>();
    new Products(table).each(store, products::addAll);
    List<String> keys = products.stream().map(Products::sortKey).toList();
    assertThat(entries(Key.productList(store), THIN)).as("products").isEqualTo(keys);
    assertThat(new HashSet<>(products.stream().map(product -> product.id().number()).toList()))
        .as("numbers given once")
        .hasSameSizeAs(products);
    Map<Key, Attributes> heads =
        table.getAll(
            products.stream().map(product -> Key.head(Key.itemList(product.id()))).toList());
    for (Product product : products) {
      if (heads.containsKey(Key.head(Key.itemList(product.id())))) {
        checkItems(product);
      } else {
        assertThat(product.tally().stock()).isZero();
      }
    }
    checkGroups(products);
    return products;
  }

  private void checkItems(Product product) {
    long items =
        entryItems(Key.itemList(product.id())).stream()
            .mapToLong(chunk -> Chunk.texts(chunk).size())
            .sum();
    assertThat(product.tally().stock()).as("stock of " + product.details().name()).isEqualTo(items);
    assertThat(new Items(table).page(product.id(), new PageRequest(1, 1)).total()).isEqualTo(items);
    checkCounts(Key.itemList(product.id()));
  }

  private void checkGroups(List<Product> products) {
    Map<Integer, Set<Integer>> members = new TreeMap<>();
    List<Group> groups = new Groups(table).page(store, new PageRequest(1, 100_000)).entries();
    assertThat(entries(Key.groupList(store), THIN))
        .as("groups")
        .isEqualTo(groups.stream().map(Groups::sortKey).toList());
    for (Group group : groups) {
      List<String> keys = entries(Key.group(group.id()).partition(), THIN);
      assertThat(group.members()).as("members of " + group.details().name()).isEqualTo(keys.size());
      Set<Integer> numbers = new HashSet<>(SortKey.numbers(keys));
      assertThat(numbers).hasSameSizeAs(keys);
      members.put(group.id().number(), numbers);
    }
    Set<Integer> present = new HashSet<>();
    Map<Key, Attributes> memberships =
        table.getAll(
            products.stream().map(product -> Memberships.none(product.id()).key()).toList());
    for (Product product : products) {
      present.add(product.id().number());
      Key key = Memberships.none(product.id()).key();
      checkMemberships(product.id(), Optional.ofNullable(memberships.get(key)), members);
    }
    members.forEach((group, numbers) -> assertThat(present).containsAll(numbers));
  }

  private static void checkMemberships(
      Id product, Optional<Attributes> item, Map<Integer, Set<Integer>> members) {
    Set<Integer> said = new HashSet<>();
    item.map(Memberships::of).ifPresent(found -> said.addAll(found.sortKeys().keySet()));
    said.retainAll(members.keySet());
    Set<Integer> real = new HashSet<>();
    members.forEach(
        (group, numbers) -> {
          if (numbers.contains(product.number())) {
            real.add(group);
          }
        });
    assertThat(said).as("groups of product " + product.number()).isEqualTo(real);
  }

  private List<String> entries(String partition, int weight) {
    List<String> keys = new ArrayList<>();
    entryItems(partition).forEach(entry -> keys.add(CountedList.sortKey(entry)));
    checkCounts(partition);
    ListIndex index = new CountedList(table, partition, weight).index();
    assertThat(index.total()).as("total of " + partition).isEqualTo(keys.size());
    return keys;
  }

  private List<Attributes> entryItems(String partition) {
    CountedList list = new CountedList(table, partition, THIN);
    return list.from(list.index().floor(), Integer.MAX_VALUE);
  }

  /** Each stretch counts exactly what is between its fence and the next one. */
  private void checkCounts(String partition) {
    ListIndex index = new CountedList(table, partition, THIN).index();
    TreeMap<String, Long> counted = new TreeMap<>();
    for (ListNode node : index.nodes()) {
      node.fences().forEach(fence -> counted.put(fence, 0L));
    }
    for (Attributes entry : entryItems(partition)) {
      long weight = entry.has(Chunk.TEXTS) ? Chunk.texts(entry).size() : 1;
      counted.merge(counted.floorKey(CountedList.sortKey(entry)), weight, Long::sum);
    }
    List<Long> said = new ArrayList<>();
    index.nodes().forEach(node -> said.addAll(node.counts()));
    assertThat(said).as("counts of " + partition).isEqualTo(List.copyOf(counted.values()));
  }
}
