package dev.stall.sellapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.Pictures;
import dev.stall.Presigned;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Images where storefronts build their address: behind {@code /storage/}. */
final class StoredImagesTest {

  private static final byte[] PICTURE = Pictures.png(3, 2);
  private static final SellAppClient CLIENT = new SellAppClient();

  private JsonNode product;
  private String address;

  @BeforeEach
  void aProductWithAnImage() {
    product =
        SellAppClient.data(
            CLIENT.post("/products").form(SellAppClient.form().file("images[]", "a.png", PICTURE)),
            201);
    address = "/storage/" + product.at("/images/0/path").textValue();
  }

  private static void notFound(String address) {
    assertThat(SellAppClient.refused(Http.get(address), 404, "not_found"))
        .isEqualTo("There is no such image.");
  }

  private void change(String json) {
    CLIENT.change(SellAppClient.path(product), json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUBLIC", "HIDDEN", "ON_HOLD"})
  void theImagesOfAProductThatMayBeSeenAreLedTo(String visibility) {
    change(
        """
            {"visibility": "%s"}"""
            .formatted(visibility));

    Http.Response response = Http.get(address).send();

    assertThat(response.status()).isEqualTo(302);
    assertThat(response.raw().body()).isEmpty();
    HttpResponse<byte[]> image =
        new Presigned(response.raw().headers().firstValue("location").orElseThrow()).get();
    assertThat(image.statusCode()).isEqualTo(200);
    assertThat(image.headers().firstValue("content-type")).contains("image/png");
    assertThat(image.body()).isEqualTo(PICTURE);
  }

  @Test
  void aKeyIsNotLookedAt() {
    assertThat(Http.get(address).key("garbage").send().status()).isEqualTo(302);
    assertThat(Http.get(address).key(new SellAppClient().key()).send().status()).isEqualTo(302);
  }

  @Test
  void theImagesOfAPrivateProductAreNotFound() {
    change(
        """
            {"visibility": "PRIVATE"}""");

    notFound(address);
    assertThat(Http.get(address).key(CLIENT.key()).send().status()).isEqualTo(404);
  }

  @Test
  void theImagesOfAProductInTheTrashAreNotFound() {
    SellAppClient.data(CLIENT.delete(SellAppClient.path(product)), 200);

    notFound(address);
  }

  @Test
  void anImageThatWasRemovedIsNotFound() {
    change(
        """
            {"images": []}""");

    notFound(address);
  }

  @Test
  void anImageIsOfItsOwnStoreAlone() {
    SellAppClient other = new SellAppClient();
    other.product("Theirs");
    String name = product.at("/images/0/path").textValue().replaceFirst(".*/", "");

    notFound("/storage/store/" + other.store().number() + "/listings/" + name);
  }

  @ParameterizedTest
  @CsvSource({
    "store/, stores/",
    "/listings/, /products/",
    "/listings/, /listings//",
    "/listings/, /",
    ".png, .jpg",
    ".png, ''",
    ".png, .png/",
    "store/, store/0",
    "store/, store/+",
    "store/, store/-",
    "store/, store/99999999999",
    "store/, store/x",
    "store/, a/store/",
    "store/, Store/",
  })
  void anyOtherPathIsNotFound(String part, String other) {
    notFound(address.replaceFirst(part, other));
  }

  @Test
  void anUploadsFolderIsNoImage() {
    notFound("/storage/uploads");
    notFound("/storage/" + CLIENT.store().id() + "/products/x/images/y.png");
  }
}
