package dev.stall.local.startup;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The options of the local cloud: {@code -Dport=}, {@code -Ddata=}, {@code -Dfresh}, and whether it
 * ends with the process that started it.
 */
public record Options(int port, Path data, boolean fresh, boolean endWithParent) {

  /**
   * The options that the system properties set.
   *
   * @throws CannotStart if one of them makes no sense
   */
  public static Options fromSystemProperties() {
    return new Options(
        parsePort(System.getProperty("port", "3000")),
        parseFolder(System.getProperty("data", ".stall/data")),
        parseFlag(System.getProperty("fresh", "false")),
        Boolean.getBoolean("endWithParent"));
  }

  private static int parsePort(String text) {
    if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
      return Integer.parseInt(text);
    }
    throw new CannotStart("-Dport=" + text + " is not a port number");
  }

  private static Path parseFolder(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new CannotStart("-Ddata=" + text + " is not a valid folder name", e);
    }
  }

  private static boolean parseFlag(String text) {
    return text.isEmpty() || text.equals("true");
  }
}
