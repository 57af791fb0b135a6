package dev.stall.sellsn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.TestCloud;
import java.util.ArrayList;
import java.util.List;

/** What tests say of answers again and again. */
final class Expect {

  private Expect() {}

  /** The answer is that it was done; returns its data. */
  static JsonNode done(Http.Response response) {
    assertThat(response.status()).as("%s", response.json()).isEqualTo(200);
    assertThat(response.json().path("success").asBoolean()).isTrue();
    return response.data();
  }

  /** The answer says no with that status, in the envelope, and without invalid fields. */
  static String refused(Http.Response response, int status) {
    assertThat(response.status()).as("%s", response.json()).isEqualTo(status);
    assertThat(names(response.json())).containsExactlyInAnyOrder("success", "message", "data");
    return message(response);
  }

  /** The answer is 400 and names these fields. */
  static String invalid(Http.Response response, String... fields) {
    assertThat(response.status()).as("%s", response.json()).isEqualTo(400);
    assertThat(names(response.json()))
        .containsExactlyInAnyOrder("success", "invalidFields", "message", "data");
    assertThat(texts(response.json().get("invalidFields"))).containsExactlyInAnyOrder(fields);
    return message(response);
  }

  private static String message(Http.Response response) {
    assertThat(response.json().get("success").isBoolean()).isTrue();
    assertThat(response.json().get("success").asBoolean()).isFalse();
    assertThat(response.data().isNull()).isTrue();
    assertThat(response.json().get("message").asText()).isNotBlank();
    return response.json().get("message").textValue();
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

  /** Reads JSON. */
  static JsonNode json(String text) {
    return TestCloud.read(text);
  }
}
