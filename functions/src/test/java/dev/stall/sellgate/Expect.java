package dev.stall.sellgate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import java.util.ArrayList;
import java.util.List;

/** What tests say of answers again and again. */
final class Expect {

  private Expect() {}

  /** The answer is 200; returns its data. */
  static JsonNode done(Http.Response response) {
    return data(response, 200);
  }

  /** The answer is 201; returns its data. */
  static JsonNode created(Http.Response response) {
    return data(response, 201);
  }

  private static JsonNode data(Http.Response response, int status) {
    assertThat(response.status()).as("%s", response.json()).isEqualTo(status);
    assertThat(response.raw().headers().firstValue("content-type")).contains("application/json");
    return response.data();
  }

  /** The answer is 204 and empty. */
  static void gone(Http.Response response) {
    assertThat(response.status()).as("%s", response.json()).isEqualTo(204);
    assertThat(response.raw().body()).isEmpty();
  }

  /** The answer says no with that status and code, and blames no field; returns its message. */
  static String refused(Http.Response response, int status, String code) {
    assertThat(names(error(response, status, code))).containsExactly("code", "message");
    return response.json().at("/error/message").textValue();
  }

  /** The answer is 404; returns its message. */
  static String missing(Http.Response response) {
    return refused(response, 404, "not_found");
  }

  /** The answer is 400 and blames no field: the body as a whole could not be read. */
  static void unreadable(Http.Response response) {
    refused(response, 400, "invalid_request");
  }

  /** The answer is 400 and says of exactly these fields what is wrong with them. */
  static JsonNode invalid(Http.Response response, String... fields) {
    JsonNode error = error(response, 400, "invalid_request");
    assertThat(names(error)).containsExactly("code", "message", "fields");
    assertThat(names(error.get("fields"))).containsExactlyInAnyOrder(fields);
    for (JsonNode rules : error.get("fields")) {
      assertThat(rules.isArray()).isTrue();
      assertThat(rules).isNotEmpty().allMatch(JsonNode::isTextual);
    }
    return error.get("fields");
  }

  private static JsonNode error(Http.Response response, int status, String code) {
    assertThat(response.status()).as("%s", response.json()).isEqualTo(status);
    assertThat(response.raw().headers().firstValue("content-type")).contains("application/json");
    assertThat(names(response.json())).containsExactly("error");
    JsonNode error = response.json().get("error");
    assertThat(error.get("code").textValue()).isEqualTo(code);
    assertThat(error.get("message").textValue())
        .isNotBlank()
        .doesNotContain("Exception", "dev.stall", "java.", "com.fasterxml");
    return error;
  }

  /** Returns the names of an object's fields. */
  static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Returns the strings of an array. */
  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.textValue()));
    return texts;
  }

  /** Returns a field of every object in an array. */
  static List<String> each(JsonNode array, String field) {
    List<String> values = new ArrayList<>();
    array.forEach(object -> values.add(object.path(field).asText()));
    return values;
  }
}
