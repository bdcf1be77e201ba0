// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.WsaError;
import io.github.winsockjna.socket.BindCheck.Reason;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class BindCheckIT {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  @Test
  void findsThisProcessAtItsPort() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, LOOPBACK)) {
      InetSocketAddress address = new InetSocketAddress(LOOPBACK, server.getLocalPort());

      BindCheck check = BindCheck.of(address);

      assertThat(check.address()).isEqualTo(address);
      assertThat(check.failure().orElseThrow().error())
          .isIn(WsaError.WSAEADDRINUSE, WsaError.WSAEACCES);
      assertThat(check.reason()).isIn(Reason.TAKEN, Reason.TAKEN_EXCLUSIVELY);
      // Wine does not tell the process of a socket that listens.
      assertThat(check.owners())
          .anySatisfy(
              owner -> {
                assertThat(owner.localAddress()).isEqualTo(address);
                assertThat(owner.processId()).isIn(0L, ProcessHandle.current().pid());
              });
    }
  }

  @Test
  void givesAFreePortBack() throws Exception {
    int port;
    try (ServerSocket server = new ServerSocket(0, 1, LOOPBACK)) {
      port = server.getLocalPort();
    }
    InetSocketAddress address = new InetSocketAddress(LOOPBACK, port);
    assertThat(BindCheck.of(address).reason()).isEqualTo(Reason.FREE);
    assertThat(BindCheck.of(address).owners()).isEmpty();
    try (ServerSocket server = new ServerSocket(port, 1, LOOPBACK)) {
      assertThat(server.isBound()).isTrue();
    }
  }

  @Test
  void knowsThatAnAddressIsNotHere() throws Exception {
    BindCheck check = BindCheck.of(new InetSocketAddress("192.0.2.1", 8080));
    assertThat(check.reason()).isEqualTo(Reason.NOT_LOCAL);
  }

  @Test
  void findsThisProcessAtAPortOfUdp() throws Exception {
    try (DatagramSocket socket = new DatagramSocket(0, LOOPBACK)) {
      assertThat(PortOwner.ofUdp(socket.getLocalPort()))
          .anySatisfy(
              owner -> {
                assertThat(owner.processId()).isEqualTo(ProcessHandle.current().pid());
                assertThat(owner.processName())
                    .hasValueSatisfying(name -> assertThat(name).startsWith("java"));
              });
    }
  }
}
