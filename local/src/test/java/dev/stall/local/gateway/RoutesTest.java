package dev.stall.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stall.local.template.BrokenTemplate;
import dev.stall.local.template.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {
  private static final Routes ROUTES =
      routes(
          "GET /",
          "GET /pets",
          "GET /pets/{id}",
          "GET /pets/dogs",
          "DELETE /pets/all",
          "ANY /pets/dogs/{name}",
          "GET /pets/dogs/{name}",
          "GET /pets/{id}/toys/{toy}",
          "GET /files/{path+}",
          "GET /files/index");

  @ParameterizedTest(name = "{0} {1} goes to {2}")
  @CsvSource({
    "GET, /, GET /",
    "GET, /pets, GET /pets",
    "GET, /pets/7, GET /pets/{id}",
    "GET, /pets/dogs, GET /pets/dogs",
    "GET, /pets/all, GET /pets/{id}",
    "DELETE, /pets/all, DELETE /pets/all",
    "GET, /pets/dogs/rex, GET /pets/dogs/{name}",
    "PUT, /pets/dogs/rex, ANY /pets/dogs/{name}",
    "GET, /files/index, GET /files/index",
    "GET, /files/a/b/c, GET /files/{path+}",
  })
  void theMostSpecificRouteIsTaken(String method, String path, String key) {
    assertThat(ROUTES.match(method, path)).hasValueSatisfying(it -> assertKey(it, key));
  }

  @ParameterizedTest(name = "{0} {1} goes nowhere")
  @CsvSource({
    "GET, /cats",
    "POST, /pets",
    "GET, /pets/",
    "GET, /pets/7/toys",
    "GET, /files",
    "GET, /files/",
  })
  void aRequestThatFitsNoRouteGoesNowhere(String method, String path) {
    assertThat(ROUTES.match(method, path)).isEmpty();
  }

  @Test
  void pathParametersAreDecoded() {
    assertThat(ROUTES.match("GET", "/pets/a%2Fb%20c+d/toys/%C3%BC"))
        .hasValueSatisfying(
            it ->
                assertThat(it.pathParameters())
                    .containsExactlyInAnyOrderEntriesOf(Map.of("id", "a/b c+d", "toy", "ü")));
  }

  @Test
  void aGreedyVariableTakesTheRestOfThePath() {
    assertThat(ROUTES.match("GET", "/files/a/b%20c"))
        .hasValueSatisfying(it -> assertThat(it.pathParameters()).containsEntry("path", "a/b c"));
  }

  @Test
  void theDefaultRouteTakesWhatNoOtherTakes() {
    Routes routes =
        Routes.of(
            List.of(
                new Route("GET", "/pets", "Pets"), new Route("ANY", Route.DEFAULT, "Anything")));

    assertThat(routes.match("GET", "/pets")).hasValueSatisfying(it -> assertKey(it, "GET /pets"));
    assertThat(routes.match("PUT", "/x/y")).hasValueSatisfying(it -> assertKey(it, "$default"));
  }

  @Test
  void twoVariableNamesAtOneLevelAreRefused() {
    assertThatThrownBy(() -> routes("GET /pets/{id}", "PUT /pets/{name}/toys"))
        .isInstanceOf(BrokenTemplate.class)
        .hasMessageContaining("PUT /pets/{name}/toys")
        .hasMessageContaining("{id}");
  }

  @Test
  void theSameRouteTwiceIsRefused() {
    assertThatThrownBy(() -> routes("GET /pets", "GET /pets"))
        .isInstanceOf(BrokenTemplate.class)
        .hasMessageContaining("GET /pets is declared twice");
  }

  private static void assertKey(Routes.Match match, String key) {
    assertThat(match.route().key()).isEqualTo(key);
  }

  private static Routes routes(String... keys) {
    return Routes.of(
        Arrays.stream(keys)
            .map(key -> key.split(" ", -1))
            .map(key -> new Route(key[0], key[1], "F"))
            .toList());
  }
}
