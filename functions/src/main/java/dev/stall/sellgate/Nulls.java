package dev.stall.sellgate;

import dev.stall.input.Fields;

/** What null means in a change: it empties some fields, and others cannot be empty. */
final class Nulls {

  private Nulls() {}

  /**
   * Notes that a field is null which cannot be.
   *
   * @param rule what it must be
   */
  static void refuse(Fields form, String name, String rule) {
    if (form.has(name) && form.value(name).isEmpty()) {
      form.reject(name, rule + "; it is null");
    }
  }
}
