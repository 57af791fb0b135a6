package dev.stall.table;

import java.util.concurrent.atomic.AtomicReference;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Makes the table's first call before the first request: in init, or, where Lambda takes a snapshot
 * of the process, from the hook before it, so that what the call loads is part of the snapshot.
 */
final class SnapStart implements Resource {

  // The context holds its resources weakly: without this one the hook would be collected.
  private static final AtomicReference<SnapStart> HOOK = new AtomicReference<>();

  private final Table table;

  private SnapStart(Table table) {
    this.table = table;
  }

  static void prime(Table table) {
    if ("snap-start".equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
      HOOK.set(new SnapStart(table));
      Core.getGlobalContext().register(HOOK.get());
    } else {
      table.prime();
    }
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    table.prime();
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // Connections are opened anew by the first call; there is nothing else to restore.
  }
}
