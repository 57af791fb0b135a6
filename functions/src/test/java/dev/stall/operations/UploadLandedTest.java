package dev.stall.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Breaking;
import dev.stall.Http;
import dev.stall.Pictures;
import dev.stall.Stored;
import dev.stall.TestCloud;
import dev.stall.TestStore;
import dev.stall.wiring.Wiring;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bucket tells, in whatever order and however often it tells it. */
@ResourceLock(Sweeping.LOCK)
final class UploadLandedTest {

  private static final byte[] PNG = Pictures.png(4, 6);

  private final TestStore store = TestStore.create();
  private final String bucket = Stored.quietBucket();
  private final Breaking objects = new Breaking(bucket);
  private final UploadLanded function = new UploadLanded(objects.wiring());

  private Landed sent(String route, byte[] content) {
    return Landed.sent(store, route, content, bucket);
  }

  @Test
  void anEventThatArrivesTwiceChangesNothing() {
    Landed landed = sent("image", PNG);
    landed.tell(function);
    JsonNode before = landed.seen();
    List<String> stored = Stored.in(bucket);

    landed.tell(function);

    assertThat(landed.seen()).isEqualTo(before);
    assertThat(Stored.in(bucket)).isEqualTo(stored).isEqualTo(landed.shown()).hasSize(1);
  }

  @Test
  void anEventThatArrivesTwiceAtOnceAttachesOnce() {
    for (int i = 0; i < 5; i++) {
      Landed landed = sent("image", PNG);
      List<UploadLanded> functions =
          Stream.generate(
                  () ->
                      new UploadLanded(
                          new Wiring(
                              TestCloud.storage(), objects::bucket, objects.wiring().links())))
              .limit(4)
              .toList();

      functions.parallelStream().forEach(landed::tellAgainIfItFails);

      assertThat(landed.status()).isEqualTo("attached");
      assertThat(landed.shown()).hasSize(1);
      assertThat(Stored.in(bucket)).containsAll(landed.shown());
    }
  }

  @Test
  void anEventOfWhatWasSentAgainAfterItWasAttachedOnlyDeletesIt() {
    Landed landed = sent("file", PNG);
    landed.tell(function);
    JsonNode before = landed.seen();
    Stored.put(bucket, landed.key(), Pictures.png(1, 1));

    landed.tell(function);

    assertThat(landed.seen()).isEqualTo(before);
    assertThat(Stored.in(bucket)).isEqualTo(landed.shown());
  }

  @Test
  void anEventBeforeAnythingLandedChangesNothing() {
    Landed landed = Landed.announced(store, "image", PNG.length);

    landed.tell(function);

    assertThat(landed.status()).isEqualTo("pending");
    Stored.put(bucket, landed.key(), PNG);
    landed.tell(function);
    assertThat(landed.status()).isEqualTo("attached");
  }

  @Test
  void anEventForADeletedProductDeletesWhatLanded() {
    Landed landed = sent("file", PNG);
    Http.delete(Landed.path(store, landed.product())).key(store.key()).send();

    landed.tell(function);

    assertThat(Stored.in(bucket)).isEmpty();
  }

  @Test
  void anEventOfWhatNobodyAnnouncedDeletesIt() {
    String product = Called.product(store);
    Landed stray = new Landed(store, product, UUID.randomUUID().toString());
    Stored.put(bucket, stray.key(), PNG);

    stray.tell(function);

    assertThat(Stored.in(bucket)).isEmpty();
    assertThat(stray.seen().get("imageNames")).isEmpty();
  }

  @Test
  void whatIsOfAnotherSizeThanAnnouncedIsRefused() {
    Landed landed = Landed.announced(store, "file", 5);
    Stored.put(bucket, landed.key(), PNG);

    landed.tell(function);

    assertThat(landed.status()).isEqualTo("refused");
    assertThat(landed.answer().get("reason").textValue()).contains("5");
    assertThat(Stored.in(bucket)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'Service': 'Amazon S3', 'Event': 's3:TestEvent', 'Bucket': 'b'}",
        "{}",
        "{'Records': []}",
        "{'Records': [{'eventName': 'ObjectRemoved:Delete', 's3': {'object': {'key': 'x'}}}]}",
        "{'Records': [{'eventName': 'ObjectCreated:Put', 's3': {'object': {'key': 'x+y'}}}]}",
        "{'Records': [{'eventName': 'ObjectCreated:Put', 's3': {'object': {'key': 'uploads/'}}}]}"
      })
  void anEventOfSomethingElseIsReceived(String event) {
    assertThat(TestCloud.invoke("UploadLanded", event).get("received").intValue()).isZero();
  }

  @Test
  void anImageKeepsItsPlaceWhenTheSweepRunsAtAnyTime() {
    Landed attached = sent("image", PNG);
    attached.tell(function);
    Landed waiting = sent("image", PNG);

    Sweeping.after(Duration.ZERO, objects);
    assertThat(Stored.in(bucket)).hasSize(2);
    Sweeping.after(Duration.ofDays(3), objects);

    assertThat(Stored.in(bucket)).isEqualTo(attached.shown());
    waiting.tell(function);
    assertThat(Stored.in(bucket)).isEqualTo(attached.shown());
  }

  @Test
  void theSweepTakesWhatNoRowPointsAtOnceItIsOld() {
    Landed attached = sent("file", PNG);
    attached.tell(function);
    String folder = store.id() + "/products/" + attached.product();
    String image = folder + "/images/abcdefghijklmnopqrstuvwxyz.png";
    String file = folder + "/files/" + attached.product();
    String foreign = "letters/dear.txt";
    for (String key : List.of(image, file, foreign)) {
      Stored.put(bucket, key, PNG);
    }

    assertThat(Sweeping.after(Duration.ofHours(1), objects).get("objects").intValue()).isZero();
    assertThat(Stored.in(bucket)).hasSize(4);
    assertThat(Sweeping.after(Duration.ofHours(3), objects).get("objects").intValue()).isEqualTo(2);

    assertThat(Stored.in(bucket)).containsExactlyInAnyOrder(attached.shown().get(0), foreign);
  }

  @Test
  void theSweepGoesThroughMoreObjectsThanOneListHas() {
    Landed attached = sent("file", PNG);
    attached.tell(function);
    String folder = store.id() + "/products/" + attached.product() + "/images/";
    for (int i = 0; i < 1_050; i++) {
      Stored.put(bucket, folder + i + ".png", new byte[] {1});
    }

    assertThat(Sweeping.after(Duration.ofHours(3), objects).get("objects").intValue())
        .isEqualTo(1_050);

    assertThat(Stored.in(bucket)).isEqualTo(attached.shown());
  }
}
