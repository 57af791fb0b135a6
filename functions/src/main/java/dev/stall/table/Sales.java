package dev.stall.table;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Sales of products: items leave the front of the stock for an order, once. */
public final class Sales {

  /** How many items one sale takes. */
  public static final int MOST = 1000;

  /** How many bytes of items one sale takes: they are kept in one item of the table. */
  private static final int MOST_BYTES = 300_000;

  private static final int MOST_CHUNKS = 80;
  private static final String TEXTS = "items";

  private final Table table;
  private final Products products;

  /** Sales in that table. */
  public Sales(Table table) {
    this.table = table;
    this.products = new Products(table);
  }

  /**
   * Takes so many items off the front of a product's stock and counts the sale, all or nothing. The
   * same order again gets the same items and changes nothing. A product that is sold although no
   * items are left gets what there is.
   *
   * @param order the order's id, 1 to 200 characters
   * @param quantity 1 to {@value #MOST}
   * @return the items in the order in which they were added
   * @throws Refusal.NotFound when there is no product of exactly that id
   * @throws Refusal.Conflict when too few items are left
   */
  public List<String> record(Id product, int quantity, String order) {
    return table.contend(
        () -> earlier(product, order).orElseGet(() -> take(product, quantity, order)));
  }

  private Optional<List<String>> earlier(Id product, String order) {
    return table
        .get(Key.sale(product, order))
        .filter(sale -> sale.text(ProductItem.ID).equals(product.toString()))
        .map(sale -> sale.texts(TEXTS));
  }

  private List<String> take(Id id, int quantity, String order) {
    boolean ignoresStock = products.get(id).details().rules().ignoresStock();
    CountedList list = Items.list(table, id);
    ListIndex index = list.index();
    if (index.total() < quantity && !ignoresStock) {
      throw new Refusal.Conflict(
          "Only %d of %d items are left of the product.".formatted(index.total(), quantity));
    }
    int taken = (int) Math.min(quantity, index.total());
    ListChange change = list.change(index);
    List<String> texts = taken == 0 ? List.of() : takeFromFront(list, index, change, taken);
    List<TransactWriteItem> writes = new ArrayList<>();
    if (taken > 0) {
      writes.addAll(change.writes());
    }
    ItemUpdate product = Products.existing(id).add(ProductItem.SOLD, quantity);
    writes.add(table.write(taken > 0 ? product.add(ProductItem.STOCK, -taken) : product));
    writes.add(table.write(Stores.existing(id.store()).add(StoreItem.SOLD, quantity)));
    writes.add(
        table.creation(
            Key.sale(id, order),
            Attributes.none()
                .with(ProductItem.ID, id.toString())
                .with(TEXTS, texts)
                .with("quantity", quantity)));
    table.transact(writes);
    return texts;
  }

  private static List<String> takeFromFront(
      CountedList list, ListIndex index, ListChange change, int quantity) {
    ListIndex.Place front = index.place(0);
    List<String> taken = new ArrayList<>();
    int chunks = 0;
    for (Attributes entry : list.from(front.fence(), index.stretches(front, quantity))) {
      List<String> texts = Chunk.texts(entry);
      int count = Math.min(quantity - taken.size(), texts.size());
      taken.addAll(texts.subList(0, count));
      Chunk.keep(change, entry, texts.subList(count, texts.size()));
      chunks++;
    }
    if (taken.size() < quantity) {
      // Another sale took from the same chunks after the index was read: look again.
      throw new LostRace(new IllegalStateException("The stock is smaller than its index said"));
    }
    if (chunks > MOST_CHUNKS || Chunk.bytes(taken) > MOST_BYTES) {
      throw new Refusal.Invalid(
          "quantity", "is too large for items of this size; sell fewer at once");
    }
    return taken;
  }
}
