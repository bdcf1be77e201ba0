// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.memory;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZZ_Result;

/** Users and closers at the same time: exactly one of them closes the handle natively. */
final class UseCountRaces {
  private UseCountRaces() {}

  /** A handle, and what a user and a closer each do. */
  @State
  public static class Handle {
    final UseCount uses = new UseCount();

    /** Whether this user is the one to close it natively. */
    boolean useAndEnd() {
      return uses.begin() && uses.end();
    }

    /** Whether this closer is. */
    boolean closeAndEnd() {
      return uses.close() && uses.end();
    }
  }

  /** A handle with a use under way. */
  @State
  public static class UsedHandle extends Handle {
    /** Begins the use. */
    public UsedHandle() {
      uses.begin();
    }
  }

  @JCStressTest
  @Outcome(id = "true, false, false", expect = Expect.ACCEPTABLE, desc = "the user was the last")
  @Outcome(id = "false, true, false", expect = Expect.ACCEPTABLE, desc = "the closer was")
  public static class UserAndCloser {
    @Actor
    public void use(Handle handle, ZZZ_Result closed) {
      closed.r1 = handle.useAndEnd();
    }

    @Actor
    public void close(Handle handle, ZZZ_Result closed) {
      closed.r2 = handle.closeAndEnd();
    }

    @Arbiter
    public void after(Handle handle, ZZZ_Result closed) {
      closed.r3 = handle.useAndEnd();
    }
  }

  @JCStressTest
  @Outcome(id = "false, false, true", expect = Expect.ACCEPTABLE, desc = "the user was the last")
  public static class TwoClosersOfAUsedHandle {
    @Actor
    public void close(UsedHandle handle, ZZZ_Result closed) {
      closed.r1 = handle.closeAndEnd();
    }

    @Actor
    public void closeToo(UsedHandle handle, ZZZ_Result closed) {
      closed.r2 = handle.closeAndEnd();
    }

    @Arbiter
    public void endUse(UsedHandle handle, ZZZ_Result closed) {
      closed.r3 = handle.uses.end();
    }
  }
}
