package dev.stall.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.stall.local.lambda.AsynchronousInvocations;
import dev.stall.local.lambda.Functions;
import dev.stall.local.lambda.InvocationFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkBytes;

/** Lambda's own API for calling a function by its name. */
public final class InvokeApi {
  private static final Pattern PATH =
      Pattern.compile("/2015-03-31/functions/(?:.*:function:)?([^/:]+)(?::[^/]+)?/invocations");
  private static final Header VERSION = new Header("x-amz-executed-version", "$LATEST");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final Functions functions;
  private final AsynchronousInvocations invocations;

  /** An API that calls these functions. */
  public InvokeApi(Functions functions, AsynchronousInvocations invocations) {
    this.functions = functions;
    this.invocations = invocations;
  }

  /** The response, or nothing if the request is not for this API. */
  Optional<HttpResponse> respond(HttpRequest request) {
    return Optional.of(PATH.matcher(PathPattern.decode(request.rawPath())))
        .filter(path -> request.method().equals("POST") && path.matches())
        .map(path -> invoke(path, request));
  }

  private HttpResponse invoke(Matcher path, HttpRequest request) {
    String name = path.group(1);
    byte[] body = request.bytes();
    byte[] event = body.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : body;
    if (!functions.has(name)) {
      return error(404, "ResourceNotFoundException", "Function not found: " + name);
    }
    if (event.length > Functions.MAX_PAYLOAD) {
      return error(
          413,
          "RequestTooLargeException",
          event.length + " bytes are more than " + Functions.MAX_PAYLOAD);
    }
    if (!isJson(event)) {
      return error(400, "InvalidRequestContentException", "The request body is not JSON");
    }
    String type = request.header("x-amz-invocation-type").orElse("RequestResponse");
    return switch (type) {
      case "RequestResponse" -> synchronously(name, event);
      case "Event" -> asynchronously(name, event);
      case "DryRun" -> new HttpResponse(204, List.of(VERSION), HttpResponse.NOTHING);
      default -> error(400, "InvalidParameterValueException", "Unknown invocation type: " + type);
    };
  }

  private HttpResponse synchronously(String name, byte[] event) {
    try {
      byte[] response = functions.invoke(name, event);
      return new HttpResponse(
          200,
          List.of(VERSION, new Header("content-type", "application/json")),
          SdkBytes.fromByteArray(response));
    } catch (InvocationFailed e) {
      return HttpResponse.json(
          200, e.toJson(), VERSION, new Header("x-amz-function-error", "Unhandled"));
    }
  }

  private HttpResponse asynchronously(String name, byte[] event) {
    invocations.send(name, event);
    return new HttpResponse(202, List.of(), HttpResponse.NOTHING);
  }

  private static HttpResponse error(int status, String type, String message) {
    return HttpResponse.json(
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
