// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.winsockjna.doubles.NeedsDoubles;
import io.github.winsockjna.jna.Kernel32;
import java.nio.channels.AsynchronousCloseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is opened is closed, once, and never used afterwards; {@link IcmpDriver} looks for the like
 * after every other test, too.
 */
@Timeout(60)
@NeedsDoubles
class DriverHandleIT {
  @RegisterExtension final IcmpDriver driver = new IcmpDriver();

  @Test
  void allRequestsOfAFamilyShareOneHandle() throws Exception {
    driver.answers(EchoWay.SYNC.reply());
    assertThat(driver.counts().openHandles).isEqualTo(1);
    for (EchoWay way : EchoWay.values()) {
      way.send(driver.client);
      way.send(driver.client);
    }
    assertThat(driver.counts().openHandles).isEqualTo(2);
    assertThat(driver.asked().stream().map(asked -> asked.handle).distinct()).hasSize(2);
  }

  @Behaviour(20)
  @Test
  void aClosedClientAsksWindowsNothing() throws Exception {
    driver.answers(EchoWay.SYNC.reply());
    for (EchoWay way : EchoWay.values()) {
      way.send(driver.client);
    }
    driver.client.close();
    driver.client.close();
    driver.awaitCounts(counts -> counts.openHandles == 0);
    int asked = driver.counts().asked;
    for (EchoWay way : EchoWay.values()) {
      EchoRequest request = way.request().build();
      assertThatIllegalStateException().isThrownBy(() -> driver.client.send(request));
      assertThatIllegalStateException().isThrownBy(() -> driver.client.sendAsync(request));
    }
    assertThat(driver.counts().asked).isEqualTo(asked);
    assertThat(driver.counts().openHandles).isZero();
  }

  @Behaviour(20)
  @Test
  void closingReturnsAtOnceAndTheLastRequestClosesTheHandles() throws Exception {
    driver.holds(EchoWay.SYNC.reply());
    List<CompletableFuture<EchoReply>> waiting = new ArrayList<>();
    List<CompletableFuture<EchoReply>> asynchronous = new ArrayList<>();
    for (EchoWay way : EchoWay.values()) {
      if (way.overlapped) {
        asynchronous.add(driver.client.sendAsync(way.request().build()));
      } else {
        waiting.add(
            CompletableFuture.supplyAsync(() -> waits(way), task -> new Thread(task).start()));
      }
    }
    driver.awaitCounts(counts -> counts.outstanding == EchoWay.values().length);

    driver.client.close();

    assertThat(asynchronous)
        .allSatisfy(
            future ->
                assertThatThrownBy(future::join)
                    .hasCauseInstanceOf(AsynchronousCloseException.class));
    assertThat(waiting).noneMatch(CompletableFuture::isDone);
    assertThat(driver.counts().openHandles).isEqualTo(2);
    driver.releaseAll();
    for (CompletableFuture<EchoReply> each : waiting) {
      assertThat(each.get(20, TimeUnit.SECONDS).isSuccess()).isTrue();
    }
    driver.awaitCounts(counts -> counts.openHandles == 0 && counts.outstanding == 0);
  }

  private EchoReply waits(EchoWay way) {
    try {
      return way.send(driver.client);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void cancelledAndFailedRequestsGiveTheirHandleBack(EchoWay way) throws Exception {
    driver.holds(way.reply());
    CompletableFuture<EchoReply> cancelled = driver.client.sendAsync(way.request().build());
    driver.awaitCounts(counts -> counts.outstanding == 1);
    cancelled.cancel(true);
    driver.fails(way.function, 8);
    assertThatThrownBy(() -> way.send(driver.client)).isInstanceOf(IcmpException.class);
    driver.client.close();
    driver.releaseAll();
    driver.awaitCounts(counts -> counts.openHandles == 0 && counts.outstanding == 0);
  }

  @Test
  void manyClientsOpenAndCloseAsOften() throws Exception {
    driver.answersAfter(Duration.ofMillis(1), EchoWay.SYNC.reply());
    for (int i = 0; i < 50; i++) {
      try (IcmpClient client = new IcmpClient(driver.iphlpapi, Kernel32.instance())) {
        for (EchoWay way : EchoWay.values()) {
          client.sendAsync(way.request().build());
        }
        assertThat(EchoWay.SYNC.send(client).isSuccess()).isTrue();
      }
    }
    driver.awaitCounts(counts -> counts.openHandles == 1 && counts.outstanding == 0);
  }

  @Behaviour(19)
  @Test
  void oneClientServesAllWaysInTurn() throws Exception {
    driver.answersAfter(Duration.ofMillis(1), EchoWay.SYNC.reply());
    for (EchoWay way : EchoWay.values()) {
      for (int i = 0; i < 3; i++) {
        assertThat(way.send(driver.client).isSuccess()).isTrue();
        driver.client.sendAsync(way.request().build()).cancel(true);
      }
    }
  }
}
