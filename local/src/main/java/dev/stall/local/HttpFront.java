package dev.stall.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;

/** The port on 127.0.0.1 that everything is called through. */
final class HttpFront implements AutoCloseable {
  static {
    // Without it an older JDK waits 40 ms before each answer on a kept connection.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("http-", 0).factory());

  private HttpFront(HttpServer server) {
    this.server = server;
  }

  /**
   * Takes a port, 0 for any that is free, without answering on it yet.
   *
   * @throws CannotStart if the port is taken
   */
  static HttpFront bind(int port) {
    try {
      InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
      return new HttpFront(HttpServer.create(new InetSocketAddress(loopback, port), 0));
    } catch (BindException e) {
      throw new CannotStart(
          "port " + port + " is taken; choose another with -Dport=" + (port + 1), e);
    } catch (IOException e) {
      throw new CannotStart("port " + port + " cannot be opened: " + e.getMessage(), e);
    }
  }

  void serve(Function<HttpCall, HttpAnswer> answers) {
    server.createContext("/", exchange -> serve(exchange, answers));
    server.setExecutor(threads);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }

  private static void serve(HttpExchange exchange, Function<HttpCall, HttpAnswer> answers)
      throws IOException {
    try (exchange) {
      HttpAnswer answer;
      try {
        answer = answers.apply(call(exchange));
        answer.headers().forEach(it -> exchange.getResponseHeaders().add(it.name(), it.value()));
      } catch (RuntimeException e) {
        e.printStackTrace();
        exchange.getResponseHeaders().clear();
        answer = HttpAnswer.internalServerError();
      }
      send(exchange, answer);
    }
  }

  private static HttpCall call(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestURI().toString().replaceFirst("^https?://[^/?]*", "");
    int mark = target.indexOf('?');
    return new HttpCall(
        exchange.getRequestMethod(),
        mark < 0 ? target : target.substring(0, mark),
        mark < 0 ? "" : target.substring(mark + 1),
        exchange.getProtocol(),
        headers(exchange),
        exchange.getRemoteAddress().getAddress().getHostAddress(),
        body(exchange));
  }

  private static Map<String, List<String>> headers(HttpExchange exchange) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    return headers;
  }

  private static SdkBytes body(HttpExchange exchange) throws IOException {
    InputStream sent = exchange.getRequestBody();
    byte[] body = sent.readNBytes(Gateway.MAXIMUM_BODY + 1);
    // A client that is still sending would not see the answer.
    sent.transferTo(OutputStream.nullOutputStream());
    return SdkBytes.fromByteArrayUnsafe(body);
  }

  private static void send(HttpExchange exchange, HttpAnswer answer) throws IOException {
    byte[] body = answer.body().asByteArrayUnsafe();
    boolean bodiless =
        exchange.getRequestMethod().equals("HEAD")
            || answer.status() == 204
            || answer.status() == 304
            || body.length == 0;
    exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : body.length);
    if (!bodiless) {
      exchange.getResponseBody().write(body);
    }
  }
}
