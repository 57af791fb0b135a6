package dev.stall.local.backend;

import dev.stall.local.startup.CannotStart;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** DynamoDB Local on 127.0.0.1, in memory or in a folder. */
final class DynamoDbServer implements AutoCloseable {
  private final LocalDynamoDBRequestHandler requests;
  private final Server server;
  private final int port;

  private DynamoDbServer(LocalDynamoDBRequestHandler requests, Server server, int port) {
    this.requests = requests;
    this.server = server;
    this.port = port;
  }

  /** Starts it, in memory if no folder is given. */
  static DynamoDbServer start(Optional<Path> folder) {
    // Shared: tables are the same for every region and access key.
    LocalDynamoDBRequestHandler requests =
        new LocalDynamoDBRequestHandler(
            0, folder.isEmpty(), folder.map(Path::toString).orElse(null), true, false);
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setDaemon(true);
    threads.setName("dynamodb");
    Server server = new Server(threads);
    // Its own connector, because DynamoDB Local's launcher listens on every network interface.
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(new LocalDynamoDBServerHandler(requests, null));
    try {
      server.start();
    } catch (Exception e) {
      throw new CannotStart("DynamoDB Local cannot start: " + e.getMessage(), e);
    }
    return new DynamoDbServer(requests, server, connector.getLocalPort());
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    try {
      server.stop();
      requests.shutdown();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local cannot stop", e);
    }
  }
}
