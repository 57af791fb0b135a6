package dev.stall.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stall.local.startup.CannotStart;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** The HTTP server on 127.0.0.1 in front of the routes and the Invoke API. */
public final class LoopbackServer implements AutoCloseable {
  static {
    // Without it an older JDK waits 40 ms before each response on a kept connection.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // A client gives up a kept connection sooner, so that none is closed under its next request.
    System.setProperty("sun.net.httpserver.idleInterval", "600");
  }

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("http-", 0).factory());

  private LoopbackServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Takes a port, 0 for any that is free, without responding on it yet.
   *
   * @throws CannotStart if the port is taken
   */
  public static LoopbackServer bind(int port) {
    try {
      InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
      return new LoopbackServer(HttpServer.create(new InetSocketAddress(loopback, port), 0));
    } catch (BindException e) {
      throw new CannotStart(
          "port " + port + " is taken; choose another with -Dport=" + (port + 1), e);
    } catch (IOException e) {
      throw new CannotStart("port " + port + " cannot be opened: " + e.getMessage(), e);
    }
  }

  /** Responds from now on; what is not for the Invoke API is for the gateway. */
  public void serve(InvokeApi invokeApi, Gateway gateway) {
    Function<HttpRequest, HttpResponse> responses =
        request -> invokeApi.respond(request).orElseGet(() -> gateway.respond(request));
    server.createContext("/", exchange -> serve(exchange, responses));
    server.setExecutor(threads);
    server.start();
  }

  /** Its address. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }

  private static void serve(HttpExchange exchange, Function<HttpRequest, HttpResponse> responses)
      throws IOException {
    try (exchange) {
      HttpResponse response;
      try {
        response = responses.apply(HttpRequest.read(exchange));
        response.headers().forEach(it -> exchange.getResponseHeaders().add(it.name(), it.value()));
      } catch (RuntimeException e) {
        e.printStackTrace();
        exchange.getResponseHeaders().clear();
        response = HttpResponse.internalServerError();
      }
      response.send(exchange);
    }
  }
}
