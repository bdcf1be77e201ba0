// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import io.github.winsockjna.jna.SOCKET;
import org.jspecify.annotations.Nullable;

/** {@code WSPIoctl}: controls the mode of a socket. */
@FunctionalInterface
public interface LPWSPIOCTL extends StdCallCallback {
  /**
   * Controls the mode of a socket.
   *
   * @param s the socket
   * @param dwIoControlCode what to do, {@code SIO_*} or {@code FIO*}
   * @param lpvInBuffer the input, or null
   * @param cbInBuffer its length in bytes
   * @param lpvOutBuffer receives the output, or null
   * @param cbOutBuffer the room in bytes
   * @param lpcbBytesReturned the output's length
   * @param lpOverlapped a {@code WSAOVERLAPPED}, or null
   * @param lpCompletionRoutine a {@code WSAOVERLAPPED_COMPLETION_ROUTINE}, or null
   * @param lpThreadId a {@code WSATHREADID} of the calling thread
   * @param lpErrno receives the error when {@code SOCKET_ERROR} is returned
   * @return 0 or {@code SOCKET_ERROR}
   */
  int invoke(
      SOCKET s,
      int dwIoControlCode,
      @Nullable Pointer lpvInBuffer,
      int cbInBuffer,
      @Nullable Pointer lpvOutBuffer,
      int cbOutBuffer,
      IntByReference lpcbBytesReturned,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine,
      Pointer lpThreadId,
      IntByReference lpErrno);
}
