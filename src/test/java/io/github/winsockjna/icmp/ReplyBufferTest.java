// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyBufferTest {
  private static final long ADDRESS = 0x7fff_1234_5000L;
  private static final byte[] DATA = "nineteen bytes long".getBytes(StandardCharsets.US_ASCII);

  @Behaviour(2)
  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void readsAReply(int pointerSize) {
    RawReply echo = read(pointerSize, reply(pointerSize, 0));
    assertThat(echo.status()).isZero();
    assertThat(echo.responder()).contains(Addresses.of("192.168.10.20"));
    assertThat(echo.roundTripTime()).isEqualTo(Duration.ofMillis(20));
    assertThat(echo.timeToLive()).hasValue(59);
    assertThat(echo.payload()).isEqualTo(DATA);
  }

  @Behaviour(2)
  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void readsWhoSaidThatTheTargetIsUnreachable(int pointerSize) {
    RawReply echo = read(pointerSize, reply(pointerSize, 11003));
    assertThat(echo.status()).isEqualTo(11003);
    assertThat(echo.responder()).contains(Addresses.of("192.168.10.20"));
    assertThat(echo.roundTripTime()).isEqualTo(Duration.ofMillis(20));
    EchoReply reply =
        new EchoReply(
            EchoRequest.to(Addresses.HOST).build(), echo, Duration.ofMillis(21), Instant.EPOCH);
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
    RawReply echo = read(8, reply(8, 0).putInt(0, 0).put(24, (byte) 0));
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

  @Behaviour(4)
  @ParameterizedTest
  @ValueSource(longs = {-1, 82, 100, 1L << 32, Long.MIN_VALUE})
  void refusesDataOutsideOfTheBuffer(long offset) {
    ByteBuffer b = reply(8, 0).putLong(16, ADDRESS + offset);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(8, b))
        .withMessageStartingWith(
            "The reply's 19 bytes of data are outside of the reply buffer: 40 bytes [c0 a8 0a 14");
  }

  @Behaviour(4)
  @ParameterizedTest
  @ValueSource(ints = {61, 101, 65535})
  void refusesMoreDataThanTheBufferHolds(int size) {
    ByteBuffer b = reply(8, 0).putShort(12, (short) size);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(8, b))
        .withMessageStartingWith("The reply's " + size + " bytes of data are outside");
  }

  @Behaviour(2)
  @Test
  void refusesAnEmptyBuffer() {
    ByteBuffer empty = ByteBuffer.allocate(0);
    assertThatThrownBy(() -> new ReplyBuffer(empty, ADDRESS, new EchoLayout(8)).read(1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void readsTheOptionsOfAReply(int pointerSize) {
    RawReply echo = read(pointerSize, withOptions(reply(pointerSize, 0), pointerSize, 70, 8));
    assertThat(echo.recorded().recordedRoute()).containsExactly(Addresses.of("10.0.0.1"));
    assertThat(echo.payload()).isEqualTo(DATA);
  }

  @Test
  void readsOptionsUpToTheEndOfTheBuffer() {
    ByteBuffer b = withOptions(reply(8, 0), 8, 92, 8);
    assertThat(read(8, b).recorded().recordedRoute()).hasSize(1);
  }

  @Test
  void hasNoOptionsUnlessTheEchoCameBack() {
    ByteBuffer b = withOptions(reply(8, 11013), 8, 70, 8);
    assertThat(read(8, b).recorded()).isEqualTo(HeaderOptionsCodec.Recorded.NOTHING);
    assertThat(read(8, b.putLong(32, 1)).recorded()).isEqualTo(HeaderOptionsCodec.Recorded.NOTHING);
  }

  @Test
  void ignoresTheOptionPointerWhereThereAreNoOptions() {
    assertThat(read(8, reply(8, 0).putLong(32, 1)).recorded())
        .isEqualTo(HeaderOptionsCodec.Recorded.NOTHING);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 93, 100, 1L << 32, Long.MIN_VALUE, Long.MAX_VALUE})
  void refusesOptionsOutsideOfTheBuffer(long offset) {
    ByteBuffer b = reply(8, 0).put(27, (byte) 8).putLong(32, ADDRESS + offset);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(8, b))
        .withMessageStartingWith("The reply's 8 bytes of IP options are outside");
  }

  @Test
  void refusesMoreOptionsThanTheBufferHolds() {
    ByteBuffer b = reply(8, 0).put(27, (byte) -1).putLong(32, ADDRESS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(8, b))
        .withMessageStartingWith("The reply's 255 bytes of IP options are outside");
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void readsEveryReplyThatWindowsCounts(int pointerSize) {
    RawReply echo = read(pointerSize, replies(pointerSize, 3), 3);
    assertThat(echo.responder()).contains(Addresses.of("192.0.2.1"));
    assertThat(echo.payload()).containsExactly(1);
    assertThat(echo.others())
        .extracting(RawReply::responder)
        .containsExactly(
            Optional.of(Addresses.of("192.0.2.2")), Optional.of(Addresses.of("192.0.2.3")));
    assertThat(echo.others())
        .extracting(RawReply::payload)
        .containsExactly(new byte[] {2}, new byte[] {3});
    assertThat(echo.others()).allSatisfy(other -> assertThat(other.others()).isEmpty());
  }

  @Test
  void readsNoMoreRepliesThanWindowsCounts() {
    assertThat(read(8, replies(8, 3), 1).others()).isEmpty();
    assertThat(read(8, replies(8, 3), 2).others()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 65_535, Integer.MAX_VALUE})
  void endsWhereTheDataBeginsHoweverManyWindowsCounts(int count) {
    assertThat(read(8, replies(8, 3), count).others()).hasSize(2);
    assertThat(read(4, replies(4, 3), count).others()).hasSize(2);
  }

  @Test
  void endsAtTheEndOfTheBufferWhereThereIsNoData() {
    ByteBuffer b = ByteBuffer.allocate(40 * 2 + 39).order(ByteOrder.LITTLE_ENDIAN);
    b.putInt(0, 1).putInt(40, 2).putInt(80, 3);
    assertThat(read(8, b, 65_535).others()).hasSize(1);
  }

  @Test
  void endsAtAReplyOfNobody() {
    assertThat(read(8, replies(8, 3).putInt(40, 0), 65_535).others()).isEmpty();
  }

  @Test
  void endsAtAReplyWhoseDataIsOutsideOfTheBuffer() {
    assertThat(read(8, replies(8, 3).putLong(2 * 40 + 16, 1), 3).others()).hasSize(1);
  }

  @Test
  void readsNoOthersWhenDataIsSaidToBeginInTheFirst() {
    assertThat(read(8, replies(8, 3).putLong(16, ADDRESS), 65_535).others()).isEmpty();
  }

  @Behaviour(4)
  @Test
  void staysInTheBufferWhateverIsInIt() {
    Random random = new Random(17);
    for (int i = 0; i < 20_000; i++) {
      byte[] noise = new byte[40 + random.nextInt(300)];
      random.nextBytes(noise);
      ByteBuffer b = ByteBuffer.wrap(noise).order(ByteOrder.LITTLE_ENDIAN);
      for (int at = 0; at + 40 <= noise.length; at += 40) {
        b.putInt(at + 4, random.nextInt(4) / 3 * 11013);
        b.putShort(at + 12, (short) (random.nextInt(4) == 0 ? -1 : random.nextInt(99)));
        b.putLong(at + 16, ADDRESS + random.nextInt(noise.length + 20) - 10);
        b.put(at + 27, (byte) (random.nextInt(4) == 0 ? -1 : random.nextInt(44)));
        b.putLong(at + 32, ADDRESS + random.nextInt(noise.length + 20) - 10);
      }
      try {
        assertThat(read(8, b, 65_535).others()).hasSizeLessThan(9);
      } catch (IllegalArgumentException e) {
        assertThat(e).hasMessageContaining("outside of the reply buffer");
      }
    }
  }

  private static RawReply read(int pointerSize, ByteBuffer b) {
    return read(pointerSize, b, 1);
  }

  private static RawReply read(int pointerSize, ByteBuffer b, int count) {
    return new ReplyBuffer(b, address(pointerSize), new EchoLayout(pointerSize)).read(count);
  }

  private static long address(int pointerSize) {
    return pointerSize == 8 ? ADDRESS : Integer.toUnsignedLong((int) ADDRESS);
  }

  /** A recorded route of 10.0.0.1, with a byte of padding. */
  private static ByteBuffer withOptions(ByteBuffer b, int pointerSize, int at, int size) {
    int options = 16 + pointerSize;
    b.put(options + 3, (byte) size).put(at, new byte[] {7, 7, 8, 10, 0, 0, 1, 0});
    return putPointer(b, pointerSize, options + pointerSize, at);
  }

  private static ByteBuffer putPointer(ByteBuffer b, int pointerSize, int at, int offset) {
    return pointerSize == 8
        ? b.putLong(at, ADDRESS + offset)
        : b.putInt(at, (int) ADDRESS + offset);
  }

  /** 192.0.2.1 and so on, each with one byte, from the end of the buffer on. */
  private static ByteBuffer replies(int pointerSize, int count) {
    int structure = 16 + 3 * pointerSize;
    ByteBuffer b = ByteBuffer.allocate(structure * count + count).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < count; i++) {
      int data = b.limit() - 1 - i;
      b.put(i * structure, new byte[] {(byte) 192, 0, 2, (byte) (i + 1)});
      b.putShort(i * structure + 12, (short) 1).put(data, (byte) (i + 1));
      putPointer(b, pointerSize, i * structure + 16, data);
    }
    return b;
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
