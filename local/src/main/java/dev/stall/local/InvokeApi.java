package dev.stall.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkBytes;

/** Lambda's own API for calling a function by its name. */
final class InvokeApi {
  private static final Pattern PATH =
      Pattern.compile("/2015-03-31/functions/(?:.*:function:)?([^/:]+)(?::[^/]+)?/invocations");
  private static final Header VERSION = new Header("x-amz-executed-version", "$LATEST");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final Functions functions;
  private final AsynchronousCalls calls;

  InvokeApi(Functions functions, AsynchronousCalls calls) {
    this.functions = functions;
    this.calls = calls;
  }

  /** The answer, or nothing if the call is not for this API. */
  Optional<HttpAnswer> answer(HttpCall call) {
    return Optional.of(PATH.matcher(PathPattern.decode(call.rawPath())))
        .filter(path -> call.method().equals("POST") && path.matches())
        .map(path -> invoke(path, call));
  }

  private HttpAnswer invoke(Matcher path, HttpCall call) {
    String name = path.group(1);
    byte[] body = call.body().asByteArrayUnsafe();
    byte[] event = body.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : body;
    if (!functions.has(name)) {
      return error(404, "ResourceNotFoundException", "Function not found: " + name);
    }
    if (event.length > Functions.MAXIMUM_PAYLOAD) {
      return error(413, "RequestTooLargeException", event.length + " bytes are too many");
    }
    if (!isJson(event)) {
      return error(400, "InvalidRequestContentException", "The request's body is not JSON");
    }
    String type = call.header("x-amz-invocation-type").orElse("RequestResponse");
    return switch (type) {
      case "RequestResponse" -> synchronously(name, event);
      case "Event" -> asynchronously(name, event);
      case "DryRun" -> new HttpAnswer(204, List.of(VERSION), HttpAnswer.NOTHING);
      default -> error(400, "InvalidParameterValueException", "No invocation type " + type);
    };
  }

  private HttpAnswer synchronously(String name, byte[] event) {
    try {
      byte[] answer = functions.invoke(name, event);
      return new HttpAnswer(
          200,
          List.of(VERSION, new Header("content-type", "application/json")),
          SdkBytes.fromByteArray(answer));
    } catch (InvocationFailed e) {
      return HttpAnswer.json(
          200, e.toJson(), VERSION, new Header("x-amz-function-error", "Unhandled"));
    }
  }

  private HttpAnswer asynchronously(String name, byte[] event) {
    calls.send(name, event);
    return new HttpAnswer(202, List.of(), HttpAnswer.NOTHING);
  }

  private static HttpAnswer error(int status, String type, String message) {
    return HttpAnswer.json(
        status,
        JsonNodeFactory.instance
            .objectNode()
            .put("Type", "User")
            .put("Message", message)
            .toString(),
        new Header("x-amzn-errortype", type));
  }

  private static boolean isJson(byte[] text) {
    try {
      return !JSON.readTree(text).isMissingNode();
    } catch (JsonProcessingException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
