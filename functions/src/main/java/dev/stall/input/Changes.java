package dev.stall.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The changes that a form asks for: one for each field that was sent, and none for one that was
 * not.
 *
 * <p>Not safe for use by several threads at once.
 *
 * @param <C> a change of whatever the form changes
 */
public final class Changes<C> {

  private final Fields form;
  private final List<C> changes = new ArrayList<>();

  /** The changes that are asked for by these fields. */
  public Changes(Fields form) {
    this.form = form;
  }

  /** Adds the change to a field's value, if it was sent: what cannot be without one. */
  public <T> Changes<C> required(String name, Rule<T> rule, Function<T, C> change) {
    if (form.isNull(name)) {
      form.reject(name, "must not be null");
    }
    form.optional(name, rule).map(change).ifPresent(changes::add);
    return this;
  }

  /** Adds the change to a field's value, if it was sent: null clears it. */
  public <T> Changes<C> optional(String name, Rule<T> rule, Function<Optional<T>, C> change) {
    if (form.has(name)) {
      changes.add(change.apply(form.optional(name, rule)));
    }
    return this;
  }

  /** Adds changes of the caller's own. */
  public Changes<C> and(List<C> others) {
    changes.addAll(others);
    return this;
  }

  /** Returns the changes, which count only once the form was checked. */
  public List<C> list() {
    return List.copyOf(changes);
  }
}
