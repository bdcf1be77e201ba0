// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.jna.IPHlpAPI;
import io.github.winsockjna.jna.Ws2_32;
import io.github.winsockjna.socket.SocketRef;
import io.github.winsockjna.socket.WinSocket;
import io.github.winsockjna.spi.JavaProvider;
import io.github.winsockjna.spi.ServiceProvider;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.DatagramChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "About systems that have no Windows DLL")
class OtherSystemsTest {
  private static final ProtocolInfo PROTOCOL =
      ProtocolInfo.decodeW(ProtocolInfoBytes.w("TCP", 2, 1, 6));

  @Test
  void saysThatWinsockIsNotAvailable() {
    assertThat(Winsock.isAvailable()).isFalse();
  }

  static Stream<Arguments> entryPoints() {
    Map<String, ThrowingCallable> all =
        Map.ofEntries(
            Map.entry("Winsock.startup", Winsock::startup),
            Map.entry("Winsock.version", Winsock::version),
            Map.entry("Winsock.protocols", Winsock::protocols),
            Map.entry("IcmpClient.open", IcmpClient::open),
            Map.entry("Ws2_32.instance", Ws2_32::instance),
            Map.entry("IPHlpAPI.instance", IPHlpAPI::instance),
            Map.entry("JavaProvider", () -> new JavaProvider(mock(JavaProvider.Functions.class))),
            Map.entry("ServiceProvider.installed", ServiceProvider::installed),
            Map.entry(
                "ServiceProvider.load", () -> ServiceProvider.load(Path.of("a.dll"), PROTOCOL)),
            Map.entry("SocketRef.ofHandle", () -> SocketRef.ofHandle(5)),
            Map.entry("WinSocket.tcp4", WinSocket::tcp4),
            Map.entry("WinSocket.tcp6", WinSocket::tcp6),
            Map.entry("WinSocket.udp4", WinSocket::udp4),
            Map.entry("WinSocket.udp6", WinSocket::udp6),
            Map.entry(
                "WinSocket.open",
                () -> WinSocket.open(AddressFamily.INET, SocketType.RAW, Protocol.ICMP)),
            Map.entry(
                "SocketRef.of(Socket)",
                () -> {
                  try (Socket s = new Socket()) {
                    SocketRef.of(s);
                  }
                }),
            Map.entry(
                "SocketRef.of(ServerSocket)",
                () -> {
                  try (ServerSocket s = new ServerSocket()) {
                    SocketRef.of(s);
                  }
                }),
            Map.entry(
                "SocketRef.of(DatagramSocket)",
                () -> {
                  try (DatagramSocket s = new DatagramSocket(null)) {
                    SocketRef.of(s);
                  }
                }),
            Map.entry(
                "SocketRef.of(NetworkChannel)",
                () -> {
                  try (DatagramChannel s = DatagramChannel.open()) {
                    SocketRef.of(s);
                  }
                }));
    return all.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("entryPoints")
  void refusesInOneSentence(String name, ThrowingCallable entryPoint) {
    assertThatThrownBy(entryPoint)
        .isExactlyInstanceOf(UnsupportedOperationException.class)
        .hasMessage(
            "winsock-jna calls Windows' own DLLs, and this system is "
                + System.getProperty("os.name")
                + ".");
  }
}
