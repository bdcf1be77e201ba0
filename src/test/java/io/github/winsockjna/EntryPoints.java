// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.jna.IPHlpAPI;
import io.github.winsockjna.jna.Kernel32;
import io.github.winsockjna.jna.Ws2_32;
import io.github.winsockjna.socket.SocketRef;
import io.github.winsockjna.socket.WinSocket;
import io.github.winsockjna.spi.JavaProvider;
import io.github.winsockjna.spi.ServiceProvider;
import java.lang.reflect.Proxy;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.DatagramChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Every way into native code. */
final class EntryPoints {
  private EntryPoints() {}

  /** A call that needs Windows. */
  @FunctionalInterface
  interface EntryPoint {
    void call() throws Throwable;
  }

  /** All of them, by name. */
  static Map<String, EntryPoint> all() {
    Map<String, EntryPoint> all = new TreeMap<>();
    all.put("Winsock.startup", Winsock::startup);
    all.put("Winsock.version", Winsock::version);
    all.put("Winsock.protocols", Winsock::protocols);
    all.put("IcmpClient.open", IcmpClient::open);
    all.put("Ws2_32.instance", Ws2_32::instance);
    all.put("IPHlpAPI.instance", IPHlpAPI::instance);
    all.put("Kernel32.instance", Kernel32::instance);
    all.put("JavaProvider", () -> new JavaProvider(noFunctions()));
    all.put("ServiceProvider.installed", ServiceProvider::installed);
    all.put("ServiceProvider.load", () -> ServiceProvider.load(Path.of("a.dll"), protocol()));
    all.put("SocketRef.ofHandle", () -> SocketRef.ofHandle(5));
    all.put("WinSocket.tcp4", WinSocket::tcp4);
    all.put("WinSocket.tcp6", WinSocket::tcp6);
    all.put("WinSocket.udp4", WinSocket::udp4);
    all.put("WinSocket.udp6", WinSocket::udp6);
    all.put(
        "WinSocket.open", () -> WinSocket.open(AddressFamily.INET, SocketType.RAW, Protocol.ICMP));
    all.put(
        "SocketRef.of(Socket)",
        () -> {
          try (Socket s = new Socket()) {
            SocketRef.of(s);
          }
        });
    all.put(
        "SocketRef.of(ServerSocket)",
        () -> {
          try (ServerSocket s = new ServerSocket()) {
            SocketRef.of(s);
          }
        });
    all.put(
        "SocketRef.of(DatagramSocket)",
        () -> {
          try (DatagramSocket s = new DatagramSocket(null)) {
            SocketRef.of(s);
          }
        });
    all.put(
        "SocketRef.of(NetworkChannel)",
        () -> {
          try (DatagramChannel s = DatagramChannel.open()) {
            SocketRef.of(s);
          }
        });
    return all;
  }

  private static ProtocolInfo protocol() {
    return ProtocolInfo.decodeW(ProtocolInfoBytes.w("TCP", 2, 1, 6));
  }

  private static JavaProvider.Functions noFunctions() {
    return (JavaProvider.Functions)
        Proxy.newProxyInstance(
            EntryPoints.class.getClassLoader(),
            new Class<?>[] {JavaProvider.Functions.class},
            (proxy, method, arguments) -> null);
  }
}
