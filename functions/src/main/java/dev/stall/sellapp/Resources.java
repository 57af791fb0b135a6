package dev.stall.sellapp;

import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Problem.Violation;
import dev.stall.catalogue.Range;
import dev.stall.catalogue.Reference;
import dev.stall.input.Fields;
import dev.stall.input.FormRules;
import dev.stall.input.Rule;
import dev.stall.input.Submission;
import dev.stall.store.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Products that a caller names by their numbers, none of them twice (page "Groups", {@code
 * resources}; the SDKs' {@code product_ids}).
 *
 * @param field in which they stand
 * @param numbers in the order sent, at most {@value Members#MAX_AT_ONCE}
 */
record Resources(String field, List<Integer> numbers) {

  private static final String PRODUCT_IDS = "product_ids";
  private static final Rule<List<Integer>> NUMBERS =
      FormRules.integers(Members.MAX_AT_ONCE, Range.OF_NUMBERS);

  /** Reads products to attach or detach, of which there must be one. */
  static Resources toMove(Call call) {
    Fields form = Submission.read(call.request().body()).fields();
    Optional<List<Integer>> numbers = form.required("resources", NUMBERS);
    if (numbers.isPresent() && numbers.get().isEmpty()) {
      form.reject("resources", "must have at least one entry");
    }
    form.check();
    return new Resources("resources", numbers.orElseThrow());
  }

  /** Reads all products of a group, which may be none. */
  static Resources toStay(Call call) {
    Fields form = Submission.read(call.request().body()).fields();
    Optional<List<Integer>> numbers = form.required(PRODUCT_IDS, NUMBERS);
    form.check();
    return new Resources(PRODUCT_IDS, numbers.orElseThrow());
  }

  /** Reads the products of a new group, which may be none; the caller checks the form. */
  static Resources optional(Fields form) {
    return new Resources(PRODUCT_IDS, form.optional(PRODUCT_IDS, NUMBERS).orElse(List.of()));
  }

  /** Returns the products of those numbers in a store. */
  List<Reference> in(int store) {
    List<Reference> products = new ArrayList<>();
    for (int number : numbers) {
      products.add(Reference.numbered(store, number));
    }
    return products;
  }

  /** Returns the problem that some of the products do not exist, as one of their places. */
  Problem unknown(Problem.Missing missing) {
    List<Violation> violations = new ArrayList<>();
    for (int place : missing.places()) {
      violations.add(
          new Violation(
              field + "." + place, "is no product of the store; it is " + numbers.get(place)));
    }
    return new Problem.Invalid(violations);
  }
}
