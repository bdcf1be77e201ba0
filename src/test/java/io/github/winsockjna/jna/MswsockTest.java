// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class MswsockTest {
  private static final SOCKET SOCKET = new SOCKET(44);

  private final Ws2_32 ws2_32 = mock(Ws2_32.class);

  /** The bytes of WSAID_WSARECVMSG as the headers of the SDK lay it out. */
  @Test
  void asksTheProviderForTheFunctionByItsGuid() {
    when(ws2_32.WSAIoctl(any(), anyInt(), any(), anyInt(), any(), anyInt(), any(), any(), any()))
        .thenAnswer(
            call -> {
              assertThat(call.<SOCKET>getArgument(0)).isEqualTo(SOCKET);
              assertThat(call.<Integer>getArgument(1)).isEqualTo(0xC800_0006);
              assertThat(call.<Pointer>getArgument(2).getByteArray(0, call.getArgument(3)))
                  .isEqualTo(HexFormat.of().parseHex("c8d789f61f6f6b438a53e54fe351c322"));
              assertThat(call.<Integer>getArgument(5)).isEqualTo(Native.POINTER_SIZE);
              Native.setLastError(10022);
              return -1;
            });
    try (Memory message = new Memory(56)) {
      int result = Mswsock.of(ws2_32).WSARecvMsg(SOCKET, message, new IntByReference(), null, null);
      assertThat(result).isEqualTo(-1);
      assertThat(Native.getLastError()).isEqualTo(10022);
    }
  }
}
