// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import org.jspecify.annotations.Nullable;

/** {@link Mswsock} by the addresses that a provider gives. */
final class ProviderMswsock extends DirectMapping implements Mswsock {
  private static final int SOCKET_ERROR = -1;

  /** f689d7c8-6f1f-436b-8a53-e54fe351c322, as a {@code GUID} lies in memory. */
  private static final long[] WSAID_WSARECVMSG = {0x436b_6f1f_f689_d7c8L, 0x22c3_51e3_4fe5_538aL};

  private static final int GUID_SIZE = 16;

  private final Ws2_32 ws2_32;

  /** Two threads may both ask for it at first, and are told the same. */
  private volatile LPFN_WSARECVMSG wsaRecvMsg;

  ProviderMswsock(Ws2_32 ws2_32) {
    this.ws2_32 = ws2_32;
  }

  @Override
  public int WSARecvMsg(
      SOCKET s,
      Pointer lpMsg,
      IntByReference lpdwNumberOfBytesRecvd,
      @Nullable Pointer lpOverlapped,
      @Nullable Pointer lpCompletionRoutine) {
    if (wsaRecvMsg == null) {
      wsaRecvMsg = find(s);
      if (wsaRecvMsg == null) {
        return SOCKET_ERROR;
      }
    }
    return wsaRecvMsg.invoke(
        pointer(s), lpMsg, pointer(lpdwNumberOfBytesRecvd), lpOverlapped, lpCompletionRoutine);
  }

  /** The function, or null, and JNA keeps the error of the ioctl. */
  private LPFN_WSARECVMSG find(SOCKET s) {
    try (Memory exchange = new Memory(GUID_SIZE + Native.POINTER_SIZE)) {
      exchange.clear();
      exchange.write(0, WSAID_WSARECVMSG, 0, WSAID_WSARECVMSG.length);
      Pointer answer = exchange.share(GUID_SIZE);
      int result =
          ws2_32.WSAIoctl(
              s,
              SIO_GET_EXTENSION_FUNCTION_POINTER,
              exchange,
              GUID_SIZE,
              answer,
              Native.POINTER_SIZE,
              new IntByReference(),
              Pointer.NULL,
              Pointer.NULL);
      return result == SOCKET_ERROR ? null : DirectWSARecvMsg.at(answer.getPointer(0));
    }
  }
}
