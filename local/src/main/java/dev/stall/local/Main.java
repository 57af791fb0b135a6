package dev.stall.local;

import dev.stall.local.startup.CannotStart;
import dev.stall.local.startup.Options;
import java.nio.file.Path;

/** The command behind {@code mvn -Plocal}. */
final class Main {
  private Main() {}

  /** Runs the cloud in the foreground until it is interrupted. */
  public static void main(String[] arguments) {
    try {
      Foreground.run(Options.fromSystemProperties(), Path.of(""));
    } catch (CannotStart e) {
      System.err.println("stall: " + e.getMessage());
      System.exit(1);
    } catch (RuntimeException e) {
      e.printStackTrace();
      System.exit(1);
    }
  }
}
