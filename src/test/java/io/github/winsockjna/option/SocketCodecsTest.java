// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.winsockjna.ProtocolInfo;
import io.github.winsockjna.ProtocolInfoBytes;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.WsaError;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SocketCodecsTest {
  @Test
  void readsNoConnectTimeBeforeAConnection() {
    assertThat(decode(SocketLevelOptions.SO_CONNECT_TIME, "ffffffff")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"00000000, PT0S", "3c000000, PT1M", "feffffff, PT4294967294S"})
  void readsTheConnectTimeInSeconds(String bytes, Duration time) {
    assertThat(decode(SocketLevelOptions.SO_CONNECT_TIME, bytes)).isEqualTo(Optional.of(time));
  }

  @Test
  void refusesAConnectTimeOfAnotherLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> decode(SocketLevelOptions.SO_CONNECT_TIME, "00"))
        .withMessage("A connect time has 4 bytes, not 1 byte [00]");
  }

  @Test
  void writesASocketAsWideAsAPointer() {
    assertThat(Hex.of(new SocketCodecs.Handle(8).encode(0x1_0000_0158L)))
        .isEqualTo("5801000001000000");
    assertThat(Hex.of(new SocketCodecs.Handle(4).encode(0x158L))).isEqualTo("58010000");
    assertThat(Hex.of(new SocketCodecs.Handle(4).encode(0xFFFF_FFF0L))).isEqualTo("f0ffffff");
  }

  @Test
  void readsAHandleAsWideAsAPointer() {
    assertThat(new SocketCodecs.Handle(8).decode(Hex.bytes("58010000 01000000")))
        .isEqualTo(0x1_0000_0158L);
    assertThat(new SocketCodecs.Handle(4).decode(Hex.bytes("f0ffffff"))).isEqualTo(0xFFFF_FFF0L);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SocketCodecs.Handle(8).decode(Hex.bytes("f0ffffff")))
        .withMessage("A handle has 8 bytes, not 4 bytes [f0 ff ff ff]");
  }

  @Test
  void writesNothingForAnOrder() {
    assertThat(SocketLevelOptions.SO_UPDATE_CONNECT_CONTEXT.codec().encode(null).remaining())
        .isZero();
    assertThat(SocketLevelOptions.SO_UPDATE_CONNECT_CONTEXT.type()).isSameAs(Void.class);
  }

  @ParameterizedTest
  @CsvSource({"00000000, NO_ERROR", "4d270000, WSAECONNREFUSED", "67120000, UNKNOWN"})
  void readsThePendingError(String bytes, WsaError error) {
    assertThat(decode(SocketLevelOptions.SO_ERROR, bytes)).isSameAs(error);
  }

  @ParameterizedTest
  @CsvSource({"01000000, STREAM", "02000000, DGRAM", "03000000, RAW", "63000000, UNKNOWN"})
  void readsTheType(String bytes, SocketType type) {
    assertThat(decode(SocketLevelOptions.SO_TYPE, bytes)).isSameAs(type);
  }

  @Test
  void readsTheProtocolInBothWidths() {
    ByteBuffer wide = ProtocolInfoBytes.w("MSAFD", 23, 2, 17);
    ByteBuffer narrow = ProtocolInfoBytes.a("MSAFD", 23, 2, 17);
    assertThat(SocketLevelOptions.SO_PROTOCOL_INFOW.codec().decode(wide))
        .isEqualTo(SocketLevelOptions.SO_PROTOCOL_INFOA.codec().decode(narrow))
        .isEqualTo(ProtocolInfo.decodeW(wide));
    assertThat(SocketLevelOptions.SO_PROTOCOL_INFOW.codec().capacity()).isEqualTo(628);
    assertThat(SocketLevelOptions.SO_PROTOCOL_INFOA.codec().capacity()).isEqualTo(372);
  }

  @Test
  void cannotSetWhatCanOnlyBeRead() {
    ProtocolInfo info = ProtocolInfo.decodeW(ProtocolInfoBytes.w("MSAFD", 23, 2, 17));
    OptionCodec<ProtocolInfo> codec = SocketLevelOptions.SO_PROTOCOL_INFOW.codec();
    assertThatThrownBy(() -> codec.encode(info)).isInstanceOf(UnsupportedOperationException.class);
  }

  private static <T> T decode(ReadableOption<T> option, String bytes) {
    return option.codec().decode(Hex.bytes(bytes));
  }
}
