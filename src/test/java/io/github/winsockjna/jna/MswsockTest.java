// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MswsockTest {
  private static final SOCKET SOCKET = new SOCKET(44);
  private static final Memory MEMORY = new Memory(100);

  private final Ws2_32 ws2_32 = mock(Ws2_32.class);

  /** A function, its GUID as the headers of the SDK lay it out, and what a failure returns. */
  private record Row(String guid, int failure, String name, ToIntFunction<Mswsock> call) {
    @Override
    public String toString() {
      return name;
    }
  }

  static final List<Row> FUNCTIONS =
      List.of(
          new Row(
              "c8d789f61f6f6b438a53e54fe351c322",
              -1,
              "WSARecvMsg",
              m -> m.WSARecvMsg(SOCKET, MEMORY, new IntByReference(), null, null)),
          new Row(
              "f17d36b5accbcf1195ca00805f48a192",
              0,
              "AcceptEx",
              m -> m.AcceptEx(SOCKET, SOCKET, MEMORY, 0, 32, 32, null, MEMORY)),
          new Row(
              "b907a225f3dd60468ee976e58c74063e",
              0,
              "ConnectEx",
              m -> m.ConnectEx(SOCKET, MEMORY, 16, null, 0, null, MEMORY)),
          new Row(
              "112eda7f30866f43a031f536a6eec157",
              0,
              "DisconnectEx",
              m -> m.DisconnectEx(SOCKET, null, 0, 0)),
          new Row(
              "f07d36b5accbcf1195ca00805f48a192",
              0,
              "TransmitFile",
              m -> m.TransmitFile(SOCKET, null, 0, 0, null, null, 0)),
          new Row(
              "a09d68d9901fd311997100c04f68c876",
              0,
              "TransmitPackets",
              m -> m.TransmitPackets(SOCKET, MEMORY, 1, 0, null, 0)));

  @ParameterizedTest
  @FieldSource("FUNCTIONS")
  void asksTheProviderForTheFunctionByItsGuid(Row row) {
    AtomicReference<String> asked = new AtomicReference<>();
    when(ws2_32.WSAIoctl(any(), anyInt(), any(), anyInt(), any(), anyInt(), any(), any(), any()))
        .thenAnswer(
            call -> {
              assertThat(call.<SOCKET>getArgument(0)).isEqualTo(SOCKET);
              assertThat(call.<Integer>getArgument(1)).isEqualTo(0xC800_0006);
              byte[] guid = call.<Pointer>getArgument(2).getByteArray(0, call.getArgument(3));
              asked.set(HexFormat.of().formatHex(guid));
              assertThat(call.<Integer>getArgument(5)).isEqualTo(Native.POINTER_SIZE);
              Native.setLastError(10022);
              return -1;
            });

    assertThat(row.call.applyAsInt(Mswsock.of(ws2_32))).isEqualTo(row.failure);

    assertThat(Native.getLastError()).isEqualTo(10022);
    assertThat(asked).hasValue(row.guid);
  }

  @Test
  void hasNoAddressesBeforeAConnectionIsAccepted() {
    IntByReference length = new IntByReference();
    PointerByReference address = new PointerByReference();

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Mswsock.of(ws2_32)
                    .GetAcceptExSockaddrs(MEMORY, 0, 32, 32, address, length, address, length));
  }
}
