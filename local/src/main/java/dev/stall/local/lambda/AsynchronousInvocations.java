package dev.stall.local.lambda;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Invocations whose caller does not wait for a response.
 *
 * <p>As with Lambda, an invocation that fails is repeated twice and then dropped; the pauses in
 * between are shorter than Lambda's minutes.
 */
public final class AsynchronousInvocations implements AutoCloseable {
  private static final int REPETITIONS = 2;
  private static final int THREADS = 8;

  private final Functions functions;
  private final Duration pause;
  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(
          THREADS, Thread.ofPlatform().daemon().name("event-", 0).factory());

  /** Invocations of these functions, with this pause before each repetition. */
  public AsynchronousInvocations(Functions functions, Duration pause) {
    this.functions = functions;
    this.pause = pause;
  }

  /** Calls a function with an event as soon as a thread is free. */
  public void send(String function, byte[] event) {
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
      // The failure has been printed.
      if (repetitions > 0) {
        schedule(function, event, repetitions - 1, pause);
      }
    }
  }

  /** Starts no further invocation; those that have begun run to their end. */
  @Override
  public void close() {
    threads.shutdown();
  }
}
