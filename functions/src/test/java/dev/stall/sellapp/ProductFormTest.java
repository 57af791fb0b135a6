package dev.stall.sellapp;

import static dev.stall.Json.each;
import static dev.stall.sellapp.SellAppClient.data;
import static dev.stall.sellapp.SellAppClient.form;
import static dev.stall.sellapp.SellAppClient.invalid;
import static dev.stall.sellapp.SellAppClient.path;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.Json;
import dev.stall.Multipart;
import dev.stall.Pictures;
import dev.stall.Presigned;
import dev.stall.Stored;
import org.junit.jupiter.api.Test;

/** Products sent as forms, as PHP and browsers write them. */
final class ProductFormTest {

  private static final byte[] PNG = Pictures.png(3, 2);

  private final SellAppClient client = new SellAppClient();

  private Http create(Multipart form) {
    return client.post("/products").form(form);
  }

  private Http create(String urlencoded) {
    return client
        .post("/products")
        .body("application/x-www-form-urlencoded", urlencoded.getBytes(UTF_8));
  }

  @Test
  void phpsClientSendsEveryFieldAndAnImage() {
    JsonNode product =
        data(
            create(
                form()
                    .text("delivery_text", "Thanks! 20% off: 20FREE24")
                    .text("additional_information[0][type]", "checkbox")
                    .text("additional_information[0][required]", "1")
                    .text("additional_information[0][label]", "I agree")
                    .text("additional_information[1][type]", "Number")
                    .text("additional_information[1][required]", "0")
                    .text("additional_information[1][label]", "How many?")
                    .text("other_settings[redirect_url]", "https://666.com/?id=[order_id]")
                    .text("other_settings[faq][0][question]", "Really?")
                    .text("other_settings[faq][0][answer]", "Yes.")
                    .text("other_settings[faq][1][question]", "Sure?")
                    .text("other_settings[faq][1][answer]", "No.")
                    .file("images[]", "path\\to\\image.png", PNG)),
            201);

    JsonNode questions = product.get("additional_information");
    assertThat(each(questions, "type")).containsExactly("CHECKBOX", "NUMBER");
    assertThat(each(questions, "required")).containsExactly("true", "false");
    assertThat(product.get("other_settings"))
        .isEqualTo(
            Json.read(
                "{\"faq\": [{\"answer\": \"Yes.\", \"question\": \"Really?\"},"
                    + " {\"answer\": \"No.\", \"question\": \"Sure?\"}], \"video_url\": null,"
                    + " \"redirect_url\": \"https://666.com/?id=[order_id]\", \"product_title\": null,"
                    + " \"product_description\": null}"));
    assertThat(product.get("images")).hasSize(1);
    assertThat(new Presigned(product.at("/images/0/url").textValue()).get().body()).isEqualTo(PNG);
  }

  @Test
  void imagesKeepTheOrderInWhichTheyWereSent() {
    JsonNode images =
        data(
                create(
                    form()
                        .file("images[1]", "b", Pictures.jpeg(2, 2))
                        .file("images[0]", "a", Pictures.gif(2, 2))
                        .file("images[]", "c", Pictures.webp())),
                201)
            .get("images");

    assertThat(each(images, "metadata")).hasSize(3);
    assertThat(images.at("/0/metadata/mime_type").textValue()).isEqualTo("image/jpeg");
    assertThat(images.at("/0/metadata/extension").textValue()).isEqualTo("jpg");
    assertThat(images.at("/1/metadata/mime_type").textValue()).isEqualTo("image/gif");
    assertThat(images.at("/2/metadata/mime_type").textValue()).isEqualTo("image/webp");
  }

  @Test
  void aBrowsersEmptyInputsCountAsNothing() {
    JsonNode product =
        data(
            create(
                form()
                    .text("other_settings[video_url]", "")
                    .text("other_settings[product_title]", "")
                    .part(
                        "Content-Disposition: form-data; name=\"images[]\"; filename=\"\"\r\n"
                            + "Content-Type: application/octet-stream",
                        new byte[0])),
            201);

    assertThat(product.get("images")).isEmpty();
    assertThat(product.get("other_settings")).isEqualTo(Json.read("[]"));
  }

  @Test
  void aFormWithoutFilesMayBeUrlencoded() {
    JsonNode product =
        data(
            create(
                "title=Gr%C3%BC%C3%9Fe+%F0%9F%8C%85&description=a%0D%0Ab&visibility=hidden"
                    + "&other_settings%5Bproduct_title%5D=Hello"
                    + "&additional_information[][type]=text"
                    + "&additional_information[0][label]=E-mail"),
            201);

    assertThat(product.get("title").textValue()).isEqualTo("Grüße 🌅");
    assertThat(product.get("description").textValue()).isEqualTo("a\r\nb");
    assertThat(product.at("/other_settings/product_title").textValue()).isEqualTo("Hello");
    assertThat(product.at("/additional_information/0/label").textValue()).isEqualTo("E-mail");
  }

  @Test
  void badFieldsAndBadImagesAreNamedTogetherByTheirPathsAndNothingIsMade() {
    invalid(
        create(
            new Multipart()
                .text("title", "")
                .text("visibility", "everywhere")
                .text("additional_information[0][type]", "date")
                .text("additional_information[0][label]", "When?")
                .text("additional_information[3][type]", "text")
                .text("additional_information[3][required]", "yes")
                .text("other_settings[faq][0][question]", "Why?")
                .text("other_settings[faq][0][answer]", "Because.")
                .text("other_settings[faq][1][question]", "Why not?")
                .file("images[]", "good.png", PNG)
                .file("images[]", "bad.png", "no image".getBytes(UTF_8))
                .file("images[]", "empty.png", new byte[0])),
        "title",
        "description",
        "visibility",
        "additional_information.0.type",
        "additional_information.3.required",
        "additional_information.3.label",
        "other_settings.faq.1.answer",
        "images.1",
        "images.2");

    assertThat(data(client.get("/products"), 200)).isEmpty();
    assertThat(Stored.of(client.store())).isEmpty();
  }

  @Test
  void imagesAsTextAreRefused() {
    invalid(create(form().text("images[]", "aGVsbG8=")), "images");
  }

  @Test
  void aFormChangesAProductAndAddsImagesBehindTheOthers() {
    JsonNode before = data(create(form().file("images[]", "a.png", PNG)), 201);

    JsonNode after =
        data(
            client
                .patch(path(before))
                .form(
                    new Multipart()
                        .text("title", "Dust")
                        .file("images[]", "b.png", Pictures.png(2, 2))),
            200);

    assertThat(after.get("title").textValue()).isEqualTo("Dust");
    assertThat(after.get("images")).hasSize(2);
    assertThat(after.at("/images/0/path")).isEqualTo(before.at("/images/0/path"));
    JsonNode swapped =
        data(
            client
                .patch(path(before))
                .form(
                    new Multipart()
                        .text("images[0][path]", after.at("/images/1/path").textValue())
                        .file("images[]", "c.png", Pictures.png(4, 4))),
            200);
    assertThat(swapped.get("images")).hasSize(2);
    assertThat(swapped.at("/images/0/path")).isEqualTo(after.at("/images/1/path"));
  }

  @Test
  void theTwentyFirstImageIsRefusedAndNothingChanges() {
    Multipart twenty = form();
    for (int i = 0; i < 20; i++) {
      twenty.file("images[]", "a.png", Pictures.png(1, 1));
    }
    JsonNode before = data(create(twenty), 201);

    invalid(
        client
            .patch(path(before))
            .form(new Multipart().text("title", "Dust").file("images[]", "b.png", PNG)),
        "images");

    assertThat(before.get("images")).hasSize(20);
    assertThat(client.seen(path(before)).get("title")).isEqualTo(before.get("title"));
    assertThat(Stored.of(client.store())).hasSize(20);
    invalid(create(twenty.file("images[]", "c.png", PNG)), "images[]");
  }
}
