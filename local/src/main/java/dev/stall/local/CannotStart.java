package dev.stall.local;

/** The cloud cannot start; the message is one line that says what is wrong. */
public class CannotStart extends RuntimeException {
  /** With a line for whoever started it. */
  public CannotStart(String message) {
    super(message);
  }

  /** With a line for whoever started it, and the fault underneath. */
  public CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}
