// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyShort;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.jna.IPHlpAPI;
import io.github.winsockjna.jna.Kernel32;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.stubbing.Answer;

@Timeout(60)
class IcmpClientTest {
  private static final HANDLE HANDLE = new HANDLE(new Pointer(0x2c));

  private final IPHlpAPI iphlpapi = FakeReply.mockOfIphlpapi();
  private IcmpClient client;

  @BeforeEach
  void open() throws IOException {
    when(iphlpapi.IcmpCreateFile()).thenReturn(HANDLE);
    when(iphlpapi.IcmpCloseHandle(any())).thenReturn(true);
    echoes(FakeReply::echo);
    client = new IcmpClient(iphlpapi, mock(Kernel32.class));
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void pingsAnAddress() throws IOException {
    EchoReply reply = client.ping(Addresses.LOOPBACK);
    assertThat(reply.isSuccess()).isTrue();
    assertThat(reply.request().target()).isEqualTo(Addresses.LOOPBACK);
    assertThat(reply.request().payloadSize()).isEqualTo(32);
  }

  @Behaviour(14)
  @Test
  void pingsALiteralAddress() throws IOException {
    InetAddress target = client.ping("192.0.2.1").request().target();
    assertThat(target).isEqualTo(Addresses.HOST);
    assertThat(target.toString()).as("without a name, which a look-up would give").startsWith("/");
  }

  @Test
  void usesOneHandleForAllRequests() throws IOException {
    for (int i = 0; i < 3; i++) {
      client.ping(Addresses.LOOPBACK);
    }
    verify(iphlpapi, times(1)).IcmpCreateFile();
    verifySent(3);
    verify(iphlpapi, never()).IcmpCloseHandle(any());
  }

  @Test
  void throwsWhenWindowsGivesNoHandle() {
    when(iphlpapi.IcmpCreateFile())
        .thenAnswer(
            call -> {
              Native.setLastError(5);
              return null;
            });
    assertThatThrownBy(() -> new IcmpClient(iphlpapi, mock(Kernel32.class)))
        .isInstanceOf(IcmpException.class)
        .hasMessageStartingWith("IcmpCreateFile failed: ERROR_ACCESS_DENIED (5): ");
  }

  @Test
  void closesTheHandleOnce() {
    client.close();
    client.close();
    verify(iphlpapi, times(1)).IcmpCloseHandle(HANDLE);
  }

  @Behaviour(20)
  @Test
  void sendsNothingOnceClosed() {
    EchoRequest request = EchoRequest.to(Addresses.LOOPBACK).build();
    client.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> client.send(request))
        .withMessage("IcmpClient is closed");
    assertThatIllegalStateException().isThrownBy(() -> client.ping(Addresses.LOOPBACK));
    assertThatIllegalStateException().isThrownBy(() -> client.ping("127.0.0.1"));
    verifySent(0);
  }

  @Test
  void closesAtOnceAndTheHandleAfterTheLastRequest() throws Exception {
    CountDownLatch underWay = new CountDownLatch(2);
    CountDownLatch answered = new CountDownLatch(1);
    echoes(
        call -> {
          underWay.countDown();
          answered.await();
          return FakeReply.echo(call);
        });
    CompletableFuture<EchoReply> first = pingInBackground();
    CompletableFuture<EchoReply> second = pingInBackground();
    underWay.await();

    client.close();
    client.close();
    verify(iphlpapi, never()).IcmpCloseHandle(any());
    assertThatIllegalStateException().isThrownBy(() -> client.ping(Addresses.LOOPBACK));

    answered.countDown();
    assertThat(first.get(30, TimeUnit.SECONDS).isSuccess()).isTrue();
    assertThat(second.get(30, TimeUnit.SECONDS).isSuccess()).isTrue();
    verify(iphlpapi, times(1)).IcmpCloseHandle(HANDLE);
    verifySent(2);
  }

  private CompletableFuture<EchoReply> pingInBackground() {
    CompletableFuture<EchoReply> reply = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                reply.complete(client.ping(Addresses.LOOPBACK));
              } catch (Throwable e) {
                reply.completeExceptionally(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
    return reply;
  }

  @Test
  void closesTheHandleAlsoAfterARequestThatFailed() {
    echoes(
        call -> {
          client.close();
          return FakeReply.nothing(1231);
        });
    assertThatThrownBy(() -> client.ping(Addresses.LOOPBACK)).isInstanceOf(IcmpException.class);
    verify(iphlpapi, times(1)).IcmpCloseHandle(HANDLE);
  }

  @Test
  void goesOnAfterARequestThatFailed() throws IOException {
    echoes(call -> FakeReply.nothing(1231));
    assertThatThrownBy(() -> client.ping(Addresses.LOOPBACK)).isInstanceOf(IcmpException.class);
    echoes(FakeReply::echo);
    assertThat(client.ping(Addresses.LOOPBACK).isSuccess()).isTrue();
    client.close();
    verify(iphlpapi, times(1)).IcmpCloseHandle(HANDLE);
  }

  @Test
  void keepsTheInterruptFlag() throws IOException {
    Thread.currentThread().interrupt();
    EchoReply reply = client.ping(Addresses.LOOPBACK);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(reply.isSuccess()).isTrue();
  }

  @Behaviour(14)
  @Test
  void makesNoCallForABadRequest() throws UnknownHostException {
    assertThatNullPointerException().isThrownBy(() -> client.send(null)).withMessage("request");
    assertThatNullPointerException()
        .isThrownBy(() -> client.ping((InetAddress) null))
        .withMessage("target");
    assertThatNullPointerException()
        .isThrownBy(() -> client.ping((String) null))
        .withMessage("host");
    assertThatIllegalArgumentException().isThrownBy(() -> client.ping("0.0.0.0"));
    assertThatIllegalArgumentException().isThrownBy(() -> client.ping("::"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.ping(InetAddress.getByName("0.0.0.0")));
    verifyOnlyOpened();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void refusesABlankHost(String host) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.ping(host))
        .withMessage("host is \"" + host + "\", but must be a name or address");
    verifyOnlyOpened();
  }

  @Behaviour(17)
  @Test
  void tellsThatAHostDoesNotResolve() {
    assertThatThrownBy(() -> client.ping("nosuch.invalid"))
        .isInstanceOf(UnknownHostException.class)
        .hasMessageContaining("nosuch.invalid");
    verifyOnlyOpened();
  }

  private void verifyOnlyOpened() {
    verify(iphlpapi).IcmpCreateFile();
    verifyNoMoreInteractions(iphlpapi);
  }

  private void verifySent(int requests) {
    verify(iphlpapi, times(requests))
        .IcmpSendEcho(any(), anyInt(), any(), anyShort(), any(), any(), anyInt(), anyInt());
  }

  private void echoes(Answer<Integer> answer) {
    doAnswer(answer)
        .when(iphlpapi)
        .IcmpSendEcho(any(), anyInt(), any(), anyShort(), any(), any(), anyInt(), anyInt());
  }
}
