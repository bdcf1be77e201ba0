// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.ioctl.Ioctl;
import io.github.winsockjna.socket.SocketRef;
import org.jspecify.annotations.Nullable;

/**
 * Makes checks of the controls of WSAIoctl. What they answer is shown only where it is asked for.
 */
final class IoctlCheck {
  static final String DONE = "done";

  private IoctlCheck() {}

  static String id(SocketKind kind, String name) {
    return "ioctl." + kind.text() + "." + name;
  }

  static Check of(
      SocketKind kind,
      String name,
      WindowsRelease since,
      Expected expected,
      SocketKind.Use<Object> use) {
    return Check.of(
        id(kind, name),
        name + " of a " + kind.text() + " socket gives " + expected.text() + ".",
        Source.MICROSOFT,
        since,
        expected,
        () -> kind.use(use));
  }

  /** Of a control that every Windows has. */
  static Check of(SocketKind kind, String name, String expected, SocketKind.Use<Object> use) {
    return of(kind, name, WindowsRelease.ALL, Expected.of(expected), use);
  }

  /** Of a control that succeeds. */
  static <I> Check done(SocketKind kind, Ioctl<I, ?> control, @Nullable I input) {
    return done(kind, control, input, WindowsRelease.ALL);
  }

  /** Of a control that succeeds since some Windows. */
  static <I> Check done(
      SocketKind kind, Ioctl<I, ?> control, @Nullable I input, WindowsRelease since) {
    return of(
        kind, control.name(), since, Expected.of(DONE), socket -> called(socket, control, input));
  }

  /** Of a control that may succeed, and which nobody promises. */
  static <I> Check doneOrRefused(SocketKind kind, Ioctl<I, ?> control, @Nullable I input) {
    Expected expected = Expected.of(DONE, "WSAEOPNOTSUPP", "WSAEINVAL", "WSAENOPROTOOPT");
    return of(
        kind,
        control.name(),
        WindowsRelease.ALL,
        expected,
        socket -> called(socket, control, input));
  }

  static <I> String called(SocketRef socket, Ioctl<I, ?> control, @Nullable I input)
      throws WinsockException {
    socket.ioctl(control, input);
    return DONE;
  }
}
