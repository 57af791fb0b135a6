package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.PaymentMethod;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.input.Fields;
import dev.stall.input.Rule;
import dev.stall.input.Rules;
import dev.stall.store.ProductRevision;
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

  private final ProductRevision revision;

  /** The endpoint as Lambda makes it. */
  public SetFee() {
    this(Wiring.production());
  }

  SetFee(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.revision = wiring.productRevision();
  }

  @Override
  Response respond(Id store, Request request) {
    Id product = Ids.product(store, request);
    Fields form = request.fields();
    Optional<String> method = form.required("paymentMethod", SellSnRules.PAYMENT_METHOD);
    Optional<BigDecimal> percentage = form.optional("feePercentage", FEE);
    form.check();
    revision.setFee(product, method.orElseThrow(), percentage);
    return Envelope.done("The fee was set.");
  }
}
