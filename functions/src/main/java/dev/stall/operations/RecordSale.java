package dev.stall.operations;

import dev.stall.catalogue.Id;
import dev.stall.endpoint.Fields;
import dev.stall.endpoint.JsonWriter;
import dev.stall.table.Sales;
import dev.stall.table.Table;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code RecordSale}: takes items off the front of a product's stock for an order and hands them
 * back. The same order again gets the same items.
 */
public final class RecordSale extends Operation {

  private static final int LONGEST_ORDER = 200;

  private final Sales sales;

  /** The function as Lambda makes it. */
  public RecordSale() {
    this(Table.production());
  }

  RecordSale(Table table) {
    this.sales = new Sales(table);
  }

  @Override
  Consumer<JsonWriter> run(Fields input) {
    int quantity = input.requiredInteger("quantity", 1, Sales.MOST);
    String order = input.requiredText("order", 1, LONGEST_ORDER);
    Id product = Inputs.product(input);
    List<String> items = sales.record(product, quantity, order);
    return json ->
        json.field("product", product.toString()).field("order", order).field("items", items);
  }
}
