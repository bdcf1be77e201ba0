// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import com.sun.jna.Native;
import io.github.winsockjna.jna.SOCKET;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one place that looks at what a Winsock function returned, and turns a failure into a {@link
 * WinsockException}. Programs that call {@link io.github.winsockjna.jna.Ws2_32} use it, too. Pass
 * the call itself as the argument, so that nothing comes between it and the reading of its error.
 *
 * <p>Thread-safe.
 */
public final class WinsockResult {
  /** {@code SOCKET_ERROR}. */
  public static final int SOCKET_ERROR = -1;

  private WinsockResult() {}

  /**
   * Passes a result on unless it is {@code SOCKET_ERROR}.
   *
   * @param result what the function returned
   * @param function its C name
   * @return {@code result}
   * @throws WinsockException it is {@code SOCKET_ERROR}
   */
  public static int check(int result, String function) throws WinsockException {
    return check(result, function, null);
  }

  /**
   * Passes the result of a call on an option or ioctl on unless it is {@code SOCKET_ERROR}.
   *
   * @param result what the function returned
   * @param function its C name
   * @param option name of the option or ioctl, or null
   * @return {@code result}
   * @throws WinsockException it is {@code SOCKET_ERROR}
   */
  public static int check(int result, String function, @Nullable String option)
      throws WinsockException {
    Objects.requireNonNull(function, "function");
    if (result == SOCKET_ERROR) {
      throw new WinsockException(function, option, lastError());
    }
    return result;
  }

  /**
   * Tells why a function failed, for a caller to whom some failures are results.
   *
   * @param result what the function returned
   * @return 0 unless that is {@code SOCKET_ERROR}; else the error code, -1 when none was left
   */
  public static int errorCode(int result) {
    if (result != SOCKET_ERROR) {
      return 0;
    }
    int error = lastError();
    return error == 0 ? SOCKET_ERROR : error;
  }

  /**
   * Refuses {@code INVALID_SOCKET}. Nothing but {@link SOCKET#handle()} may come between the call
   * and this.
   *
   * @param handle number of the socket that the function returned
   * @param function its C name
   * @throws WinsockException it is {@code INVALID_SOCKET}
   */
  public static void checkSocket(long handle, String function) throws WinsockException {
    Objects.requireNonNull(function, "function");
    if (handle == SOCKET.INVALID_SOCKET) {
      throw new WinsockException(function, lastError());
    }
  }

  /** Reads the last error. If other code has ended Winsock, the next use starts it again. */
  private static int lastError() {
    int error = Native.getLastError();
    if (error == WsaError.WSANOTINITIALISED.code()) {
      Winsock.ended();
    }
    return error;
  }
}
