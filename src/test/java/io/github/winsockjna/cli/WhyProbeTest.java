// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.Protocol;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.IcmpException;
import io.github.winsockjna.option.IcmpErrorInfo;
import io.github.winsockjna.option.TcpOptions;
import io.github.winsockjna.socket.WinSocket;
import io.github.winsockjna.socket.WinSockets;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class WhyProbeTest {
  private static final HostPort TARGET = new HostPort("192.0.2.1", 80);
  private static final InetSocketAddress ADDRESS = new InetSocketAddress("192.0.2.1", 80);
  private static final InetSocketAddress LOCAL = new InetSocketAddress("192.0.2.99", 49152);
  private static final Duration LONG = Duration.ofMinutes(1);

  private final WinSocket socket = mock(WinSocket.class);
  private final EchoReply reply = Replies.success(3, 57);

  private WhyResult inquire(Duration patience) {
    return new WhyProbe(family -> socket, target -> reply, patience).probe(TARGET).get(0);
  }

  private void connectThrows(WinsockException e) throws WinsockException {
    doThrow(e).when(socket).connect(any(InetSocketAddress.class));
  }

  @Test
  void connectsWithIcmpErrorsAskedForAndClosesTheConnection() throws Exception {
    when(socket.localAddress()).thenReturn(LOCAL);
    WhyProbe.Pings none = target -> fail("nobody asked for a ping");

    WhyResult finding =
        new WhyProbe(
                family -> {
                  assertThat(family).isEqualTo(AddressFamily.INET);
                  return socket;
                },
                none,
                LONG)
            .probe(TARGET)
            .get(0);

    assertThat(finding.isConnected()).isTrue();
    assertThat(finding.local()).contains(LOCAL);
    assertThat(finding.address()).contains(ADDRESS.getAddress());
    assertThat(finding.failure()).isEmpty();
    assertThat(finding.elapsed()).isPositive();
    InOrder order = inOrder(socket);
    order.verify(socket).set(TcpOptions.TCP_FAIL_CONNECT_ON_ICMP_ERROR, true);
    order.verify(socket).connect(ADDRESS);
    order.verify(socket).close();
  }

  @Test
  void opensAnIpv6SocketForAnIpv6Address() throws Exception {
    when(socket.localAddress()).thenReturn(LOCAL);
    new WhyProbe(
            family -> {
              assertThat(family).isEqualTo(AddressFamily.INET6);
              return socket;
            },
            target -> reply,
            LONG)
        .probe(new HostPort("2001:db8::1", 80))
        .get(0);
  }

  @Test
  void pingsTheHostWhenItCannotConnect() throws Exception {
    IcmpErrorInfo error = new IcmpErrorInfo(Replies.ROUTER, Protocol.ICMP, 3, 13);
    WinsockException failure = WinSockets.failure(ADDRESS, 10065, Optional.of(error));
    connectThrows(failure);

    WhyResult finding = inquire(LONG);

    assertThat(finding.isConnected()).isFalse();
    assertThat(finding.failure()).contains(failure);
    assertThat(finding.icmpError()).contains(error);
    assertThat(finding.tellsIcmpErrors()).isTrue();
    assertThat(finding.ping()).contains(reply);
    assertThat(finding.noPing()).isEmpty();
    verify(socket).close();
  }

  @Test
  void knowsThatTheSystemDoesNotTellIcmpErrors() throws Exception {
    doThrow(new WinsockException("setsockopt", 10042)).when(socket).set(any(), any());
    connectThrows(WinSockets.failure(ADDRESS, 10061, Optional.empty()));

    WhyResult finding = inquire(LONG);

    assertThat(finding.tellsIcmpErrors()).isFalse();
    assertThat(finding.failure().orElseThrow().errorCode()).isEqualTo(10061);
  }

  @Test
  void tellsWhyItCannotPing() throws Exception {
    connectThrows(WinSockets.failure(ADDRESS, 10061, Optional.empty()));
    IcmpException noPing = new IcmpException("Icmp6CreateFile", 120);

    WhyResult finding =
        new WhyProbe(
                family -> socket,
                target -> {
                  throw noPing;
                },
                LONG)
            .probe(TARGET)
            .get(0);

    assertThat(finding.ping()).isEmpty();
    assertThat(finding.noPing()).contains(noPing.getMessage());
  }

  @Test
  void closesTheSocketWhenPatienceEnds() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    doAnswer(
            call -> {
              closed.countDown();
              return null;
            })
        .when(socket)
        .close();
    doAnswer(
            call -> {
              assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
              throw WinsockException.socketClosed("connect", null);
            })
        .when(socket)
        .connect(any(InetSocketAddress.class));

    WhyResult finding = inquire(Duration.ofMillis(30));

    assertThat(finding.isConnected()).isFalse();
    assertThat(finding.failure()).isEmpty();
    assertThat(finding.elapsed()).isGreaterThanOrEqualTo(Duration.ofMillis(30));
    assertThat(finding.ping()).contains(reply);
    verify(socket, times(2)).close();
  }

  @Test
  void tellsThatThereIsNoSocketToConnect() {
    WinsockException failure = new WinsockException("WSASocketW", 10047);

    WhyResult finding =
        new WhyProbe(
                family -> {
                  throw failure;
                },
                target -> reply,
                LONG)
            .probe(TARGET)
            .get(0);

    assertThat(finding.failure()).contains(failure);
    assertThat(finding.ping()).contains(reply);
  }

  @Test
  void findsThatTheNameIsNotKnown() {
    HostPort target = new HostPort("nosuch.invalid", 80);
    WhyProbe inquiry =
        new WhyProbe(family -> fail("nothing to connect to"), ping -> fail("nor to ping"), LONG);

    assertThat(inquiry.probe(target)).containsExactly(WhyResult.notFound(target));
  }
}
