package dev.stall.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.stall.local.template.BrokenTemplate;
import dev.stall.local.template.FunctionDefinition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * A function and its handler, which is made on the first call and kept.
 *
 * <p>Lambda never calls one instance twice at the same time. Here one instance serves everybody, so
 * a handler must not keep a request in its fields.
 */
final class Function {
  private final FunctionDefinition definition;
  private final Class<?> handlerClass;
  private Optional<RequestStreamHandler> handler = Optional.empty();

  private Function(FunctionDefinition definition, Class<?> handlerClass) {
    this.definition = definition;
    this.handlerClass = handlerClass;
  }

  static Function of(FunctionDefinition definition) {
    String name = definition.handler().replaceFirst("::handleRequest$", "");
    try {
      Class<?> found = Class.forName(name, false, Thread.currentThread().getContextClassLoader());
      if (RequestStreamHandler.class.isAssignableFrom(found)
          || RequestHandler.class.isAssignableFrom(found)) {
        return new Function(definition, found);
      }
      throw new BrokenTemplate(
          "the handler of the function %s is %s, which is not a request handler"
              .formatted(definition.name(), name));
    } catch (ClassNotFoundException e) {
      throw new BrokenTemplate(
          "the handler of the function %s is %s, a class that does not exist"
              .formatted(definition.name(), name),
          e);
    }
  }

  byte[] call(byte[] event) {
    ByteArrayOutputStream response = new ByteArrayOutputStream();
    try {
      handler()
          .handleRequest(
              new ByteArrayInputStream(event), response, new FunctionContext(definition));
      return response.toByteArray();
    } catch (Exception | LinkageError | StackOverflowError e) {
      System.err.println(definition.name() + " failed:");
      e.printStackTrace();
      throw new InvocationFailed(e);
    }
  }

  private synchronized RequestStreamHandler handler() throws Exception {
    if (handler.isEmpty()) {
      handler = Optional.of(Handlers.make(handlerClass));
    }
    return handler.get();
  }
}
