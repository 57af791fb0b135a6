package dev.stall.local;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * How the cloud is started: {@code -Dport=}, {@code -Ddata=}, {@code -Dfresh}, and whether it ends
 * with the process that started it.
 */
record Options(int port, Path data, boolean fresh, boolean endWithParent) {

  static Options fromSystemProperties() {
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
    throw new CannotStart("-Dport=" + text + " is not a port");
  }

  private static Path parseFolder(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new CannotStart("-Ddata=" + text + " is not a folder's name", e);
    }
  }

  private static boolean parseFlag(String text) {
    return text.isEmpty() || text.equals("true");
  }
}
