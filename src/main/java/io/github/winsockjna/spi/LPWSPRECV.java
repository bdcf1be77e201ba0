// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import io.github.winsockjna.jna.SOCKET;
import org.jspecify.annotations.Nullable;

/** {@code WSPRecv}: receives on a socket. */
@FunctionalInterface
public interface LPWSPRECV extends StdCallCallback {
  /**
   * Receives on a connected or bound socket.
   *
   * @param s the socket
   * @param lpBuffers an array of {@code WSABUF}
   * @param dwBufferCount how many buffers there are
   * @param lpNumberOfBytesRecvd receives how many bytes were received
   * @param lpFlags {@code MSG_*}, in and out
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
      IntByReference lpNumberOfBytesRecvd,
      IntByReference lpFlags,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine,
      Pointer lpThreadId,
      IntByReference lpErrno);
}
