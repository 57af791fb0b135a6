package dev.stall.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fields of a form as changes, one for each field that was sent. A form that makes a thing and
 * one that changes it are read alike, but for what has to be there.
 *
 * <p>Not safe for use by several threads at once.
 *
 * @param <C> a change of such a thing
 */
public final class Changes<C> {

  private final Fields form;
  private final Reading required;
  private final Reading defaulted;
  private final List<C> changes = new ArrayList<>();

  private Changes(Fields form, Reading required, Reading defaulted) {
    this.form = form;
    this.required = required;
    this.defaulted = defaulted;
  }

  /** A way to read a field. */
  private interface Reading {
    <T> Optional<T> read(Fields form, String name, Rule<T> rule);
  }

  /** Reads a form that makes a new thing. */
  public static <C> Changes<C> ofNew(Fields form) {
    return new Changes<>(form, Fields::required, Fields::optional);
  }

  /** Reads a form that changes an existing thing. */
  public static <C> Changes<C> ofExisting(Fields form) {
    return new Changes<>(form, Fields::sent, Fields::sent);
  }

  /** Reads a field that no thing is without. */
  public <T> Optional<T> required(String name, Rule<T> rule, Function<T, C> change) {
    return add(required.read(form, name, rule), change);
  }

  /** Reads a field that no thing is without, but which a new one gets where it is not sent. */
  public <T> Optional<T> defaulted(String name, Rule<T> rule, Function<T, C> change) {
    return add(defaulted.read(form, name, rule), change);
  }

  /** Reads a field that a thing may be without: null clears it. */
  public <T> Optional<T> optional(String name, Rule<T> rule, Function<Optional<T>, C> change) {
    Optional<T> meaning = form.optional(name, rule);
    if (form.has(name)) {
      changes.add(change.apply(meaning));
    }
    return meaning;
  }

  private <T> Optional<T> add(Optional<T> meaning, Function<T, C> change) {
    meaning.map(change).ifPresent(changes::add);
    return meaning;
  }

  /** Adds changes that take more than one field. */
  public void add(List<? extends C> others) {
    changes.addAll(others);
  }

  /** Returns the changes in the order of reading; they count once the form was checked. */
  public List<C> list() {
    return List.copyOf(changes);
  }
}
