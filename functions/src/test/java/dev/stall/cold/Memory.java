package dev.stall.cold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints a handler's answer to an event, and the most memory that its process ever had. */
final class Memory {

  private static final Path STATUS = Path.of("/proc/self/status");

  private Memory() {}

  /** Takes a handler and an event. */
  public static void main(String[] arguments) throws Exception {
    System.out.println("answer " + Calls.call(Calls.handler(arguments[0]), Path.of(arguments[1])));
    System.out.println("process " + peak());
  }

  /** Returns the peak in bytes, 0 where the system does not tell. */
  private static long peak() throws IOException {
    if (!Files.isReadable(STATUS)) {
      return 0;
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .findFirst()
        .orElseThrow();
  }
}
