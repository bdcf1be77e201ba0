// SPDX-License-Identifier: Apache-2.0
package labprogram;

import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.EchoRequest;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.process.OwnProcess;
import java.nio.channels.AsynchronousCloseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Closes a client of its own while requests to a silent target are outstanding, and looks at what
 * becomes of them.
 *
 * @param silent nobody answers it
 * @param answered sent last: requests are sent in their order, so its reply says that all are
 * @param number how many of the silent ones
 */
public record CloseWithOutstanding(Ping silent, Ping answered, int number) implements Scenario {
  /**
   * How it went.
   *
   * @param closeMicros how long closing took
   * @param endedByTheClose futures that say so as soon as it returned
   * @param before what the process held at first
   * @param closed what it held when closing returned
   * @param after what it held when nothing of ours was left, or a minute later
   */
  public record Outcome(
      long closeMicros,
      int endedByTheClose,
      OwnProcess before,
      OwnProcess closed,
      OwnProcess after) {}

  @Override
  public Outcome run(IcmpClient shared) throws Exception {
    EchoRequest request = answered.request();
    try (IcmpClient warmUp = IcmpClient.open()) {
      CompletableFuture.allOf(
              Stream.generate(() -> warmUp.sendAsync(request))
                  .limit(number)
                  .toArray(CompletableFuture[]::new))
          .get(30, TimeUnit.SECONDS);
    }
    OwnProcess before = OwnProcess.lookUntil(now -> now.echoThreads() == 0);

    List<CompletableFuture<EchoReply>> futures = new ArrayList<>();
    IcmpClient icmp = IcmpClient.open();
    for (int i = 0; i < number; i++) {
      futures.add(icmp.sendAsync(silent.request()));
    }
    icmp.sendAsync(request).get(30, TimeUnit.SECONDS);
    long start = System.nanoTime();
    icmp.close();
    long closeMicros = (System.nanoTime() - start) / 1000;
    int ended = (int) futures.stream().filter(CloseWithOutstanding::isEndedByTheClose).count();
    OwnProcess closed = OwnProcess.look();
    OwnProcess after = OwnProcess.lookUntil(now -> now.holdsNoMoreThan(before));
    return new Outcome(closeMicros, ended, before, closed, after);
  }

  private static boolean isEndedByTheClose(CompletableFuture<EchoReply> future) {
    return future.isDone()
        && future.handle((reply, failure) -> failure instanceof AsynchronousCloseException).join();
  }
}
