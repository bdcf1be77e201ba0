// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.net.InetAddress;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZIZ_Result;
import org.openjdk.jcstress.infra.results.ZZZ_Result;

/** A request that ends, is cancelled and is looked at, all at the same time: it ends once. */
final class PendingEchoRaces {
  private static final EchoRequest REQUEST =
      EchoRequest.to(InetAddress.getLoopbackAddress()).build();
  private static final RawReply REPLY = RawReply.withoutReply(IpStatus.IP_REQ_TIMED_OUT.code());

  private PendingEchoRaces() {}

  /** A request under way. Its sender counts how often it ends. */
  @State
  public static class Request {
    final PendingEcho echo = new PendingEcho(null, REQUEST, null, null);
    volatile int ends;

    /** Told in the thread that ends it. */
    public Request() {
      echo.future.whenComplete((reply, failure) -> ends++);
    }
  }

  @JCStressTest
  @Outcome(id = "true, 1, true", expect = Expect.ACCEPTABLE, desc = "cancelled before the reply")
  @Outcome(id = "false, 1, true", expect = Expect.ACCEPTABLE, desc = "the reply came first")
  public static class ReplyAndCancel {
    @Actor
    public void complete(Request request) {
      request.echo.complete(REPLY, 0, 0);
    }

    @Actor
    public void cancel(Request request, ZIZ_Result seen) {
      seen.r1 = request.echo.future.cancel(false);
    }

    @Arbiter
    public void after(Request request, ZIZ_Result seen) {
      seen.r2 = request.ends;
      seen.r3 = request.echo.isOver();
    }
  }

  @JCStressTest
  @Outcome(id = "true, true, true", expect = Expect.ACCEPTABLE, desc = "seen over both times")
  @Outcome(id = "false, true, true", expect = Expect.ACCEPTABLE, desc = "it ended in between")
  @Outcome(id = "false, false, true", expect = Expect.ACCEPTABLE, desc = "it ended later")
  public static class OverOnceAndForAll {
    @Actor
    public void close(Request request) {
      request.echo.close();
    }

    @Actor
    public void look(Request request, ZZZ_Result over) {
      over.r1 = request.echo.isOver();
      over.r2 = request.echo.isOver();
    }

    @Arbiter
    public void after(Request request, ZZZ_Result over) {
      over.r3 = request.echo.isOver();
    }
  }
}
