package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.PaymentMethod;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.input.Fields;
import dev.stall.input.Rule;
import dev.stall.input.Rules;
import dev.stall.store.Fees;
import dev.stall.wiring.Wiring;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * {@code PUT /stores/{storeId}/products/{productId}/fees}: sets the percentage that a payment
 * method costs on top, 0 to 100 with two decimals; null takes it away. Scope UpdateProducts.
 */
public final class SetFee extends StoreEndpoint {

  private static final Rule<BigDecimal> FEE =
      Rules.decimal(PaymentMethod.MAX_FEE, PaymentMethod.FEE_DECIMALS);

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
    Optional<String> method = form.required("paymentMethod", SellSnRules.PAYMENT_METHOD);
    Optional<BigDecimal> percentage = form.optional("feePercentage", FEE);
    form.check();
    percentage.ifPresentOrElse(
        fee -> fees.set(product, method.orElseThrow(), fee),
        () -> fees.remove(product, method.orElseThrow()));
    return Envelope.done("The fee was set.");
  }
}
