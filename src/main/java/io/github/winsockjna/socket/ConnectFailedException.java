// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.option.IcmpErrorInfo;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.Optional;

/**
 * A socket could not be connected. The message has the target, the WSA error and, if Windows
 * reports it, the ICMP error behind it: {@code connect(example:80) failed: WSAEHOSTUNREACH (10065):
 * …; ICMP error from 192.0.2.1: destination unreachable: host unreachable}.
 */
public class ConnectFailedException extends WinsockException {
  private static final long serialVersionUID = 1L;

  /** Where to. */
  private final InetSocketAddress target;

  /** Why, or null; lost when the exception is serialised. */
  private final transient IcmpErrorInfo icmpErrorInfo;

  /**
   * A failure as {@code connect} reports it; public for tests of programs.
   *
   * @param target the address given to {@code connect}
   * @param errorCode what {@code WSAGetLastError} returned
   * @param error the ICMP error behind it, if one is known
   */
  public ConnectFailedException(
      InetSocketAddress target, int errorCode, Optional<IcmpErrorInfo> error) {
    super(
        message("connect", name(Objects.requireNonNull(target, "target")), errorCode)
            + Objects.requireNonNull(error, "error")
                .map(ConnectFailedException::because)
                .orElse(""),
        "connect",
        null,
        errorCode);
    this.target = target;
    this.icmpErrorInfo = error.orElse(null);
  }

  private static String name(InetSocketAddress target) {
    String host = target.getHostString();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + target.getPort();
  }

  private static String because(IcmpErrorInfo error) {
    return "; ICMP error from " + error.source().getHostAddress() + ": " + error.description();
  }

  /**
   * The target of the connection.
   *
   * @return the address given to {@code connect}
   */
  public InetSocketAddress target() {
    return target;
  }

  /**
   * The ICMP error behind it. Source: {@link SocketRef#icmpErrorInfo()}, asked right after the
   * failure.
   *
   * @return who sent which error; empty when none came, when {@link
   *     io.github.winsockjna.option.TcpOptions#TCP_FAIL_CONNECT_ON_ICMP_ERROR} was not set before,
   *     and before Windows 10 2004
   */
  public Optional<IcmpErrorInfo> icmpErrorInfo() {
    return Optional.ofNullable(icmpErrorInfo);
  }
}
