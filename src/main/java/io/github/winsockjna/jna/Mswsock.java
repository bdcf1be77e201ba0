// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import org.jspecify.annotations.Nullable;

/**
 * The extension functions of mswsock.h that no DLL exports: a service provider gives their
 * addresses by {@code WSAIoctl}. Functions and parameters have their C names and order, and mean
 * what Microsoft documents for them; {@code SOCKET_ERROR} is -1.
 */
public interface Mswsock {
  /** The ioctl that answers the address of a function for its {@code GUID}. */
  int SIO_GET_EXTENSION_FUNCTION_POINTER = 0xC800_0006;

  /**
   * The functions of one service provider. Each is asked for with the socket of its first call, and
   * then called for all others: use one for sockets of the same provider only, best for one socket.
   *
   * @param ws2_32 asks the provider
   * @return its functions; may be used by many threads
   */
  static Mswsock of(Ws2_32 ws2_32) {
    return new ProviderMswsock(ws2_32);
  }

  /**
   * Receives a datagram with its control messages.
   *
   * @param s a datagram or raw socket
   * @param lpMsg a {@link WSAMSG}; in: the room for address, data and control messages; out: what
   *     came
   * @param lpdwNumberOfBytesRecvd how many bytes of data came; some failures leave it as it was
   * @param lpOverlapped null
   * @param lpCompletionRoutine null
   * @return 0 or {@code SOCKET_ERROR}, also when the provider has no such function; the error is
   *     that of {@code WSAIoctl} then
   */
  int WSARecvMsg(
      SOCKET s,
      Pointer lpMsg,
      IntByReference lpdwNumberOfBytesRecvd,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine);
}
