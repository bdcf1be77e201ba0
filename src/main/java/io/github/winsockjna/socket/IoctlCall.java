// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import com.sun.jna.Pointer;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.ioctl.Ioctl;

/**
 * One use of {@code WSAIoctl}, repeated with more room while Windows says that its answer needs it.
 */
final class IoctlCall<I, O> {
  private static final String FUNCTION = "WSAIoctl";

  /** A list may grow between two calls, but hardly each time. */
  static final int MOST_CALLS = 4;

  /** No answer known is longer; a size told beyond it is no size. */
  static final int MOST_ROOM = 0x4_0000;

  private final NativeSocket socket;
  private final Ioctl<I, O> control;
  private final OptionBuffer in;
  private OptionBuffer out;

  private IoctlCall(NativeSocket socket, Ioctl<I, O> control, I input) {
    this.socket = socket;
    this.control = control;
    in = OptionBuffer.holding(control.input(), input, "input", control.name());
  }

  static <I, O> O on(NativeSocket socket, Ioctl<I, O> control, I input) throws WinsockException {
    return new IoctlCall<>(socket, control, input).answer();
  }

  private O answer() throws WinsockException {
    int room = control.output().capacity();
    for (int call = 1; !succeeds(room, call == MOST_CALLS); call++) {
      room = out.size();
    }
    if (room > 0 && Integer.compareUnsigned(out.size(), room) > 0) {
      throw WinsockException.unreadable(
          FUNCTION,
          control.name(),
          new IllegalArgumentException(
              Integer.toUnsignedString(out.size()) + " bytes, where there is room for " + room));
    }
    return out.received(control.output(), FUNCTION, control.name());
  }

  /** Whether the call succeeds; if not, it told what room it needs. */
  private boolean succeeds(int room, boolean isLast) throws WinsockException {
    try {
      call(room);
      return true;
    } catch (WinsockException e) {
      // Providers differ in the error for too little room, so the size told decides.
      if (isLast || out.size() <= room || out.size() > MOST_ROOM) {
        throw e;
      }
      return false;
    }
  }

  private void call(int room) throws WinsockException {
    out = OptionBuffer.toReceive(room);
    out.length().setValue(0); // which some failures leave as it was
    socket.call(
        FUNCTION,
        control.name(),
        s ->
            socket
                .ws2_32()
                .WSAIoctl(
                    s,
                    control.code(),
                    pointer(in, in.size()),
                    in.size(),
                    pointer(out, room),
                    room,
                    out.length(),
                    Pointer.NULL,
                    Pointer.NULL));
  }

  private static Pointer pointer(OptionBuffer buffer, int size) {
    return size == 0 ? Pointer.NULL : buffer.value();
  }
}
