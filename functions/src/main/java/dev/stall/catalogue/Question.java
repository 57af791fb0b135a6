package dev.stall.catalogue;

/**
 * Something that a buyer is asked.
 *
 * @param key 32 hex digits, the same as long as the question is kept
 * @param required whether it has to be answered
 */
public record Question(String key, Type type, boolean required, String label) {

  /** The length of a label. */
  public static final Length LABEL = new Length(1, 255);

  /** The length of a key. */
  public static final Length KEY = new Length(32, 32);

  /** Refuses what is no key and no label. */
  public Question {
    KEY.require("a question's key", key);
    LABEL.require("a question's label", label);
  }

  /** The ways to answer it. */
  public enum Type {
    /** In a line. */
    TEXT,
    /** With a number. */
    NUMBER,
    /** Not by the buyer, who does not see it. */
    HIDDEN,
    /** In several lines. */
    TEXTAREA,
    /** By ticking a box. */
    CHECKBOX
  }

  /**
   * The properties of a question besides its label.
   *
   * @param key as of the question
   */
  public record Form(String key, Type type, boolean required) {

    /** Returns the question of that label. */
    Question labelled(String label) {
      return new Question(key, type, required, label);
    }
  }

  /** Returns what is kept besides the label. */
  public Form form() {
    return new Form(key, type, required);
  }
}
