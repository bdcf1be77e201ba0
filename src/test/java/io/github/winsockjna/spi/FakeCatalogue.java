// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.ProtocolInfoBytes;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.jna.WSAPROTOCOL_INFOW;
import io.github.winsockjna.jna.Ws2_32;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.ToLongFunction;

/** A Winsock with a catalogue of the test's own. */
final class FakeCatalogue {
  private static final int SIZE = 628;
  private static final int CHAIN_LENGTH = 40;

  final Ws2_32 ws2_32 = mock(Ws2_32.class);

  static ByteBuffer entry(String name, int family, int type, int protocol, int chain) {
    return ProtocolInfoBytes.w(name, family, type, protocol)
        .putInt(CHAIN_LENGTH, chain)
        .putInt(80, 16);
  }

  /** What the catalogue has. */
  FakeCatalogue entries(ByteBuffer... entries) {
    doAnswer(
            call -> {
              Pointer buffer = call.getArgument(1);
              for (int i = 0; i < entries.length; i++) {
                buffer.write((long) i * SIZE, entries[i].array(), 0, SIZE);
              }
              return entries.length;
            })
        .when(ws2_32)
        .WSCEnumProtocols(isNull(), any(), any(), any());
    return this;
  }

  /** The path of every provider's DLL. */
  FakeCatalogue path(String path) {
    doAnswer(
            call -> {
              byte[] bytes = (path + "\0").getBytes(StandardCharsets.UTF_16LE);
              call.<Pointer>getArgument(1).write(0, bytes, 0, bytes.length);
              return 0;
            })
        .when(ws2_32)
        .WSCGetProviderPath(any(), any(), any(), any());
    return this;
  }

  /** What happens when a socket of an entry is opened. */
  FakeCatalogue sockets(ToLongFunction<WSAPROTOCOL_INFOW> handle) {
    doAnswer(call -> new SOCKET(handle.applyAsLong(call.getArgument(3))))
        .when(ws2_32)
        .WSASocketW(anyInt(), anyInt(), anyInt(), any(), anyInt(), anyInt());
    return this;
  }

  /** The answer of a socket that cannot be opened. */
  static long refused(WsaError error) {
    Native.setLastError(error.code());
    return SOCKET.INVALID_SOCKET;
  }

  static int failed(IntByReference lpErrno, int error) {
    Native.setLastError(WsaError.WSAEALREADY.code());
    lpErrno.setValue(error);
    return -1;
  }
}
