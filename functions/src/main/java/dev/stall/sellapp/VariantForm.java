package dev.stall.sellapp;

import dev.stall.catalogue.Money;
import dev.stall.catalogue.NewVariant;
import dev.stall.catalogue.SaleRules;
import dev.stall.catalogue.VariantSummary;
import dev.stall.catalogue.VariantTerms;
import dev.stall.input.Fields;
import dev.stall.input.FormRules;
import dev.stall.input.Rule;
import dev.stall.input.Rules;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The form that creates and changes a variant (page "Product variants"). A new one has all that is
 * required; of an existing one changes what was sent.
 */
final class VariantForm {

  private static final String MINIMUM = "minimum_purchase_quantity";
  private static final String MAXIMUM = "maximum_purchase_quantity";
  private static final Rule<Integer> QUANTITY = Rules.integer(SaleRules.QUANTITY);
  private static final NewVariant NOTHING =
      new NewVariant("New", BigDecimal.ZERO, Money.USUAL_CURRENCY, VariantTerms.USUAL);

  private final Fields form;
  private final Optional<NewVariant> existing;
  private final NewVariant before;

  private VariantForm(Fields form, Optional<NewVariant> existing) {
    this.form = form;
    this.existing = existing;
    this.before = existing.orElse(NOTHING);
  }

  /** Reads a variant that is to be made, or refuses it for all that is wrong with it. */
  static NewVariant create(Fields form) {
    return new VariantForm(form, Optional.empty()).read();
  }

  /** Returns a variant with what was sent of it, or refuses it for all that is wrong with it. */
  static NewVariant change(Fields form, NewVariant before) {
    return new VariantForm(form, Optional.of(before)).read();
  }

  private <T> Optional<T> read(Fields fields, String name, Rule<T> rule) {
    return existing.isEmpty() ? fields.required(name, rule) : fields.sent(name, rule);
  }

  private NewVariant read() {
    Optional<String> title = read(form, "title", Rules.text(VariantSummary.TITLE));
    Optional<String> description = read(form, "description", Rules.text(VariantTerms.DESCRIPTION));
    Optional<Fields> pricing = read(form, "pricing", Rules.object());
    VariantPrice price =
        pricing
            .flatMap(fields -> read(fields, "price", Rules.object()))
            .map(fields -> VariantPrice.read(fields, existing))
            .orElseGet(() -> VariantPrice.unchanged(before));
    Optional<Boolean> humble = pricing.flatMap(it -> read(it, "humble", FormRules.flag()));
    VariantKept kept = new VariantKept(before.terms());
    kept.read(form, existing.isEmpty());
    pricing.ifPresent(kept::readPricing);
    int minimum = form.optional(MINIMUM, QUANTITY).orElseGet(this::minimumUnsaid);
    Optional<Integer> maximum = maximum(minimum);
    form.check();
    return new NewVariant(
        title.orElse(before.title()),
        price.amount(),
        price.currency(),
        new VariantTerms(
            description.orElse(before.terms().description()),
            minimum,
            maximum,
            humble.orElse(before.terms().humble()),
            kept.entries()));
  }

  /** Null brings the usual minimum back. */
  private int minimumUnsaid() {
    return form.has(MINIMUM) ? VariantTerms.USUAL.minimum() : before.terms().minimum();
  }

  private Optional<Integer> maximum(int minimum) {
    Optional<Integer> maximum =
        form.has(MAXIMUM) ? form.optional(MAXIMUM, QUANTITY) : before.terms().maximum();
    if (maximum.isPresent() && maximum.get() < minimum) {
      form.reject(
          form.has(MAXIMUM) ? MAXIMUM : MINIMUM,
          "makes the minimum, %d, larger than the maximum, %d".formatted(minimum, maximum.get()));
    }
    return maximum;
  }
}
