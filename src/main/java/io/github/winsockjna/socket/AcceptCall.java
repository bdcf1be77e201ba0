// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WinsockResult;
import io.github.winsockjna.jna.Kernel32;
import io.github.winsockjna.jna.SOCKET;

/**
 * One use of {@code accept}. It keeps the connection that came: nobody else would know of it when
 * the listening socket is closed meanwhile.
 */
final class AcceptCall {
  private final NativeSocket listening;
  private final Kernel32 kernel32;
  private SOCKET connection;

  private AcceptCall(NativeSocket listening, Kernel32 kernel32) {
    this.listening = listening;
    this.kernel32 = kernel32;
  }

  /** The connection, which processes that this one starts do not inherit. */
  static SOCKET on(NativeSocket listening, Kernel32 kernel32) throws WinsockException {
    AcceptCall call = new AcceptCall(listening, kernel32);
    try {
      return listening.handle().lend("accept", null, call::take);
    } catch (WinsockException | RuntimeException | Error e) {
      call.drop();
      throw e;
    }
  }

  private SOCKET take(SOCKET s) throws WinsockException {
    SOCKET accepted = listening.ws2_32().accept(s, null, null);
    WinsockResult.checkSocket(accepted.handle(), "accept");
    connection = accepted;
    HANDLE handle = new HANDLE(connection.getPointer());
    kernel32.SetHandleInformation(handle, Kernel32.HANDLE_FLAG_INHERIT, 0);
    return connection;
  }

  private void drop() {
    if (connection != null) {
      listening.ws2_32().closesocket(connection);
    }
  }
}
