package dev.stall.local.startup;

/** A reason why the local cloud cannot start, in one line for the person who starts it. */
public class CannotStart extends RuntimeException {
  /** A reason without a cause. */
  public CannotStart(String message) {
    super(message);
  }

  /** A reason and its cause. */
  public CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}
