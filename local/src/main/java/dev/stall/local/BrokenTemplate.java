package dev.stall.local;

/** The template says something that no cloud could deploy. */
public final class BrokenTemplate extends CannotStart {
  /** With a line that names the place in the template. */
  public BrokenTemplate(String message) {
    super("template: " + message);
  }

  /** With a line that names the place in the template, and the fault underneath. */
  public BrokenTemplate(String message, Throwable cause) {
    super("template: " + message, cause);
  }
}
