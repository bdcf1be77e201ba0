// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import io.github.winsockjna.ioctl.Ioctls;
import io.github.winsockjna.socket.SocketRef;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/** SIOCATMARK: true when no urgent data is pending. */
final class UrgentDataChecks {
  private UrgentDataChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of(
            IoctlCheck.id(SocketKind.TCP4, "SIOCATMARK"),
            "SIOCATMARK of a TCP socket that is not connected is true.",
            Source.CONFORMANCE_TEST,
            "true",
            () -> SocketKind.TCP4.use(socket -> socket.ioctl(Ioctls.SIOCATMARK, null))),
        urgent(
            "pending",
            "SIOCATMARK is false while urgent data is pending.",
            false,
            "false",
            ref -> !Await.until(() -> !ref.ioctl(Ioctls.SIOCATMARK, null))),
        urgent(
            "inline",
            "With SO_OOBINLINE on before, SIOCATMARK stays true.",
            true,
            "true",
            ref -> {
              Await.until(() -> ref.ioctl(Ioctls.FIONREAD, null) > 0);
              return ref.ioctl(Ioctls.SIOCATMARK, null);
            }));
  }

  /** What is asked of a socket that urgent data is on its way to. */
  @FunctionalInterface
  private interface Receiving {
    boolean isAtMark(SocketRef receiver) throws Exception;
  }

  private static Check urgent(
      String name, String sentence, boolean isInline, String expected, Receiving receiving) {
    return Check.of(
        IoctlCheck.id(SocketKind.TCP4_CONNECTED, "SIOCATMARK." + name),
        sentence,
        Source.CONFORMANCE_TEST,
        expected,
        () -> {
          try (ServerSocket server = new ServerSocket(0, 1, Loopback.V4.address());
              Socket sender = new Socket(Loopback.V4.address(), server.getLocalPort());
              Socket receiver = server.accept()) {
            receiver.setOOBInline(isInline);
            sender.sendUrgentData('!');
            return receiving.isAtMark(SocketRef.of(receiver));
          }
        });
  }
}
