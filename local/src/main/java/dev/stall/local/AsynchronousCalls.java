package dev.stall.local;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Calls functions for whoever does not wait for an answer.
 *
 * <p>As with Lambda, a call that fails is repeated twice and then forgotten; the pauses in between
 * are shorter than Lambda's minutes.
 */
final class AsynchronousCalls implements AutoCloseable {
  private static final int REPETITIONS = 2;
  private static final int THREADS = 8;

  private final Functions functions;
  private final Duration pause;
  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(
          THREADS, Thread.ofPlatform().daemon().name("event-", 0).factory());

  AsynchronousCalls(Functions functions, Duration pause) {
    this.functions = functions;
    this.pause = pause;
  }

  void send(String function, byte[] event) {
    schedule(function, event, REPETITIONS, Duration.ZERO);
  }

  private void schedule(String function, byte[] event, int repetitions, Duration delay) {
    try {
      Future<?> _ =
          threads.schedule(
              () -> call(function, event, repetitions), delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      System.err.println(function + " was not called: the cloud is stopping");
    }
  }

  private void call(String function, byte[] event, int repetitions) {
    try {
      functions.invoke(function, event);
    } catch (InvocationFailed e) {
      // What went wrong has been printed.
      if (repetitions > 0) {
        schedule(function, event, repetitions - 1, pause);
      }
    }
  }

  /** Calls nobody any more; what was begun ends. */
  @Override
  public void close() {
    threads.shutdown();
  }
}
