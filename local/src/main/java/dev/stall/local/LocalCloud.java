package dev.stall.local;

import dev.stall.local.backend.Backend;
import dev.stall.local.backend.Deployment;
import dev.stall.local.event.BucketEvents;
import dev.stall.local.gateway.InvokeApi;
import dev.stall.local.gateway.LoopbackServer;
import dev.stall.local.lambda.AsynchronousInvocations;
import dev.stall.local.lambda.FunctionEnvironment;
import dev.stall.local.template.Template;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A template's functions, served over HTTP on 127.0.0.1 beside Lambda's Invoke API, with its tables
 * and buckets on a backend.
 *
 * <p>Functions find their settings in system properties, so a JVM has one cloud at a time.
 */
public final class LocalCloud implements AutoCloseable {
  private static final Duration REPETITION_PAUSE = Duration.ofSeconds(1);

  private final LoopbackServer server;
  private final Stack stack;
  private final AsynchronousInvocations invocations;
  private final BucketEvents events;

  private LocalCloud(
      LoopbackServer server,
      Stack stack,
      AsynchronousInvocations invocations,
      BucketEvents events) {
    this.server = server;
    this.stack = stack;
    this.invocations = invocations;
    this.events = events;
  }

  /** Starts on a free port; tables and buckets that exist already are kept. */
  public static LocalCloud start(Template template, Backend backend) {
    Stack stack = Stack.of(template);
    new Deployment(backend).create(template);
    return serve(LoopbackServer.bind(0), stack, backend);
  }

  static LocalCloud serve(LoopbackServer server, Stack stack, Backend backend) {
    FunctionEnvironment.apply(stack.template(), backend);
    AsynchronousInvocations invocations =
        new AsynchronousInvocations(stack.functions(), REPETITION_PAUSE);
    BucketEvents events = BucketEvents.deliver(stack.template(), backend.objects(), invocations);
    server.serve(new InvokeApi(stack.functions(), invocations), stack.gateway());
    return new LocalCloud(server, stack, invocations, events);
  }

  /** The address of the routes and the Invoke API. */
  public URI url() {
    return server.url();
  }

  /** The template that is served, with the real names of its tables and buckets. */
  public Template template() {
    return stack.template();
  }

  /**
   * Calls a function by its logical name, as Lambda would, and returns its response.
   *
   * @throws dev.stall.local.lambda.InvocationFailed if it throws
   */
  public String invoke(String function, String json) {
    byte[] response = stack.functions().invoke(function, json.getBytes(StandardCharsets.UTF_8));
    return new String(response, StandardCharsets.UTF_8);
  }

  /** Stops responding; the backend keeps running. */
  @Override
  public void close() {
    server.close();
    events.close();
    invocations.close();
  }
}
