package dev.stall.operations;

import dev.stall.catalogue.Id;
import dev.stall.input.Fields;
import dev.stall.json.JsonWriter;
import dev.stall.store.Sales;
import dev.stall.wiring.Wiring;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code RecordSale}: takes items off the front of a product's stock for an order and hands them
 * back. The same order again gets the same items.
 */
public final class RecordSale extends Operation {

  private static final int MAX_ORDER_LENGTH = 200;

  private final Sales sales;

  /** The function as Lambda makes it. */
  public RecordSale() {
    this(Wiring.production());
  }

  RecordSale(Wiring wiring) {
    this.sales = wiring.sales();
  }

  @Override
  Consumer<JsonWriter> run(Fields input) {
    int quantity = input.requiredInteger("quantity", 1, Sales.MAX);
    String order = input.requiredText("order", 1, MAX_ORDER_LENGTH);
    Id product = Inputs.product(input);
    List<String> items = sales.record(product, quantity, order);
    return json ->
        json.field("product", product.toString()).field("order", order).field("items", items);
  }
}
