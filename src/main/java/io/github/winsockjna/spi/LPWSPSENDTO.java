// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import io.github.winsockjna.jna.SOCKET;
import org.jspecify.annotations.Nullable;

/** {@code WSPSendTo}: sends a datagram to an address. */
@FunctionalInterface
public interface LPWSPSENDTO extends StdCallCallback {
  /**
   * Sends a datagram to an address.
   *
   * @param s the socket
   * @param lpBuffers an array of {@code WSABUF}
   * @param dwBufferCount how many buffers there are
   * @param lpNumberOfBytesSent receives how many bytes were sent
   * @param dwFlags {@code MSG_*}
   * @param lpTo the address, a {@code sockaddr}
   * @param iTolen its length in bytes
   * @param lpOverlapped a {@code WSAOVERLAPPED}, or null
   * @param lpCompletionRoutine a {@code WSAOVERLAPPED_COMPLETION_ROUTINE}, or null
   * @param lpThreadId a {@code WSATHREADID} of the calling thread
   * @param lpErrno receives the error when {@code SOCKET_ERROR} is returned
   * @return 0 or {@code SOCKET_ERROR}
   */
  int invoke(
      SOCKET s,
      Pointer lpBuffers,
      int dwBufferCount,
      IntByReference lpNumberOfBytesSent,
      int dwFlags,
      Pointer lpTo,
      int iTolen,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine,
      Pointer lpThreadId,
      IntByReference lpErrno);
}
