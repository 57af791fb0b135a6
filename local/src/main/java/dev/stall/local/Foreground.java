package dev.stall.local;

import dev.stall.local.backend.Backend;
import dev.stall.local.backend.Backends;
import dev.stall.local.backend.Deployment;
import dev.stall.local.demo.Demo;
import dev.stall.local.demo.EventFiles;
import dev.stall.local.gateway.LoopbackServer;
import dev.stall.local.startup.DataFolder;
import dev.stall.local.startup.JsonFile;
import dev.stall.local.startup.Options;
import dev.stall.local.template.TemplateReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The cloud as a developer starts it: data in a folder, a demo in it, until Ctrl-C. */
final class Foreground {
  private static final String STACK = "stall";

  private Foreground() {}

  /** Runs for a project, the folder with template.yaml, and returns when the JVM is told to end. */
  static void run(Options options, Path project) {
    long begun = System.nanoTime();
    Stack stack = Stack.of(TemplateReader.read(project.resolve("template.yaml"), STACK));
    LoopbackServer server = LoopbackServer.bind(options.port());
    DataFolder data = DataFolder.open(project.resolve(options.data()));
    if (options.fresh() || !data.memory().exists()) {
      data.clear();
    }
    data.requireLayout();
    Backend backend =
        Backends.fromEnvironment().orElseGet(() -> Backends.in(data.path(), stack.template()));
    boolean empty = new Deployment(backend).create(stack.template());
    LocalCloud cloud = LocalCloud.serve(server, stack, backend);
    CountDownLatch interrupted = stopWithTheJvm(cloud, backend, data);
    if (options.endWithParent()) {
      endWithParent();
    }
    Demo demo =
        empty || !data.memory().exists()
            ? Demo.play(cloud.url(), stack.template())
            : Demo.recall(data.memory());
    demo.remember(data.memory());
    Path notes = project.resolve(".stall");
    Summary summary = new Summary(cloud.url(), backend, demo);
    new JsonFile(notes.resolve("local.json")).write(summary.toJson());
    EventFiles.fill(project.resolve("events"), notes.resolve("events"), demo.placeholders());
    System.out.print(summary.toText((System.nanoTime() - begun) / 1e9));
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
}
