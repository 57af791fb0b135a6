package dev.stall.local;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The template's functions, each made on its first call and kept, and called as Lambda's runtime
 * calls them.
 *
 * <p>Lambda never calls one instance twice at the same time. Here one instance serves everybody, so
 * a handler must not keep a request in its fields.
 */
final class Functions {
  /** What Lambda takes and gives in one synchronous call. */
  static final int MAXIMUM_PAYLOAD = 6_291_556;

  private final Map<String, Function> functions;

  private Functions(Map<String, Function> functions) {
    this.functions = functions;
  }

  /**
   * Finds the handlers' classes without running anything in them.
   *
   * @throws BrokenTemplate if a handler's class is missing or is no handler
   */
  static Functions of(Template template) {
    Map<String, Function> functions = new HashMap<>();
    for (FunctionDefinition definition : template.functions()) {
      functions.put(definition.name(), new Function(definition, handlerClass(definition)));
    }
    return new Functions(functions);
  }

  boolean has(String name) {
    return functions.containsKey(name);
  }

  /**
   * Calls a function with an event.
   *
   * @throws InvocationFailed if it throws, or either side is larger than Lambda takes
   */
  byte[] invoke(String name, byte[] event) {
    Function function =
        Optional.ofNullable(functions.get(name))
            .orElseThrow(
                () -> new InvocationFailed("ResourceNotFoundException", "no function " + name));
    if (event.length > MAXIMUM_PAYLOAD) {
      System.err.println(name + " was not called: its event has " + event.length + " bytes");
      throw new InvocationFailed(
          "RequestEntityTooLargeException", event.length + " bytes are too large for an event");
    }
    byte[] answer = function.call(event);
    if (answer.length > MAXIMUM_PAYLOAD) {
      System.err.println(name + " failed: its answer has " + answer.length + " bytes");
      throw new InvocationFailed(
          "Function.ResponseSizeTooLarge",
          "Response payload size exceeded maximum allowed payload size (6291556 bytes).");
    }
    return answer;
  }

  private static Class<?> handlerClass(FunctionDefinition definition) {
    String name = definition.handler().replaceFirst("::handleRequest$", "");
    try {
      Class<?> found = Class.forName(name, false, Thread.currentThread().getContextClassLoader());
      if (RequestStreamHandler.class.isAssignableFrom(found)
          || RequestHandler.class.isAssignableFrom(found)) {
        return found;
      }
      throw new BrokenTemplate(
          "the function " + definition.name() + " names " + name + ", which handles no requests");
    } catch (ClassNotFoundException e) {
      throw new BrokenTemplate(
          "the function " + definition.name() + " names the class " + name + ", which is not there",
          e);
    }
  }

  /** One function and, once it was called, its handler. */
  private static final class Function {
    private final FunctionDefinition definition;
    private final Class<?> handlerClass;
    private Optional<RequestStreamHandler> handler = Optional.empty();

    Function(FunctionDefinition definition, Class<?> handlerClass) {
      this.definition = definition;
      this.handlerClass = handlerClass;
    }

    byte[] call(byte[] event) {
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      try {
        handler()
            .handleRequest(
                new ByteArrayInputStream(event), answer, new FunctionContext(definition));
        return answer.toByteArray();
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
}
