package dev.stall.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The cloud as a developer starts it: data in a folder, a demo in it, until Ctrl-C. */
final class Foreground {
  private static final String STACK = "stall";

  private Foreground() {}

  /** Runs for a project, the folder with template.yaml, and returns when the JVM is told to end. */
  static void run(Options options, Path project) {
    long begun = System.nanoTime();
    Template template = Template.read(project.resolve("template.yaml"), STACK);
    Functions functions = Functions.of(template);
    HttpFront front = HttpFront.bind(options.port());
    DataFolder data = DataFolder.open(project.resolve(options.data()));
    if (options.fresh() || !Files.exists(data.memory())) {
      data.clear();
    }
    data.requireLayout();
    Backend backend = Backend.fromEnvironment().orElseGet(() -> Backend.in(data.path(), template));
    boolean empty = backend.create(template);
    LocalCloud cloud = LocalCloud.serve(front, template, backend, functions);
    CountDownLatch interrupted = stopWithTheJvm(cloud, backend, data);
    if (options.endWithParent()) {
      endWithParent();
    }
    Demo demo =
        empty || !Files.exists(data.memory()) ? Demo.play(cloud) : Demo.recall(data.memory());
    demo.remember(data.memory());
    Path notes = project.resolve(".stall");
    Demo.write(notes.resolve("local.json"), summary(cloud, backend, demo));
    EventFiles.fill(project.resolve("events"), notes.resolve("events"), demo.placeholders());
    greet(cloud, demo, (System.nanoTime() - begun) / 1e9);
    await(interrupted);
  }

  private static CountDownLatch stopWithTheJvm(LocalCloud cloud, Backend backend, DataFolder data) {
    CountDownLatch interrupted = new CountDownLatch(1);
    Thread stop =
        new Thread(
            () -> {
              cloud.close();
              backend.close();
              close(data);
              interrupted.countDown();
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    return interrupted;
  }

  /** A Maven that is killed would otherwise leave the cloud behind, holding its port. */
  private static void endWithParent() {
    ProcessHandle.current()
        .parent()
        .ifPresent(
            parent ->
                Thread.ofPlatform()
                    .daemon()
                    .name("parent")
                    .start(
                        () -> {
                          parent.onExit().join();
                          System.exit(0);
                        }));
  }

  private static void close(DataFolder data) {
    try {
      data.close();
    } catch (IOException e) {
      System.err.println("stall: the data folder was not released: " + e.getMessage());
    }
  }

  private static void await(CountDownLatch interrupted) {
    try {
      interrupted.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ObjectNode summary(LocalCloud cloud, Backend backend, Demo demo) {
    ObjectNode summary = Demo.JSON.createObjectNode();
    summary.put("url", cloud.url().toString());
    summary.put("dynamodb", backend.dynamodb().toString());
    summary.put("s3", backend.s3().toString());
    demo.stores().forEach(summary.withArray("/stores")::add);
    return summary;
  }

  private static void greet(LocalCloud cloud, Demo demo, double seconds) {
    System.out.printf("%nStall answers at %s (ready after %.1f s)%n", cloud.url(), seconds);
    for (JsonNode store : demo.stores()) {
      System.out.printf("%nStore %s%n", store.path("slug").asText());
      System.out.printf("  id        %s%n", store.path("id").asText());
      System.out.printf("  number    %s%n", store.path("number").asText());
      store
          .path("keys")
          .properties()
          .forEach(it -> System.out.printf("  %-9s %s%n", it.getKey(), it.getValue().asText()));
    }
    demo.tries(cloud.url().toString())
        .forEach(
            (api, lines) -> {
              System.out.printf("%nTry %s:%n", api);
              lines.forEach(line -> System.out.println("  " + line));
            });
    System.out.printf("%nCtrl-C stops it; what was stored stays.%n");
  }
}
