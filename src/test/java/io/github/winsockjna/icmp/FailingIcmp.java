// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.FailureChoice;
import io.github.winsockjna.NativeFailure;
import io.github.winsockjna.jna.IPHlpAPI;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * ICMP functions that all work but what a test has fail. Every host answers before the call
 * returns, with an event or without.
 */
final class FailingIcmp {
  private static final int STATUS = 4;
  private static final int LAST_OF_IPV6_ADDRESS = 21;

  final FakeKernel32 kernel32 = new FakeKernel32();
  final IPHlpAPI iphlpapi =
      (IPHlpAPI)
          Proxy.newProxyInstance(
              IPHlpAPI.class.getClassLoader(),
              new Class<?>[] {IPHlpAPI.class},
              (fake, method, arguments) -> answer(method, arguments));

  /** The handles for ICMP that were made and not closed. */
  final AtomicInteger openHandles = new AtomicInteger();

  private volatile FailureChoice choice = FailureChoice.NONE;

  /** What fails from now on. */
  void fail(FailureChoice choice) {
    this.choice = choice;
  }

  private Object answer(Method function, Object[] arguments) {
    if (function.getName().equals("IcmpCloseHandle")) {
      return openHandles.decrementAndGet() >= 0;
    }
    Optional<String> error = choice.of(function);
    if (error.isPresent()) {
      return NativeFailure.answer(function, error.get());
    }
    if (function.getReturnType() == HANDLE.class) {
      return new HANDLE(new Pointer(4L * openHandles.incrementAndGet()));
    }
    return function.getName().endsWith("ParseReplies") ? 1 : send(function, arguments);
  }

  /** Each function has the reply buffer, its size and the timeout last. */
  private int send(Method function, Object[] arguments) {
    Pointer reply = (Pointer) arguments[arguments.length - 3];
    if (function.getName().startsWith("Icmp6")) {
      reply.setByte(LAST_OF_IPV6_ADDRESS, (byte) 1);
    } else {
      reply.setInt(0, 0x0100007F);
      reply.setInt(STATUS, 0);
    }
    if (arguments[1] instanceof HANDLE event) {
      kernel32.SetEvent(event);
      Native.setLastError(Win32Error.ERROR_IO_PENDING.code());
      return 0;
    }
    return 1;
  }
}
