package dev.stall.sellapp;

import dev.stall.catalogue.NewVariant;
import dev.stall.catalogue.VariantTerms;
import dev.stall.input.Fields;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiPredicate;

/** The form that creates and changes a variant (page "Product variants"). */
final class VariantForm {

  private static final int MAX_TITLE_LENGTH = 255;
  private static final int MAX_TEXT_LENGTH = 20_000;
  private static final int MAX_QUANTITY = 100_000;
  private static final String MINIMUM = "minimum_purchase_quantity";
  private static final String MAXIMUM = "maximum_purchase_quantity";

  private final Fields form;
  private final NewVariant before;
  private final BiPredicate<Fields, String> reads;

  private VariantForm(Fields form, NewVariant before, BiPredicate<Fields, String> reads) {
    this.form = form;
    this.before = before;
    this.reads = reads;
  }

  /**
   * Reads a variant that is to be made, or refuses it for all that is wrong with it.
   *
   * @param currency in which its price is for as long as it names none that is valid
   */
  static NewVariant create(Fields form, String currency) {
    NewVariant nothing = new NewVariant("", BigDecimal.ZERO, currency, VariantTerms.USUAL);
    return new VariantForm(form, nothing, (fields, name) -> true).read();
  }

  /** Returns a variant with what was sent of it, or refuses it for all that is wrong with it. */
  static NewVariant change(Fields form, NewVariant before) {
    return new VariantForm(form, before, Fields::has).read();
  }

  private NewVariant read() {
    Optional<Fields> pricing = object(form, "pricing");
    Optional<VariantPrice> price =
        pricing.flatMap(it -> object(it, "price")).map(it -> VariantPrice.read(it, before, reads));
    NewVariant variant =
        new NewVariant(
            reads.test(form, "title")
                ? form.requiredText("title", 1, MAX_TITLE_LENGTH)
                : before.title(),
            price.map(VariantPrice::amount).orElseGet(before::price),
            price.map(VariantPrice::currency).orElseGet(before::currency),
            terms(pricing));
    form.check();
    return variant;
  }

  private Optional<Fields> object(Fields fields, String name) {
    if (!reads.test(fields, name)) {
      return Optional.empty();
    }
    if (fields.value(name).isEmpty()) {
      fields.reject(name, "is required");
    }
    return fields.object(name);
  }

  private VariantTerms terms(Optional<Fields> pricing) {
    VariantKept kept = new VariantKept(before.terms());
    if (reads.test(form, "deliverable")) {
      kept.readDeliverable(form);
    }
    if (reads.test(form, "payment_methods")) {
      kept.readPaymentMethods(form);
    }
    kept.readOthers(form);
    pricing.ifPresent(kept::readPricing);
    int minimum = minimum();
    return new VariantTerms(
        reads.test(form, "description")
            ? form.requiredText("description", 0, MAX_TEXT_LENGTH)
            : before.terms().description(),
        minimum,
        maximum(minimum),
        pricing.map(this::humble).orElseGet(() -> before.terms().humble()),
        kept.entries());
  }

  private boolean humble(Fields pricing) {
    if (reads.test(pricing, "humble") && pricing.value("humble").isEmpty()) {
      pricing.reject("humble", "is required");
    }
    return pricing.looseFlag("humble", before.terms().humble());
  }

  private int minimum() {
    return form.has(MINIMUM)
        ? form.integer(MINIMUM, 1, MAX_QUANTITY).orElse(1)
        : before.terms().minimum();
  }

  private Optional<Integer> maximum(int minimum) {
    Optional<Integer> maximum =
        form.has(MAXIMUM) ? form.integer(MAXIMUM, 1, MAX_QUANTITY) : before.terms().maximum();
    if (maximum.isPresent() && maximum.get() < minimum) {
      form.reject(
          form.has(MAXIMUM) ? MAXIMUM : MINIMUM,
          "makes the minimum, %d, larger than the maximum, %d".formatted(minimum, maximum.get()));
    }
    return maximum;
  }
}
