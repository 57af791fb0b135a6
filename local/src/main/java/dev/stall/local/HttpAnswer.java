package dev.stall.local;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;

/** An answer on its way out. */
record HttpAnswer(int status, List<Header> headers, SdkBytes body) {
  static final SdkBytes NOTHING = SdkBytes.fromByteArray(new byte[0]);

  static HttpAnswer json(int status, String json, Header... headers) {
    List<Header> all = new ArrayList<>(List.of(headers));
    all.add(new Header("content-type", "application/json"));
    return new HttpAnswer(status, List.copyOf(all), SdkBytes.fromUtf8String(json));
  }

  /** What API Gateway itself says when no function does. */
  static HttpAnswer message(int status, String message) {
    return json(status, JsonNodeFactory.instance.objectNode().put("message", message).toString());
  }

  static HttpAnswer internalServerError() {
    return message(500, "Internal Server Error");
  }
}
