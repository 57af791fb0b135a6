package dev.stall.local.gateway;

import java.util.List;

/** The stages of an HTTP API: one at its root, the others below their names. */
record Stages(List<String> names) {
  static final String DEFAULT = "$default";

  /**
   * The stage that a path is in.
   *
   * @param rest the path within the stage, which routes are matched with
   */
  record Place(String stage, String rest) {}

  Place find(String rawPath) {
    for (String name : names) {
      String root = "/" + name;
      if (rawPath.equals(root) || rawPath.startsWith(root + "/")) {
        String rest = rawPath.substring(root.length());
        return new Place(name, rest.isEmpty() ? "/" : rest);
      }
    }
    return new Place(DEFAULT, rawPath);
  }
}
