package dev.stall.input;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A rule that a field's value keeps, and what the value means by it.
 *
 * @param <T> what it means
 */
@FunctionalInterface
public interface Rule<T> {

  /**
   * Returns what a field means, which may be nothing. Where it breaks the rule, that is noted there
   * and nothing returned.
   */
  Optional<T> read(Field field);

  /** A rule by which the value means what is made of this one's meaning. */
  default <R> Rule<R> map(Function<T, R> meaning) {
    return field -> read(field).map(meaning);
  }

  /** A rule that asks for this one first, and by which the value means what it does by the next. */
  default <R> Rule<R> then(Rule<R> next) {
    return field -> read(field).flatMap(kept -> next.read(field));
  }

  /**
   * A rule that asks for something on top.
   *
   * @param rule the sentence to note where it does not hold, such as "must be lower-case"
   */
  default Rule<T> and(Predicate<T> holds, String rule) {
    return field ->
        read(field).flatMap(it -> holds.test(it) ? Optional.of(it) : field.rejectShown(rule));
  }
}
