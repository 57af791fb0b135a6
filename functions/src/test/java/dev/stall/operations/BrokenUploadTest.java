package dev.stall.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stall.Breaking;
import dev.stall.Pictures;
import dev.stall.Stored;
import dev.stall.TestStore;
import dev.stall.dynamo.TableFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Taking an upload in, stopped after any of its steps and then begun again, as Lambda does. */
@ResourceLock(Sweeping.LOCK)
final class BrokenUploadTest {

  private static final byte[] PNG = Pictures.png(6, 2);

  private final String bucket = Stored.quietBucket();
  private final Breaking breaking = new Breaking(bucket);

  @ParameterizedTest
  @ValueSource(strings = {"image", "file"})
  void whatWasSentIsAttachedExactlyOnceWhereverItStopped(String route) {
    TestStore store = TestStore.create();
    List<String> taken = new ArrayList<>();
    for (boolean after : new boolean[] {false, true}) {
      int call = 1;
      boolean struck;
      do {
        Landed landed = Landed.sent(store, route, PNG, bucket);
        breaking.strikeAt(call++, after);
        Throwable thrown = catchThrowable(() -> landed.tell(new UploadLanded(breaking.wiring())));
        struck = breaking.struck();
        if (struck) {
          assertThat(thrown).isInstanceOfAny(SdkClientException.class, TableFailure.class);
        }
        assertThat(Stored.in(bucket)).containsAll(landed.shown());

        breaking.strikeAt(Integer.MAX_VALUE, after);
        landed.tell(new UploadLanded(breaking.wiring()));

        assertThat(landed.status()).isEqualTo("attached");
        assertThat(landed.shown()).hasSize(1);
        Sweeping.after(Duration.ofHours(3), breaking);
        taken.addAll(landed.shown());
        assertThat(Stored.in(bucket)).containsExactlyInAnyOrderElementsOf(taken);
      } while (struck);
      assertThat(call).isGreaterThan(5);
    }
  }

  @Test
  void whatIsRefusedIsGoneAndItsReasonKeptWhereverItStopped() {
    TestStore store = TestStore.create();
    int call = 1;
    boolean struck;
    do {
      Landed landed = Landed.sent(store, "image", new byte[] {1, 2, 3}, bucket);
      breaking.strikeAt(call++, true);
      Throwable thrown = catchThrowable(() -> landed.tell(new UploadLanded(breaking.wiring())));
      struck = breaking.struck();
      assertThat(thrown != null).isEqualTo(struck);

      breaking.strikeAt(Integer.MAX_VALUE, true);
      landed.tell(new UploadLanded(breaking.wiring()));

      assertThat(landed.status()).isEqualTo("refused");
      assertThat(Stored.in(bucket)).isEmpty();
    } while (struck);
    assertThat(call).isGreaterThan(4);
  }
}
