package dev.stall.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.lang.reflect.InvocationTargetException;

/** Handlers, made as Lambda's runtime makes them, and all of them called with streams. */
final class Handlers {
  private Handlers() {}

  static RequestStreamHandler make(Class<?> handlerClass) throws Exception {
    Object handler = construct(handlerClass);
    return handler instanceof RequestStreamHandler streams
        ? streams
        : withTypes((RequestHandler<?, ?>) handler);
  }

  private static Object construct(Class<?> handlerClass) throws Exception {
    try {
      return handlerClass.getConstructor().newInstance();
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception fault ? fault : e;
    }
  }

  @SuppressWarnings("unchecked") // The serializer is made for the very type that the handler takes.
  private static <I, O> RequestStreamHandler withTypes(RequestHandler<I, O> handler) {
    JavaType[] types =
        TypeFactory.defaultInstance()
            .constructType(handler.getClass())
            .findTypeParameters(RequestHandler.class);
    PojoSerializer<I> input = (PojoSerializer<I>) serializer(types[0].getRawClass());
    PojoSerializer<O> output = (PojoSerializer<O>) serializer(types[1].getRawClass());
    return (event, response, context) ->
        output.toJson(handler.handleRequest(input.fromJson(event), context), response);
  }

  private static PojoSerializer<?> serializer(Class<?> type) {
    return LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
        ? LambdaEventSerializers.serializerFor(type, type.getClassLoader())
        : JacksonFactory.getInstance().getSerializer(type);
  }
}
