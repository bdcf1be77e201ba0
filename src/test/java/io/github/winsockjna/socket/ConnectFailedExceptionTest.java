// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.Protocol;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.option.IcmpErrorInfo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectFailedExceptionTest {
  private static final InetSocketAddress TARGET = new InetSocketAddress(named(), 80);

  private static InetAddress named() {
    try {
      return InetAddress.getByAddress("example", new byte[] {(byte) 192, 0, 2, 7});
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  /** A target as messages have it, of an address that has no name. */
  static String name(InetSocketAddress target) {
    String host = target.getAddress().getHostAddress();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + target.getPort();
  }

  private static Optional<IcmpErrorInfo> error() throws UnknownHostException {
    return Optional.of(new IcmpErrorInfo(InetAddress.getByName("192.0.2.1"), Protocol.ICMP, 3, 1));
  }

  @Test
  void saysWhereToAndWhy() throws UnknownHostException {
    ConnectFailedException e = new ConnectFailedException(TARGET, 10065, error());

    assertThat(e)
        .hasMessage(
            "connect(example:80) failed: WSAEHOSTUNREACH (10065): "
                + WsaError.WSAEHOSTUNREACH.description()
                + "; ICMP error from 192.0.2.1: destination unreachable: host unreachable")
        .returns("connect", WinsockException::function)
        .returns(Optional.empty(), WinsockException::option)
        .returns(WsaError.WSAEHOSTUNREACH, WinsockException::error)
        .returns(10065, WinsockException::errorCode)
        .returns(TARGET, ConnectFailedException::target)
        .returns(error(), ConnectFailedException::icmpErrorInfo);
  }

  @Test
  void saysNothingOfIcmpWithoutAnIcmpError() {
    ConnectFailedException e = new ConnectFailedException(TARGET, 10061, Optional.empty());

    assertThat(e)
        .hasMessage(
            "connect(example:80) failed: WSAECONNREFUSED (10061): "
                + WsaError.WSAECONNREFUSED.description())
        .returns(Optional.empty(), ConnectFailedException::icmpErrorInfo);
  }

  @Test
  void putsAnIpv6AddressInBrackets() {
    InetSocketAddress target = new InetSocketAddress("::1", 80);

    assertThat(new ConnectFailedException(target, 10061, Optional.empty()))
        .hasMessageStartingWith("connect([0:0:0:0:0:0:0:1]:80) failed: ");
  }

  @Test
  void losesTheIcmpErrorWhenSerialised() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(new ConnectFailedException(TARGET, 10065, error()));
    ConnectFailedException copy =
        (ConnectFailedException)
            new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

    assertThat(copy.target()).isEqualTo(TARGET);
    assertThat(copy.icmpErrorInfo()).isEmpty();
  }
}
