// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.EchoRequest;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.option.IcmpErrorInfo;
import io.github.winsockjna.option.TcpOptions;
import io.github.winsockjna.socket.ConnectFailedException;
import io.github.winsockjna.socket.WinSocket;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Connects to a host, and pings it when that fails. */
final class WhyProbe {
  private static final Duration PING_TIMEOUT = Duration.ofSeconds(2);

  private final Sockets sockets;
  private final Pings pings;
  private final Duration patience;

  /** Opens a TCP socket. */
  @FunctionalInterface
  interface Sockets {
    WinSocket open(AddressFamily family) throws WinsockException;
  }

  /** Pings a host once. */
  @FunctionalInterface
  interface Pings {
    EchoReply ping(InetAddress target) throws IOException;
  }

  /**
   * An inquiry.
   *
   * @param patience how long to wait for the connection; TCP's own is 21 seconds and more
   * @throws IllegalArgumentException it is less than a millisecond
   */
  WhyProbe(Duration patience) {
    this(WhyProbe::open, WhyProbe::ping, patience);
  }

  WhyProbe(Sockets sockets, Pings pings, Duration patience) {
    if (patience.toMillis() < 1) {
      throw new IllegalArgumentException(
          "timeout is " + patience.toMillis() + " ms, but must be at least 1 ms");
    }
    this.sockets = sockets;
    this.pings = pings;
    this.patience = patience;
  }

  private static WinSocket open(AddressFamily family) throws WinsockException {
    return family == AddressFamily.INET ? WinSocket.tcp4() : WinSocket.tcp6();
  }

  private static EchoReply ping(InetAddress target) throws IOException {
    try (IcmpClient icmp = IcmpClient.open()) {
      return icmp.send(EchoRequest.to(target).timeout(PING_TIMEOUT).build());
    }
  }

  /** Tries every address of a host, one after the other. */
  List<WhyResult> probe(HostPort target) {
    try {
      return HostName.addresses(target.host()).stream()
          .map(address -> new Attempt(target, address).make())
          .toList();
    } catch (UnknownHostException e) {
      return List.of(WhyResult.notFound(target));
    }
  }

  private final class Attempt {
    private final HostPort target;
    private final InetAddress address;
    private boolean tellsIcmpErrors;
    private Optional<InetSocketAddress> local = Optional.empty();
    private Optional<WinsockException> failure = Optional.empty();
    private Optional<IcmpErrorInfo> icmpError = Optional.empty();
    private Optional<EchoReply> reply = Optional.empty();
    private Optional<String> noReply = Optional.empty();
    private Duration elapsed = Duration.ZERO;

    private Attempt(HostPort target, InetAddress address) {
      this.target = target;
      this.address = address;
    }

    private WhyResult make() {
      boolean is4 = address instanceof Inet4Address;
      try (WinSocket socket = sockets.open(is4 ? AddressFamily.INET : AddressFamily.INET6)) {
        askForIcmpErrors(socket);
        connect(socket);
      } catch (WinsockException e) {
        failure = Optional.of(e);
      }
      if (local.isEmpty()) {
        pingHost();
      }
      return new WhyResult(
          target,
          Optional.of(address),
          local,
          failure,
          elapsed,
          tellsIcmpErrors,
          icmpError,
          reply,
          noReply);
    }

    private void askForIcmpErrors(WinSocket socket) {
      try {
        socket.set(TcpOptions.TCP_FAIL_CONNECT_ON_ICMP_ERROR, true);
        tellsIcmpErrors = true;
      } catch (WinsockException e) {
        tellsIcmpErrors = false;
      }
    }

    /** When patience ends, the socket is closed, which ends the connecting. */
    private void connect(WinSocket socket) throws WinsockException {
      AtomicBoolean patienceEnded = new AtomicBoolean();
      long begin = System.nanoTime();
      Executor later =
          CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
      CompletableFuture<Void> end =
          CompletableFuture.runAsync(
              () -> {
                patienceEnded.set(true);
                socket.close();
              },
              later);
      try {
        socket.connect(new InetSocketAddress(address, target.port()));
        elapsed = Duration.ofNanos(System.nanoTime() - begin);
        local = Optional.of(socket.localAddress());
      } catch (WinsockException e) {
        elapsed = Duration.ofNanos(System.nanoTime() - begin);
        if (e instanceof ConnectFailedException failed) {
          icmpError = failed.icmpErrorInfo();
        }
        if (!patienceEnded.get()) {
          throw e;
        }
      } finally {
        end.cancel(false);
      }
    }

    private void pingHost() {
      try {
        reply = Optional.of(pings.ping(address));
      } catch (IOException | IllegalArgumentException e) {
        noReply = Optional.of(Sentence.of(e));
      }
    }
  }
}
