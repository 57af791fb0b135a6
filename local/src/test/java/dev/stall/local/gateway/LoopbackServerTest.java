package dev.stall.local.gateway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stall.local.TestCloud;
import dev.stall.local.startup.CannotStart;
import org.junit.jupiter.api.Test;

class LoopbackServerTest {
  @Test
  void aPortThatIsTakenIsRefused() {
    int port = TestCloud.CLOUD.url().getPort();

    assertThatThrownBy(() -> LoopbackServer.bind(port))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("port " + port + " is taken");
  }
}
