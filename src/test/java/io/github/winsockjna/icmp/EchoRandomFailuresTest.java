// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.FailureChoice;
import io.github.winsockjna.icmp.IcmpClient.Settings;
import io.github.winsockjna.memory.NativeBlock;
import io.github.winsockjna.process.OwnProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sends 500 000 echoes while one native call in a hundred fails or throws an error. */
@Timeout(300)
class EchoRandomFailuresTest {
  private static final int ECHOES = 500_000;
  private static final int FOR_EACH_CLIENT = 5000;
  private static final int IN_FLIGHT = 100;

  private final FailingIcmp icmp = new FailingIcmp();
  private final AtomicInteger issued = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();

  @Test
  void everyRequestEndsOnceAndNothingIsLeft() throws Exception {
    int blocks = OwnProcess.blocksNow();
    icmp.fail(FailureChoice.oneOf(100, "icmp"));
    work();

    assertThat(answered.get() + failed.get()).as("ends").isEqualTo(issued.get());
    assertThat(failed).hasValueGreaterThan(ECHOES / 200);
    assertThat(OwnProcess.awaitEndOfEchoThreads()).as("threads end").isTrue();
    assertThat(icmp.openHandles).as("handles that are open").hasValue(0);
    assertThat(icmp.kernel32.openEvents()).as("events that are open").isZero();
    assertThat(OwnProcess.blocksNow()).isLessThanOrEqualTo(blocks + NativeBlock.SLOTS);
  }

  private void work() throws Exception {
    for (int done = 0; done < ECHOES; done += FOR_EACH_CLIENT) {
      IcmpClient client = open();
      try {
        for (int i = 0; i < FOR_EACH_CLIENT; i += IN_FLIGHT) {
          if (ThreadLocalRandom.current().nextInt(10) == 0) {
            sendAll(client);
          } else {
            sendAllAsync(client);
          }
        }
      } finally {
        client.close();
      }
    }
  }

  /** Opening fails now and then, too. */
  private IcmpClient open() {
    while (true) {
      try {
        return new IcmpClient(icmp.iphlpapi, icmp.kernel32, Settings.DEFAULT);
      } catch (IcmpException | FailureChoice.InjectedError e) {
        continue; // which leaves nothing open, as is seen at the end
      }
    }
  }

  private static EchoRequest request() throws IOException {
    int last = ThreadLocalRandom.current().nextInt(1, 250);
    boolean six = ThreadLocalRandom.current().nextInt(10) == 0;
    EchoRequest.Builder request =
        EchoRequest.to(InetAddress.getByName(six ? "::1" : "127.0.0." + last));
    return (!six && last < 20 ? request.source(Addresses.LOOPBACK) : request).build();
  }

  private void sendAll(IcmpClient client) throws IOException {
    for (int i = 0; i < IN_FLIGHT; i++) {
      issued.incrementAndGet();
      try {
        end(client.send(request()), null);
      } catch (IcmpException | FailureChoice.InjectedError e) {
        end(null, e);
      }
    }
  }

  private void sendAllAsync(IcmpClient client) throws Exception {
    List<CompletableFuture<EchoReply>> all = new ArrayList<>();
    for (int i = 0; i < IN_FLIGHT; i++) {
      issued.incrementAndGet();
      all.add(client.sendAsync(request()).whenComplete(this::end));
    }
    for (CompletableFuture<EchoReply> each : all) {
      each.handle((reply, failure) -> failure).get(60, TimeUnit.SECONDS);
    }
  }

  private void end(EchoReply reply, Throwable failure) {
    if (failure == null) {
      assertThat(reply.isSuccess()).isTrue();
      answered.incrementAndGet();
    } else {
      assertThat(failure instanceof IcmpException || FailureChoice.InjectedError.isBehind(failure))
          .as(String.valueOf(failure))
          .isTrue();
      failed.incrementAndGet();
    }
  }
}
