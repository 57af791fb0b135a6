package dev.stall.local;

/** A method and a path of the HTTP API, and the function behind them. */
public record Route(String method, String path, String function) {
  static final String DEFAULT = "$default";
  static final String ANY = "ANY";

  /** The key that an event names its route by, such as {@code GET /products/{id}}. */
  public String key() {
    return isDefault() ? DEFAULT : method + " " + path;
  }

  boolean isDefault() {
    return path.equals(DEFAULT);
  }
}
