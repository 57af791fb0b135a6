package dev.stall.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The look of a product's page and its questions, beyond what every API knows.
 *
 * @param forms of the questions that are more than a label, by {@link #slots} of the labels
 * @param picture address of an image that is kept elsewhere
 */
public record Presentation(
    Map<String, Question.Form> forms, PageSettings settings, Optional<String> picture) {

  /** Refuses an address that is too long. */
  public Presentation {
    forms = Map.copyOf(forms);
    WebAddress.LENGTH.require("the address of a picture", picture);
  }

  /**
   * Returns the questions of these labels; one that is only a label is an optional line of text.
   */
  List<Question> questions(Id product, List<String> labels) {
    List<String> slots = slots(labels);
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      String slot = slots.get(i);
      Question.Form form =
          Optional.ofNullable(forms.get(slot))
              .orElseGet(
                  () ->
                      new Question.Form(Fingerprint.of(product + slot), Question.Type.TEXT, false));
      questions.add(form.labelled(labels.get(i)));
    }
    return questions;
  }

  /**
   * Returns a short name for each label, the same for the same label wherever it stands; where a
   * label stands again, it gets a name of its own.
   */
  public static List<String> slots(List<String> labels) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> slots = new ArrayList<>();
    for (String label : labels) {
      int times = seen.merge(label, 1, Integer::sum);
      slots.add(Fingerprint.of(times + "/" + label));
    }
    return slots;
  }
}
