package dev.stall.wiring;

import dev.stall.aws.Settings;
import java.util.concurrent.atomic.AtomicReference;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Makes the first call before the first request: in init, or, where Lambda takes a snapshot of the
 * process, in the hook before it, so that the classes that the call loads are in the snapshot.
 */
final class Priming implements Resource {

  // The context holds its resources weakly: without this one the hook would be collected.
  private static final AtomicReference<Priming> HOOK = new AtomicReference<>();

  private final Runnable call;

  private Priming(Runnable call) {
    this.call = call;
  }

  static void prime(Settings settings, Runnable call) {
    if (settings.snapStart()) {
      HOOK.set(new Priming(call));
      Core.getGlobalContext().register(HOOK.get());
    } else {
      call.run();
    }
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    call.run();
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // Connections are opened anew by the first call; there is nothing else to restore.
  }
}
