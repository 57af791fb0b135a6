package dev.stall.sellsn;

import dev.stall.catalogue.Delivery;
import dev.stall.catalogue.Range;
import dev.stall.catalogue.SaleRules;
import dev.stall.input.Fields;
import dev.stall.input.Rule;
import dev.stall.input.Rules;
import java.util.List;

/** The fields of a product's form that say how it is sold and delivered (page "Products"). */
final class SaleRulesForm {

  /** At least the smallest quantity, or {@value SaleRules#NO_MAXIMUM}. */
  private static final Rule<Integer> MAXIMUM =
      Rules.integer(new Range(SaleRules.NO_MAXIMUM, SaleRules.QUANTITY.max()));

  private static final Rule<List<String>> PAYMENT_METHODS =
      Rules.texts(SaleRules.MAX_BLOCKED, SellSnRules.PAYMENT_METHOD);

  private SaleRulesForm() {}

  static SaleRules read(Fields form) {
    int minimum = form.optional("minimumQuantity", Rules.integer(SaleRules.QUANTITY)).orElse(1);
    return new SaleRules(
        minimum,
        maximum(form, minimum),
        flag(form, "ignoreOutOfStock"),
        flag(form, "shouldBlockVirtualPrivateNetworks"),
        form.optional("blacklistedPaymentGateways", PAYMENT_METHODS).orElse(List.of()));
  }

  private static int maximum(Fields form, int minimum) {
    int maximum = form.optional("maximumQuantity", MAXIMUM).orElse(SaleRules.NO_MAXIMUM);
    if (maximum != SaleRules.NO_MAXIMUM && maximum < minimum) {
      form.reject(
          "maximumQuantity",
          "must be -1 or at least the minimum quantity, %d; it is %d".formatted(minimum, maximum));
      return SaleRules.NO_MAXIMUM;
    }
    return maximum;
  }

  /** Reads the delivery; what is dynamic needs no stock, but an address to ask. */
  static Delivery readDelivery(Fields form, SaleRules rules) {
    Delivery delivery =
        new Delivery(
            form.optional("deliveryMessage", Rules.text(Delivery.MESSAGE)),
            flag(form, "isDynamic"),
            form.optional("webhookUrl", Rules.httpsUrl()));
    if (delivery.dynamic() && !rules.ignoresStock()) {
      form.reject("ignoreOutOfStock", "must be true for a dynamic product");
    }
    if (delivery.dynamic() && !form.isSet("webhookUrl")) {
      form.reject("webhookUrl", "is required for a dynamic product");
    }
    return delivery;
  }

  private static boolean flag(Fields form, String name) {
    return form.optional(name, Rules.flag()).orElse(false);
  }
}
