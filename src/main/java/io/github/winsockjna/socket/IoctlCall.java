// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import com.sun.jna.Pointer;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WinsockResult;
import io.github.winsockjna.handle.NativeValue;
import io.github.winsockjna.handle.SocketHandle;
import io.github.winsockjna.ioctl.Ioctl;
import io.github.winsockjna.ioctl.Ioctls;
import io.github.winsockjna.memory.NativeBlock;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One use of {@code WSAIoctl}, repeated with more room while Windows says that its answer needs it.
 */
final class IoctlCall<I, O> {
  private static final String FUNCTION = "WSAIoctl";

  /** A list may grow between two calls, but hardly each time. */
  static final int MOST_CALLS = 4;

  /** No known answer is longer. A larger reported size is treated as garbage. */
  static final int MOST_ROOM = 0x4_0000;

  /** Those that return at once: a control of somebody's own may wait, as some of ours do. */
  private static final Set<Integer> SHORT =
      Ioctls.all().stream()
          .filter(
              control ->
                  control != Ioctls.SIO_ADDRESS_LIST_CHANGE
                      && control != Ioctls.SIO_ROUTING_INTERFACE_CHANGE
                      && control != Ioctls.SIO_IDEAL_SEND_BACKLOG_CHANGE)
          .map(Ioctl::code)
          .collect(Collectors.toUnmodifiableSet());

  private final NativeSocket socket;
  private final Ioctl<I, O> control;

  private IoctlCall(NativeSocket socket, Ioctl<I, O> control) {
    this.socket = socket;
    this.control = control;
  }

  static <I, O> O on(NativeSocket socket, Ioctl<I, O> control, I input) throws WinsockException {
    try (NativeBlock in = NativeValue.holding(control.input(), input, "input", control.name())) {
      return new IoctlCall<>(socket, control).answer(in);
    }
  }

  private O answer(NativeBlock in) throws WinsockException {
    int room = control.output().capacity();
    for (int call = 1; ; call++) {
      try (NativeBlock out = NativeValue.room(room)) {
        out.setCount(0); // which some failures leave as it was
        if (succeeds(in, out, room, call == MOST_CALLS)) {
          return NativeValue.read(out, room, control.output(), FUNCTION, control.name());
        }
        room = out.counted();
      }
    }
  }

  /** Whether the call succeeds; if not, it told what room it needs. */
  private boolean succeeds(NativeBlock in, NativeBlock out, int room, boolean isLast)
      throws WinsockException {
    try {
      call(in, out, room);
      return true;
    } catch (WinsockException e) {
      // Providers differ in the error for too little room, so the size told decides.
      int needed = out.counted();
      if (isLast || needed <= room || needed > MOST_ROOM) {
        throw e;
      }
      return false;
    }
  }

  private void call(NativeBlock in, NativeBlock out, int room) throws WinsockException {
    int length = in.counted();
    SocketHandle.Use<Integer> call =
        s ->
            WinsockResult.check(
                socket
                    .ws2_32()
                    .WSAIoctl(
                        s,
                        control.code(),
                        pointer(in, length),
                        length,
                        pointer(out, room),
                        room,
                        out.count(),
                        Pointer.NULL,
                        Pointer.NULL),
                FUNCTION,
                control.name());
    if (SHORT.contains(control.code())) {
      socket.handle().hold(FUNCTION, control.name(), call);
    } else {
      socket.handle().lend(FUNCTION, control.name(), call);
    }
  }

  private static Pointer pointer(NativeBlock block, int size) {
    return size == 0 ? Pointer.NULL : block.pointer();
  }
}
