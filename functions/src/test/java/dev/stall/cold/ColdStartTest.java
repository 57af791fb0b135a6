package dev.stall.cold;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stall.EventFilesTest;
import dev.stall.Http;
import dev.stall.Json;
import dev.stall.Multipart;
import dev.stall.Stored;
import dev.stall.TestCloud;
import dev.stall.TestStore;
import dev.stall.local.template.FunctionDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What functions load and how much room they take, each in a JVM that does nothing else. */
final class ColdStartTest {

  /** Twice what an upload needs with the classes it loads, a tenth of what a function has. */
  private static final String SMALL_HEAP = "-Xmx96m";

  /** A quarter of what a function has; with that heap it comes to half of it. */
  private static final long MAX_PROCESS_BYTES = 256_000_000;

  /** Who works on images and files, or signs links to them. */
  private static final Set<String> MEDIA =
      Set.of(
          "operations.Sweep",
          "operations.UploadLanded",
          "sellapp.CreateProduct",
          "sellapp.DeleteProduct",
          "sellapp.GetImage",
          "sellapp.GetMember",
          "sellapp.GetProduct",
          "sellapp.ListMembers",
          "sellapp.ListProducts",
          "sellapp.UpdateProduct",
          "sellgate.DeleteProduct",
          "sellsn.AddFile",
          "sellsn.AddImage",
          "sellsn.DeleteProduct",
          "sellsn.GetFileLink",
          "sellsn.RemoveFile",
          "sellsn.RemoveImage",
          "sellsn.ViewProduct");

  @TempDir private Path folder;

  @Test
  void whoDoesNotTouchImagesOrFilesLoadsNothingOfS3() throws Exception {
    for (FunctionDefinition function : TestCloud.cloud().template().functions()) {
      String handler = function.handler();
      if (!MEDIA.contains(handler.substring("dev.stall.".length()))) {
        Files.writeString(folder.resolve(handler + ".json"), EventFilesTest.event(function));
      }
    }
    Path loaded = folder.resolve("loaded.txt");

    String printed =
        Child.run(
            folder,
            Calls.class,
            List.of("-Xlog:class+load:file=" + loaded),
            List.of(folder.toString()));

    assertThat(printed.lines().filter(line -> line.startsWith("dev.stall.")))
        .hasSizeGreaterThan(20)
        .allMatch(
            line ->
                line.contains("\"statusCode\":20")
                    || line.startsWith("dev.stall.sellapp.NotServed ")
                    || !line.contains("statusCode"));
    List<String> classes = Files.readAllLines(loaded);
    assertThat(classes).anyMatch(line -> line.contains("awssdk.services.dynamodb"));
    assertThat(classes).noneMatch(line -> line.contains("awssdk.services.s3"));
  }

  @Test
  void aProductWithoutImagesIsViewedWithoutS3() throws Exception {
    TestStore store = TestStore.create();
    String product = product(store);
    write("dev.stall.sellsn.ViewProduct.json", request(store, product));
    Path loaded = folder.resolve("loaded.txt");

    String printed =
        Child.run(
            folder,
            Calls.class,
            List.of("-Xlog:class+load:file=" + loaded),
            List.of(folder.toString()));

    assertThat(printed).contains("\"statusCode\":200");
    assertThat(Files.readAllLines(loaded)).noneMatch(line -> line.contains("awssdk.services.s3"));
  }

  @Test
  void aLargeUploadTakesLittleMemory() throws Exception {
    TestStore store = TestStore.create();
    String product = product(store);
    byte[] content = new byte[4_400_000];
    new Random(6).nextBytes(content);
    write("large.json", form(store, product, content));

    String printed =
        Child.run(
            folder,
            Memory.class,
            List.of(SMALL_HEAP, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
            List.of("dev.stall.sellsn.AddFile", folder.resolve("large.json").toString()));

    assertThat(printed).containsPattern("answer .*\"statusCode\":200");
    assertThat(figure(printed, "process")).isLessThan(MAX_PROCESS_BYTES);
    assertThat(Stored.of(store, product)).hasSize(1);
  }

  private static long figure(String printed, String name) {
    Matcher figure = Pattern.compile("(?m)^" + name + " (\\d+)$").matcher(printed);
    assertThat(figure.find()).as(printed).isTrue();
    return Long.parseLong(figure.group(1));
  }

  private void write(String name, ObjectNode event) throws IOException {
    Files.writeString(folder.resolve(name), event.toString());
  }

  private static ObjectNode form(TestStore store, String product, byte[] content) {
    Multipart form = Multipart.of("file", "large.bin", content);
    ObjectNode event = request(store, product);
    event.withObject("/headers").put("content-type", form.contentType());
    event.put("body", Base64.getEncoder().encodeToString(form.closed()));
    event.put("isBase64Encoded", true);
    return event;
  }

  private static ObjectNode request(TestStore store, String product) {
    ObjectNode event = Json.MAPPER.createObjectNode();
    event.put("version", "2.0");
    event.putObject("headers").put("authorization", "Bearer " + store.key());
    event.putObject("pathParameters").put("storeId", store.id()).put("productId", product);
    return event;
  }

  private static String product(TestStore store) {
    return Http.post("/stores/" + store.id() + "/products")
        .key(store.key())
        .json(
            """
            {"name": "Presets", "cost": 9, "visibility": 0}""")
        .send()
        .data()
        .get("id")
        .textValue();
  }
}
