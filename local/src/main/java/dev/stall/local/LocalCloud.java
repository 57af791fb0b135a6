package dev.stall.local;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A template's functions, served over HTTP on 127.0.0.1 beside Lambda's Invoke API, with its tables
 * and buckets on a backend.
 *
 * <p>Functions find their settings in system properties, so a JVM has one cloud at a time.
 */
public final class LocalCloud implements AutoCloseable {
  private static final Duration REPETITION_PAUSE = Duration.ofSeconds(1);

  private final HttpFront front;
  private final Template template;
  private final Functions functions;
  private final AsynchronousCalls calls;
  private final BucketEvents events;

  private LocalCloud(
      HttpFront front,
      Template template,
      Functions functions,
      AsynchronousCalls calls,
      BucketEvents events) {
    this.front = front;
    this.template = template;
    this.functions = functions;
    this.calls = calls;
    this.events = events;
  }

  /**
   * Starts on a free port, with tables and buckets of its own.
   *
   * @param stack what the names of its tables and buckets begin with
   */
  public static LocalCloud start(Path template, Backend backend, String stack) {
    return start(Template.read(template, stack), backend);
  }

  /** Starts on a free port; tables and buckets that are there already are kept. */
  public static LocalCloud start(Template template, Backend backend) {
    Functions functions = Functions.of(template);
    backend.create(template);
    return serve(HttpFront.bind(0), template, backend, functions);
  }

  static LocalCloud serve(
      HttpFront front, Template template, Backend backend, Functions functions) {
    Settings.apply(template, backend);
    Gateway gateway = new Gateway(template, functions);
    AsynchronousCalls calls = new AsynchronousCalls(functions, REPETITION_PAUSE);
    BucketEvents events = BucketEvents.deliver(template, backend.objects(), calls);
    InvokeApi invokeApi = new InvokeApi(functions, calls);
    front.serve(call -> invokeApi.answer(call).orElseGet(() -> gateway.answer(call)));
    return new LocalCloud(front, template, functions, calls, events);
  }

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

  /** Where the routes and the Invoke API answer. */
  public URI url() {
    return front.url();
  }

  /** The template that is served, with the real names of its tables and buckets. */
  public Template template() {
    return template;
  }

  /**
   * Calls a function by its logical name, as Lambda would, and gives its answer.
   *
   * @throws InvocationFailed if it throws
   */
  public String invoke(String function, String json) {
    byte[] answer = functions.invoke(function, json.getBytes(StandardCharsets.UTF_8));
    return new String(answer, StandardCharsets.UTF_8);
  }

  boolean has(String function) {
    return functions.has(function);
  }

  /** Stops answering; the backend stays. */
  @Override
  public void close() {
    front.close();
    events.close();
    calls.close();
  }
}
