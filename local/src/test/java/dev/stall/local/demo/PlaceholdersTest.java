package dev.stall.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceholdersTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Placeholders VALUES = new Placeholders(values());

  @TempDir private Path folder;

  @Test
  void placeholdersInTextAreFilledAndUnknownOnesStay() {
    assertThat(VALUES.fill("/stores/{{id}}/{{number}}/{{other}}"))
        .isEqualTo("/stores/$a/7/{{other}}");
  }

  @Test
  void aTextThatIsOnePlaceholderTakesTheTypeOfItsValue() throws JsonProcessingException {
    assertThat(
            VALUES.fill(JSON.readTree("{\"a\":[\"{{number}}\",\"n{{number}}\",true]}")).toString())
        .isEqualTo("{\"a\":[7,\"n7\",true]}");
  }

  @Test
  void eventFilesAreCopiedWithTheirPlaceholdersFilled() throws IOException {
    Path event = Files.createDirectories(folder.resolve("events/shop")).resolve("get.json");
    Files.writeString(event, "{\"rawPath\":\"/{{id}}\"}");

    EventFiles.fill(folder.resolve("events"), folder.resolve("copies"), VALUES);

    assertThat(folder.resolve("copies/shop/get.json")).content().isEqualTo("{\"rawPath\":\"/$a\"}");
  }

  private static ObjectNode values() {
    return JSON.createObjectNode().put("id", "$a").put("number", 7);
  }
}
