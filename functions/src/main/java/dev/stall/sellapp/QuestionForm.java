package dev.stall.sellapp;

import dev.stall.catalogue.Question;
import dev.stall.input.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a seller says of a question to the buyer (page "Products", additional_information).
 *
 * @param entry where it stands, for what is to be refused later
 * @param key of the question that it is to stay, where it is named
 */
record QuestionForm(
    Fields entry, Optional<String> key, Question.Type type, boolean required, String label) {

  private static final String NAME = "additional_information";
  private static final int MAX = 50;
  private static final int MAX_LABEL_LENGTH = 255;
  private static final int KEY_LENGTH = 32;
  private static final String HIDDEN_LABEL = "Hidden";
  private static final List<String> TYPES =
      List.of("TEXT", "NUMBER", "HIDDEN", "TEXTAREA", "CHECKBOX");

  /**
   * Reads questions of a new product; keys are the server's to give, whatever is sent as theirs.
   */
  static List<QuestionForm> readNew(Fields form) {
    List<QuestionForm> questions = new ArrayList<>();
    for (Fields entry : form.objects(NAME, MAX)) {
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
    for (Fields entry : form.objects(NAME, MAX)) {
      questions.add(of(entry, entry.text("key", KEY_LENGTH, KEY_LENGTH)));
    }
    return Optional.of(questions);
  }

  private static QuestionForm of(Fields entry, Optional<String> key) {
    Question.Type type = Question.Type.valueOf(entry.requiredChoice("type", TYPES));
    return new QuestionForm(
        entry, key, type, entry.looseFlag("required", false), label(entry, type));
  }

  /** A hidden one need not have a label; but every label that is kept has some characters. */
  private static String label(Fields entry, Question.Type type) {
    return type == Question.Type.HIDDEN
        ? entry
            .text("label", 0, MAX_LABEL_LENGTH)
            .filter(label -> !label.isEmpty())
            .orElse(HIDDEN_LABEL)
        : entry.requiredText("label", 1, MAX_LABEL_LENGTH);
  }

  Question question(String givenKey) {
    return new Question(givenKey, type, required, label);
  }
}
