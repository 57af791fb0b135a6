package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Fields;
import dev.stall.endpoint.Received;
import dev.stall.endpoint.Request;
import dev.stall.table.ProductRevision;
import dev.stall.table.Table;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * {@code PUT /stores/{storeId}/products/{productId}/fees}: sets the percentage that a payment
 * method costs on top, 0 to 100 with two decimals; null takes it away. Scope UpdateProducts.
 */
public final class SetFee extends StoreEndpoint {

  private static final int LARGEST_PERCENTAGE = 100;
  private static final int DECIMALS = 2;

  private final ProductRevision revision;

  /** The endpoint as Lambda makes it. */
  public SetFee() {
    this(Table.production());
  }

  SetFee(Table table) {
    super(table, Scope.UPDATE_PRODUCTS);
    this.revision = new ProductRevision(table);
  }

  @Override
  Answer answer(Id store, Request request) {
    Id product = Ids.product(store, request);
    Fields form = request.fields();
    String method = form.requiredText("paymentMethod", 1, PaymentMethod.LONGEST);
    Optional<BigDecimal> percentage = form.decimal("feePercentage", LARGEST_PERCENTAGE, DECIMALS);
    if (!method.isEmpty() && !PaymentMethod.valid(method)) {
      form.reject("paymentMethod", PaymentMethod.RULE + "; it is " + Received.show(method));
    }
    form.check();
    revision.setFee(product, method, percentage);
    return Envelope.done("The fee was set.");
  }
}
