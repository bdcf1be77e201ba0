// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NativeEchoTest {
  private static final long ADDRESS = 0x7fff_1234_5000L;
  private static final byte[] DATA = "nineteen bytes long".getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void readsAReply(int pointerSize) {
    NativeEcho echo = read(pointerSize, reply(pointerSize, 0));
    assertThat(echo.status()).isZero();
    assertThat(echo.responder()).contains(Addresses.of("192.168.10.20"));
    assertThat(echo.roundTripTime()).isEqualTo(Duration.ofMillis(20));
    assertThat(echo.timeToLive()).hasValue(59);
    assertThat(echo.payload()).isEqualTo(DATA);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void readsWhoSaidThatTheTargetIsUnreachable(int pointerSize) {
    NativeEcho echo = read(pointerSize, reply(pointerSize, 11003));
    assertThat(echo.status()).isEqualTo(11003);
    assertThat(echo.responder()).contains(Addresses.of("192.168.10.20"));
    assertThat(echo.roundTripTime()).isEqualTo(Duration.ofMillis(20));
    EchoReply reply =
        new EchoReply(EchoRequest.to(Addresses.HOST).build(), echo, Duration.ofMillis(21));
    assertThat(reply.status()).isSameAs(IpStatus.IP_DEST_HOST_UNREACHABLE);
    assertThat(reply.isSuccess()).isFalse();
  }

  @Test
  void hasNoPayloadUnlessTheEchoCameBack() {
    assertThat(read(8, reply(8, 11013)).payload()).isEmpty();
    assertThat(read(8, reply(8, 11013).putLong(16, 0)).payload()).isEmpty();
  }

  @Test
  void readsUnsignedNumbers() {
    ByteBuffer b = reply(8, 0).putInt(8, -1).put(24, (byte) 255);
    assertThat(read(8, b).roundTripTime()).isEqualTo(Duration.ofMillis(4294967295L));
    assertThat(read(8, b).timeToLive()).hasValue(255);
  }

  @Test
  void hasNeitherResponderNorTimeToLiveWhereBothAreZero() {
    NativeEcho echo = read(8, reply(8, 0).putInt(0, 0).put(24, (byte) 0));
    assertThat(echo.responder()).isEmpty();
    assertThat(echo.timeToLive()).isEmpty();
  }

  @Test
  void ignoresTheDataPointerOfAnEmptyReply() {
    assertThat(read(8, reply(8, 0).putShort(12, (short) 0).putLong(16, 1)).payload()).isEmpty();
  }

  @Test
  void readsDataUpToTheEndOfTheBuffer() {
    ByteBuffer b = reply(8, 0);
    b.putLong(16, ADDRESS + b.limit() - DATA.length).put(b.limit() - DATA.length, DATA);
    assertThat(read(8, b).payload()).isEqualTo(DATA);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 82, 100, 1L << 32, Long.MIN_VALUE})
  void refusesDataOutsideOfTheBuffer(long offset) {
    ByteBuffer b = reply(8, 0).putLong(16, ADDRESS + offset);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(8, b))
        .withMessageStartingWith(
            "The reply's 19 bytes of data are outside of the reply buffer: 40 bytes [c0 a8 0a 14");
  }

  @ParameterizedTest
  @ValueSource(ints = {61, 101, 65535})
  void refusesMoreDataThanTheBufferHolds(int size) {
    ByteBuffer b = reply(8, 0).putShort(12, (short) size);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(8, b))
        .withMessageStartingWith("The reply's " + size + " bytes of data are outside");
  }

  @Test
  void refusesAnEmptyBuffer() {
    ByteBuffer empty = ByteBuffer.allocate(0);
    assertThatThrownBy(() -> NativeEcho.read(empty, ADDRESS, new EchoLayout(8)))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void hasNothingButAStatusWithoutAReply() {
    NativeEcho echo = NativeEcho.withoutReply(11010);
    assertThat(echo.status()).isEqualTo(11010);
    assertThat(echo.responder()).isEmpty();
    assertThat(echo.roundTripTime()).isZero();
    assertThat(echo.timeToLive()).isEmpty();
    assertThat(echo.payload()).isEmpty();
  }

  private static NativeEcho read(int pointerSize, ByteBuffer b) {
    long address = pointerSize == 8 ? ADDRESS : Integer.toUnsignedLong((int) ADDRESS);
    return NativeEcho.read(b, address, new EchoLayout(pointerSize));
  }

  /** 192.168.10.20 after 20 ms with 59 hops left; the data follows the structure. */
  private static ByteBuffer reply(int pointerSize, int status) {
    int data = 16 + 3 * pointerSize;
    ByteBuffer b =
        ByteBuffer.allocate(100)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(0, new byte[] {(byte) 192, (byte) 168, 10, 20})
            .putInt(4, status)
            .putInt(8, 20)
            .putShort(12, (short) DATA.length)
            .put(16 + pointerSize, (byte) 59)
            .put(data, DATA);
    return pointerSize == 8 ? b.putLong(16, ADDRESS + data) : b.putInt(16, (int) ADDRESS + data);
  }
}
