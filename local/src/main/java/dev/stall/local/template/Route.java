package dev.stall.local.template;

/** A method and a path of the HTTP API, and the function behind them. */
public record Route(String method, String path, String function) {
  /** The path of the route that takes whatever no other route takes. */
  public static final String DEFAULT = "$default";

  /** The method of a route that takes every method. */
  public static final String ANY = "ANY";

  /** The key that an event names its route by, such as {@code GET /products/{id}}. */
  public String key() {
    return isDefault() ? DEFAULT : method + " " + path;
  }

  /** Whether this route takes whatever no other route takes. */
  public boolean isDefault() {
    return path.equals(DEFAULT);
  }

  /** Whether this route takes every method. */
  public boolean isForAnyMethod() {
    return method.equals(ANY);
  }
}
