package dev.stall.local.template;

import dev.stall.local.startup.CannotStart;

/** A template that no cloud could deploy. */
public final class BrokenTemplate extends CannotStart {
  /** A fault, described in one line that names its place in the template. */
  public BrokenTemplate(String message) {
    super("template: " + message);
  }

  /** A fault, described in one line that names its place in the template, and its cause. */
  public BrokenTemplate(String message, Throwable cause) {
    super("template: " + message, cause);
  }
}
