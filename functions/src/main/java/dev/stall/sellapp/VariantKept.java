package dev.stall.sellapp;

import dev.stall.catalogue.VariantTerms;
import dev.stall.input.Fields;
import dev.stall.json.JsonValue;
import dev.stall.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What sellers' programs say of a variant that has no effect here. It is kept as it was sent and
 * given back so; above all the deliverable: what buyers get are the product's items.
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

  private static final int MAX_BYTES = 20_000;
  private static final int MAX_TEXTS = 50;
  private static final int MAX_WORD_LENGTH = 50;
  private static final int MAX_METHOD_LENGTH = 255;
  private static final String DATA = "data";

  private final SortedMap<String, String> kept;

  /** What is kept by these terms, to be changed. */
  VariantKept(VariantTerms before) {
    this.kept = new TreeMap<>(before.kept());
  }

  /** Returns what is kept, as JSON by its name. */
  SortedMap<String, String> entries() {
    return kept;
  }

  /** Reads the deliverable, an object of types and data; data that is left out is an empty one. */
  void readDeliverable(Fields form) {
    if (form.value(DELIVERABLE).isEmpty()) {
      form.reject(DELIVERABLE, "is required");
      return;
    }
    Optional<Fields> deliverable = form.object(DELIVERABLE);
    if (deliverable.isEmpty()) {
      return;
    }
    deliverable.get().requiredTexts("types", MAX_TEXTS, MAX_WORD_LENGTH);
    if (!isEmptyArray(deliverable.get(), DATA)) {
      deliverable.get().object(DATA);
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
  void readPaymentMethods(Fields form) {
    List<String> methods = form.requiredTexts(PAYMENT_METHODS, MAX_TEXTS, MAX_METHOD_LENGTH);
    if (isEmptyArray(form, PAYMENT_METHODS)) {
      form.reject(PAYMENT_METHODS, "must have at least one entry");
    }
    if (!methods.isEmpty()) {
      keep(form, PAYMENT_METHODS);
    }
  }

  /** Reads what else there is in the form, null as nothing said. */
  void readOthers(Fields form) {
    if (form.has(BULK_DISCOUNT)) {
      if (form.value(BULK_DISCOUNT)
          .filter(it -> !(it instanceof JsonValue.JsonArray))
          .isPresent()) {
        form.reject(BULK_DISCOUNT, "must be an array or null");
      }
      keep(form, BULK_DISCOUNT);
    }
    readObject(form, OTHER_SETTINGS);
  }

  /** Reads what else there is in the form's pricing, null as nothing said. */
  void readPricing(Fields pricing) {
    readObject(pricing, FREQUENCY);
    if (pricing.has(TYPE)) {
      pricing.text(TYPE, 1, MAX_WORD_LENGTH);
      keep(pricing, TYPE);
    }
  }

  private void readObject(Fields fields, String name) {
    if (isEmptyArray(fields, name)) {
      kept.remove(name);
    } else if (fields.has(name)) {
      fields.object(name);
      keep(fields, name);
    }
  }

  /** PHP writes an object that has nothing in it as an array. */
  private static boolean isEmptyArray(Fields fields, String name) {
    return fields
        .value(name)
        .filter(value -> value instanceof JsonValue.JsonArray array && array.values().isEmpty())
        .isPresent();
  }

  private void keep(Fields fields, String name) {
    fields
        .json(name, MAX_BYTES)
        .ifPresentOrElse(json -> kept.put(name, json), () -> kept.remove(name));
  }
}
