package dev.stall.operations;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Length;
import dev.stall.catalogue.Range;
import dev.stall.input.Fields;
import dev.stall.input.Rule;
import dev.stall.input.Rules;
import dev.stall.json.JsonWriter;
import dev.stall.store.Sales;
import dev.stall.wiring.Wiring;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code RecordSale}: takes items off the front of a product's stock for an order and hands them
 * back. The same order again gets the same items.
 */
public final class RecordSale extends Operation {

  private static final Rule<Integer> QUANTITY = Rules.integer(new Range(1, Sales.MAX));
  private static final Rule<String> ORDER = Rules.text(new Length(1, 200));

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
    Optional<Integer> quantity = input.required("quantity", QUANTITY);
    Optional<String> named = input.required("order", ORDER);
    Id product = Inputs.product(input);
    String order = named.orElseThrow();
    List<String> items = sales.record(product, quantity.orElseThrow(), order);
    return json ->
        json.field("product", product.toString()).field("order", order).field("items", items);
  }
}
