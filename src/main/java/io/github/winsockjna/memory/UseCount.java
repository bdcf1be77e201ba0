// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.memory;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts who uses a handle, so that it is closed once: when nobody uses it any longer and nobody
 * can begin to. It is one atomic number, for each call on the handle changes it twice.
 */
public final class UseCount {
  /** The sign of the number; the other bits count. */
  private static final int CLOSED = Integer.MIN_VALUE;

  private final AtomicInteger uses = new AtomicInteger();

  /** Of a handle that is open and not used yet. */
  public UseCount() {}

  /**
   * Begins a use, which {@link #end} ends.
   *
   * @return false when it cannot begin: the handle is closed
   */
  public boolean begin() {
    int before;
    do {
      before = uses.get();
      if (before < 0) {
        return false;
      }
    } while (!uses.compareAndSet(before, before + 1));
    return true;
  }

  /**
   * Ends a use.
   *
   * @return true when it was the last one of a closed handle, which the caller closes natively now
   */
  public boolean end() {
    return uses.decrementAndGet() == CLOSED;
  }

  /**
   * Lets no further use begin. The caller counts as a user now, and calls {@link #end} too.
   *
   * @return false when it was closed before, which leaves nothing to do
   */
  public boolean close() {
    return uses.getAndUpdate(now -> now < 0 ? now : now + 1 | CLOSED) >= 0;
  }

  /**
   * Tells whether there is more than one user.
   *
   * @return true when somebody beside the caller uses the handle
   */
  public boolean isShared() {
    return (uses.get() & ~CLOSED) > 1;
  }

  /**
   * Tells whether no further use begins.
   *
   * @return true after {@link #close}
   */
  public boolean isClosed() {
    return uses.get() < 0;
  }
}
