package dev.stall.sellapp;

import dev.stall.catalogue.Question;
import dev.stall.json.ShownValue;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Gives questions their keys. Invoices name answers by them, so a question keeps its key for as
 * long as it can be told that it is the same one.
 *
 * <p>Not safe for use by several threads at once.
 */
final class QuestionKeys {

  private static final HexFormat HEX = HexFormat.of();

  private final Map<String, String> labels = new LinkedHashMap<>();
  private final RandomGenerator random;

  /**
   * Keys for questions.
   *
   * @param before the questions that there are
   */
  QuestionKeys(List<Question> before, RandomGenerator random) {
    before.forEach(question -> labels.put(question.key(), question.label()));
    this.random = random;
  }

  /**
   * Returns the questions with their keys: the one that is sent, else that of a question with the
   * same label, else a new one. A key that is sent and no question's, or twice, is noted.
   */
  List<Question> give(List<QuestionForm> sent) {
    for (QuestionForm form : sent) {
      form.key().ifPresent(key -> take(form, key));
    }
    List<Question> questions = new ArrayList<>();
    for (QuestionForm form : sent) {
      questions.add(
          form.question(
              form.key().or(() -> takeLabelled(form.label().orElseThrow())).orElseGet(this::next)));
    }
    return questions;
  }

  private void take(QuestionForm form, String key) {
    if (!labels.containsKey(key)) {
      form.entry()
          .reject(
              "key",
              "must be that of one of the product's questions, each once; it is "
                  + ShownValue.show(key));
    }
    labels.remove(key);
  }

  private Optional<String> takeLabelled(String label) {
    for (Map.Entry<String, String> question : labels.entrySet()) {
      if (question.getValue().equals(label)) {
        String key = question.getKey();
        labels.remove(key);
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  private String next() {
    return HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong());
  }
}
