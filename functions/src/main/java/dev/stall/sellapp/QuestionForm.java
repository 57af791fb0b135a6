package dev.stall.sellapp;

import dev.stall.catalogue.Length;
import dev.stall.catalogue.ProductDetails;
import dev.stall.catalogue.Question;
import dev.stall.input.Fields;
import dev.stall.input.FormRules;
import dev.stall.input.Rule;
import dev.stall.input.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A question to the buyer, as the seller sends it (page "Products", additional_information).
 *
 * @param entry for what is to be refused later
 * @param key of the question that it is to stay, where it is named
 * @param type there once the form was checked, as is the label
 */
record QuestionForm(
    Fields entry,
    Optional<String> key,
    Optional<Question.Type> type,
    boolean required,
    Optional<String> label) {

  private static final String NAME = "additional_information";
  private static final String HIDDEN_LABEL = "Hidden";
  private static final Length HIDDEN = Length.atMost(Question.LABEL.max());
  private static final Rule<List<Fields>> ENTRIES = FormRules.objects(ProductDetails.MAX_QUESTIONS);
  private static final Rule<Question.Type> TYPE = Rules.choice(Question.Type.class);

  /**
   * Reads questions of a new product; keys are the server's to give, whatever is sent as theirs.
   */
  static List<QuestionForm> readNew(Fields form) {
    List<QuestionForm> questions = new ArrayList<>();
    for (Fields entry : form.optional(NAME, ENTRIES).orElse(List.of())) {
      questions.add(of(entry, Optional.empty()));
    }
    return questions;
  }

  /** Reads questions in the place of others, if they were sent; null is none. */
  static Optional<List<QuestionForm>> readChanged(Fields form) {
    if (!form.has(NAME)) {
      return Optional.empty();
    }
    List<QuestionForm> questions = new ArrayList<>();
    for (Fields entry : form.optional(NAME, ENTRIES).orElse(List.of())) {
      questions.add(of(entry, entry.optional("key", Rules.text(Question.KEY))));
    }
    return Optional.of(questions);
  }

  private static QuestionForm of(Fields entry, Optional<String> key) {
    Optional<Question.Type> type = entry.required("type", TYPE);
    return new QuestionForm(
        entry,
        key,
        type,
        entry.optional("required", FormRules.flag()).orElse(false),
        label(entry, type));
  }

  /** A hidden one need not have a label; but every label that is kept has some characters. */
  private static Optional<String> label(Fields entry, Optional<Question.Type> type) {
    return type.equals(Optional.of(Question.Type.HIDDEN))
        ? entry.optional("label", FormRules.text(HIDDEN)).or(() -> Optional.of(HIDDEN_LABEL))
        : entry.required("label", Rules.text(Question.LABEL));
  }

  /** Returns the question under the key that it was given, once the form was checked. */
  Question question(String givenKey) {
    return new Question(givenKey, type.orElseThrow(), required, label.orElseThrow());
  }
}
