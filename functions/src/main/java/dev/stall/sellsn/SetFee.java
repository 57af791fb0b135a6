package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.input.Fields;
import dev.stall.json.ShownValue;
import dev.stall.store.Fees;
import dev.stall.wiring.Wiring;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * {@code PUT /stores/{storeId}/products/{productId}/fees}: sets the percentage that a payment
 * method costs on top, 0 to 100 with two decimals; null takes it away. Scope UpdateProducts.
 */
public final class SetFee extends StoreEndpoint {

  private static final int MAX_PERCENTAGE = 100;
  private static final int DECIMALS = 2;

  private final Fees fees;

  /** The endpoint as Lambda makes it. */
  public SetFee() {
    this(Wiring.production());
  }

  SetFee(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.fees = wiring.fees();
  }

  @Override
  Response respond(Id store, Request request) {
    Id product = Ids.product(store, request);
    Fields form = request.fields();
    String method = form.requiredText("paymentMethod", 1, PaymentMethod.MAX_LENGTH);
    Optional<BigDecimal> percentage = form.decimal("feePercentage", MAX_PERCENTAGE, DECIMALS);
    if (!method.isEmpty() && !PaymentMethod.valid(method)) {
      form.reject("paymentMethod", PaymentMethod.RULE + "; it is " + ShownValue.show(method));
    }
    form.check();
    percentage.ifPresentOrElse(
        fee -> fees.set(product, method, fee), () -> fees.remove(product, method));
    return Envelope.done("The fee was set.");
  }
}
