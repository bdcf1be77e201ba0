// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.winsockjna.icmp.FakeWindows.Sent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests under way when the wait for their ends fails, with a Windows in memory. */
@Timeout(60)
class EchoWaitFailureTest {
  private final FakeWindows windows = new FakeWindows();

  @Test
  void failsWhatIsUnderWayAndKeepsItsMemoryAndItsHandle() throws Exception {
    IcmpClient client = new IcmpClient(windows.iphlpapi, windows.kernel32);
    EchoRequest request = EchoRequest.to(Addresses.LOOPBACK).payloadSize(3000).build();
    CompletableFuture<EchoReply> first = client.sendAsync(request);
    CompletableFuture<EchoReply> second = client.sendAsync(request);
    Sent sent = windows.next();
    Sent alsoSent = windows.next();

    windows.kernel32.failWaits();

    assertFails(first);
    assertFails(second);
    client.close();
    System.gc();
    assertThat(sent.isFreed()).isFalse();
    assertThat(alsoSent.isFreed()).isFalse();
    assertThat(windows.closedHandles).hasValue(0);
  }

  @Test
  void laterRequestsHaveAWaitOfTheirOwn() throws Exception {
    try (IcmpClient client = new IcmpClient(windows.iphlpapi, windows.kernel32)) {
      EchoRequest request = EchoRequest.to(Addresses.LOOPBACK).payloadSize(3000).build();
      CompletableFuture<EchoReply> lost = client.sendAsync(request);
      windows.next();
      windows.kernel32.failWaits();
      assertFails(lost);

      windows.kernel32.mendWaits();
      CompletableFuture<EchoReply> future = client.sendAsync(request);
      windows.next().answer();
      assertThat(future.get(30, TimeUnit.SECONDS).isSuccess()).isTrue();
    }
  }

  private static void assertFails(CompletableFuture<EchoReply> future) {
    assertThatThrownBy(() -> future.get(30, TimeUnit.SECONDS))
        .hasCauseInstanceOf(IcmpException.class)
        .cause()
        .hasMessageStartingWith("WaitForMultipleObjects failed: ERROR_INVALID_HANDLE (6): ");
  }
}
