package dev.stall.sellapp;

import dev.stall.catalogue.Length;
import dev.stall.catalogue.VariantTerms;
import dev.stall.input.Fields;
import dev.stall.input.FormRules;
import dev.stall.input.Rule;
import dev.stall.input.Rules;
import dev.stall.json.JsonValue;
import dev.stall.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The properties of a variant that have no effect here. They are kept as they were sent and given
 * back unchanged, above all the deliverable: buyers get the product's items.
 *
 * <p>Not safe for use by several threads at once.
 */
final class VariantKept {

  static final String DELIVERABLE = "deliverable";
  static final String FREQUENCY = "frequency";
  static final String TYPE = "type";
  static final String BULK_DISCOUNT = "bulk_discount";
  static final String PAYMENT_METHODS = "payment_methods";
  static final String OTHER_SETTINGS = "other_settings";

  private static final String DATA = "data";
  private static final int MAX_TEXTS = 50;
  private static final Rule<String> WORD = Rules.text(new Length(1, 50));
  private static final Rule<List<String>> TYPES = Rules.texts(MAX_TEXTS, WORD);
  private static final Rule<List<String>> METHODS =
      Rules.texts(MAX_TEXTS, Rules.text(new Length(1, 255)));
  private static final Rule<String> JSON = Rules.json(VariantTerms.MAX_KEPT_BYTES);

  private final SortedMap<String, String> kept;

  /** The properties that these terms keep, to be changed. */
  VariantKept(VariantTerms before) {
    this.kept = new TreeMap<>(before.kept());
  }

  /** Returns what is kept, as JSON by its name. */
  SortedMap<String, String> entries() {
    return kept;
  }

  /**
   * Reads all but what is within the form's pricing.
   *
   * @param complete whether deliverable and payment methods have to be there
   */
  void read(Fields form, boolean complete) {
    if (complete || form.has(DELIVERABLE)) {
      readDeliverable(form);
    }
    if (complete || form.has(PAYMENT_METHODS)) {
      readPaymentMethods(form);
    }
    if (form.isSet(BULK_DISCOUNT)
        && !(form.value(BULK_DISCOUNT).get() instanceof JsonValue.JsonArray)) {
      form.reject(BULK_DISCOUNT, "must be an array or null");
    }
    keep(form, BULK_DISCOUNT);
    readObject(form, OTHER_SETTINGS);
  }

  /** Reads the deliverable, an object of types and data; data that is left out is an empty one. */
  private void readDeliverable(Fields form) {
    Optional<Fields> deliverable = form.required(DELIVERABLE, Rules.object());
    if (deliverable.isEmpty()) {
      return;
    }
    deliverable.get().required("types", TYPES);
    if (!isEmptyArray(deliverable.get(), DATA)) {
      deliverable.get().optional(DATA, Rules.object());
    }
    keep(form, DELIVERABLE);
    if (form.value(DELIVERABLE).get() instanceof JsonValue.JsonObject sent
        && !(sent.values().get(DATA) instanceof JsonValue.JsonObject)) {
      kept.put(DELIVERABLE, JsonWriter.text(withData(sent)));
    }
  }

  private static JsonValue withData(JsonValue.JsonObject sent) {
    Map<String, JsonValue> members = new LinkedHashMap<>(sent.values());
    members.put(DATA, new JsonValue.JsonObject(Map.of()));
    return new JsonValue.JsonObject(members);
  }

  /** Reads the ways to pay, of which there is at least one. */
  private void readPaymentMethods(Fields form) {
    Optional<List<String>> methods = form.required(PAYMENT_METHODS, METHODS);
    if (methods.isPresent() && methods.get().isEmpty()) {
      form.reject(PAYMENT_METHODS, "must have at least one entry");
    }
    keep(form, PAYMENT_METHODS);
  }

  /** Reads what else there is in the form's pricing, null as nothing said. */
  void readPricing(Fields pricing) {
    readObject(pricing, FREQUENCY);
    if (pricing.has(TYPE)) {
      pricing.optional(TYPE, WORD);
      keep(pricing, TYPE);
    }
  }

  private void readObject(Fields fields, String name) {
    if (isEmptyArray(fields, name)) {
      kept.remove(name);
    } else if (fields.has(name)) {
      fields.optional(name, Rules.object());
      keep(fields, name);
    }
  }

  private static boolean isEmptyArray(Fields fields, String name) {
    return fields.value(name).filter(FormRules::isEmptyArray).isPresent();
  }

  /** Keeps what was sent; null is as if nothing were said. */
  private void keep(Fields fields, String name) {
    if (fields.has(name)) {
      fields
          .optional(name, JSON)
          .ifPresentOrElse(json -> kept.put(name, json), () -> kept.remove(name));
    }
  }
}
