package dev.stall.sellsn;

import dev.stall.catalogue.Delivery;
import dev.stall.catalogue.PaymentMethod;
import dev.stall.catalogue.ProductDetails;
import dev.stall.catalogue.SaleRules;
import dev.stall.input.Fields;
import dev.stall.json.ShownValue;
import java.util.List;
import java.util.Optional;

/** The form that creates and replaces a product (page "Products", "Create product"). */
final class ProductForm {

  static final int MAX_COST = 1_000_000;
  static final int COST_DECIMALS = 2;

  private static final int MAX_TEXT_LENGTH = 20_000;
  private static final int MAX_URL_LENGTH = 2048;
  private static final int MAX_QUANTITY = 100_000;
  private static final int MAX = 50;
  private static final int MAX_TAG_LENGTH = 64;
  private static final int MAX_QUESTION_LENGTH = 255;

  static final String PAYMENT_METHOD =
      "must be a payment method's id of 1 to 64 letters, digits, hyphens and underscores";

  private ProductForm() {}

  /** Reads the form, or refuses it for all that is wrong with it. */
  static ProductDetails read(Fields form) {
    ProductDetails details =
        new ProductDetails(
            form.requiredText("name", 3, 64),
            form.text("description", 0, MAX_TEXT_LENGTH),
            Optional.of(form.requiredDecimal("cost", MAX_COST, COST_DECIMALS)),
            Visibilities.of(form.requiredInteger("visibility", 0, Visibilities.MAX)),
            form.texts("tags", MAX, MAX_TAG_LENGTH),
            form.texts("customValueKeys", MAX, MAX_QUESTION_LENGTH),
            rules(form),
            delivery(form),
            form.flag("isBestSeller", false));
    requireDynamicParts(form, details);
    form.check();
    return details;
  }

  private static SaleRules rules(Fields form) {
    int minimum = form.integer("minimumQuantity", 1, MAX_QUANTITY).orElse(1);
    int maximum =
        form.integer("maximumQuantity", SaleRules.NO_MAXIMUM, MAX_QUANTITY)
            .orElse(SaleRules.NO_MAXIMUM);
    if (maximum != SaleRules.NO_MAXIMUM && maximum < minimum) {
      form.reject(
          "maximumQuantity",
          "must be -1 or at least the minimum quantity, %d; it is %d".formatted(minimum, maximum));
    }
    return new SaleRules(
        minimum,
        maximum,
        form.flag("ignoreOutOfStock", false),
        form.flag("shouldBlockVirtualPrivateNetworks", false),
        paymentMethods(form));
  }

  private static List<String> paymentMethods(Fields form) {
    List<String> methods =
        form.texts("blacklistedPaymentGateways", MAX, PaymentMethod.LENGTH.max());
    for (String method : methods) {
      if (!PaymentMethod.isId(method)) {
        form.reject(
            "blacklistedPaymentGateways", PAYMENT_METHOD + "; one is " + ShownValue.show(method));
        return List.of();
      }
    }
    return methods;
  }

  private static Delivery delivery(Fields form) {
    Optional<String> url = form.httpsUrl("webhookUrl", MAX_URL_LENGTH);
    return new Delivery(
        form.text("deliveryMessage", 0, MAX_TEXT_LENGTH), form.flag("isDynamic", false), url);
  }

  private static void requireDynamicParts(Fields form, ProductDetails details) {
    if (details.delivery().dynamic() && !details.rules().ignoresStock()) {
      form.reject("ignoreOutOfStock", "must be true for a dynamic product");
    }
    if (details.delivery().dynamic() && form.value("webhookUrl").isEmpty()) {
      form.reject("webhookUrl", "is required for a dynamic product");
    }
  }
}
