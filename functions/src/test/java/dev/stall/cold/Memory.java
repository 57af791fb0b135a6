package dev.stall.cold;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints how much memory a handler has when idle and how much at most during a call. */
final class Memory {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Path FORGET_PEAK = Path.of("/proc/self/clear_refs");

  private Memory() {}

  /** Takes a handler, an event to warm it with, and the event that counts. */
  public static void main(String[] arguments) throws Exception {
    RequestStreamHandler handler = Calls.handler(arguments[0]);
    System.out.println("warm " + Calls.call(handler, Path.of(arguments[1])));
    System.gc();
    long idle = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    long idleProcess = process("VmRSS");
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    if (Files.isWritable(FORGET_PEAK)) {
      Files.writeString(FORGET_PEAK, "5");
    }

    String answer = Calls.call(handler, Path.of(arguments[2]));

    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    System.out.println("answer " + answer);
    System.out.println("heap " + (peak - idle));
    System.out.println("process " + (process("VmHWM") - idleProcess));
  }

  private static long process(String figure) throws IOException {
    if (!Files.isReadable(STATUS)) {
      return 0;
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith(figure + ":"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .findFirst()
        .orElse(0);
  }
}
