package dev.stall.cold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stall.TestCloud;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that works on the test cloud, as each function has one. */
final class Child {

  private static final List<String> SETTINGS =
      List.of(
          "TABLE",
          "BUCKET",
          "LINK_LIFETIME_SECONDS",
          "AWS_REGION",
          "AWS_ENDPOINT_URL_DYNAMODB",
          "AWS_ENDPOINT_URL_S3",
          "AWS_ACCESS_KEY_ID",
          "AWS_SECRET_ACCESS_KEY");

  private Child() {}

  /** Runs a main class with options of the JVM, and returns what it printed. */
  static String run(Path folder, Class<?> main, List<String> options, List<String> arguments)
      throws IOException, InterruptedException {
    assertThat(TestCloud.cloud().url()).isNotNull();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    for (String setting : SETTINGS) {
      command.add("-D" + setting + "=" + System.getProperty(setting));
    }
    command.addAll(List.of("-classpath", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    Path printed = folder.resolve("printed.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    boolean ended = process.waitFor(10, TimeUnit.MINUTES);
    process.destroyForcibly();
    String text = Files.readString(printed, StandardCharsets.UTF_8);
    assertThat(ended && process.exitValue() == 0).as(text).isTrue();
    return text;
  }
}
