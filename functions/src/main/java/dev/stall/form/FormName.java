package dev.stall.form;

import dev.stall.catalogue.Problem;
import dev.stall.json.JsonReader;
import dev.stall.json.ShownValue;
import java.util.ArrayList;
import java.util.List;

/**
 * The name of a form's field as PHP writes it: {@code faq[0][question]}, {@code images[]}.
 *
 * @param sent as it was sent
 * @param steps from the outermost inwards; an empty one is the next entry of an array
 */
public record FormName(String sent, List<String> steps) {

  private static final int MAX_INDEX_DIGITS = 9;

  /**
   * Reads a name.
   *
   * @throws Problem.Invalid when its brackets do not match or it is deeper than {@value
   *     JsonReader#DEEPEST} levels
   */
  static FormName parse(String sent) {
    int open = sent.indexOf('[');
    int at = open < 0 ? sent.length() : open;
    List<String> steps = new ArrayList<>();
    steps.add(step(sent, 0, at));
    if (at == 0) {
      throw malformed(sent);
    }
    while (at < sent.length()) {
      int close = sent.indexOf(']', at);
      if (sent.charAt(at) != '[' || close < 0) {
        throw malformed(sent);
      }
      if (steps.size() == JsonReader.MAX_DEPTH) {
        throw problem(sent, "must not be deeper than " + JsonReader.MAX_DEPTH + " levels");
      }
      steps.add(step(sent, at + 1, close));
      at = close + 1;
    }
    return new FormName(sent, steps);
  }

  private static String step(String sent, int start, int end) {
    String step = sent.substring(start, end);
    if (step.indexOf('[') >= 0 || step.indexOf(']') >= 0) {
      throw malformed(sent);
    }
    return step;
  }

  /**
   * Returns whether a step is an entry's place in an array: a whole number in its usual spelling.
   */
  public static boolean isIndex(String step) {
    return !step.isEmpty()
        && step.length() <= MAX_INDEX_DIGITS
        && (step.charAt(0) != '0' || step.length() == 1)
        && step.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }

  /** Returns the name without the place in an array that it may end with. */
  String ofArray() {
    String last = steps.getLast();
    return steps.size() > 1 && (last.isEmpty() || isIndex(last))
        ? sent.substring(0, sent.length() - last.length() - 2)
        : sent;
  }

  /** Returns the refusal of what came under this name. */
  Problem problem(String rule) {
    return problem(sent, rule);
  }

  private static Problem malformed(String sent) {
    return problem(sent, "is no field's name: one is written name, name[] or name[inner]");
  }

  private static Problem problem(String sent, String rule) {
    return new Problem.Invalid(ShownValue.shorten(sent), rule);
  }
}
