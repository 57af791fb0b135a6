package dev.stall.local.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir private Path folder;

  @Test
  void aFileIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("data"), "text");

    assertThatThrownBy(() -> DataFolder.open(file))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("is a file");
  }

  @Test
  void aFolderThatCannotBeCreatedIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("data"), "text");

    assertThatThrownBy(() -> DataFolder.open(file.resolve("below")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void itServesOneCloudAtATime() throws IOException {
    try (DataFolder open = DataFolder.open(folder)) {
      assertThat(open.path()).isAbsolute();
      assertThatThrownBy(() -> DataFolder.open(folder))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("in use");
    }

    DataFolder.open(folder).close();
  }

  @Test
  void clearingLeavesWhatIsNotTheClouds() throws IOException {
    Path own = Files.createDirectories(folder.resolve("dynamodb")).resolve("x.db");
    Path foreign = folder.resolve("letter.txt");
    Files.writeString(own, "data");
    Files.writeString(foreign, "dear");
    try (DataFolder data = DataFolder.open(folder)) {
      data.clear();
    }

    assertThat(own).doesNotExist();
    assertThat(foreign).exists();
  }

  @Test
  void dataOfAnotherVersionIsNotReadUntilItIsCleared() throws IOException {
    try (DataFolder data = DataFolder.open(folder)) {
      assertThatThrownBy(data::requireLayout)
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("start once with -Dfresh");
      data.clear();
      data.requireLayout();
      Files.writeString(folder.resolve("layout"), "1");

      assertThatThrownBy(data::requireLayout).isInstanceOf(CannotStart.class);
    }
  }
}
