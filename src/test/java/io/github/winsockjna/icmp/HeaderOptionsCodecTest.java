// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderOptionsCodecTest {
  private static final InetAddress FIRST = Addresses.of("10.0.0.1");
  private static final InetAddress SECOND = Addresses.of("192.168.255.254");

  @Test
  void writesNothingForNoOptions() {
    assertThat(HeaderOptionsCodec.encode(HeaderOptions.NONE)).isEmpty();
  }

  @Test
  void writesARouteToBeRecorded() {
    assertThat(HeaderOptionsCodec.encode(HeaderOptions.NONE.withRecordRoute(1)))
        .isEqualTo(hex("07 07 04 00000000 00"));
    assertThat(HeaderOptionsCodec.encode(HeaderOptions.NONE.withRecordRoute(9)))
        .hasSize(40)
        .startsWith(7, 39, 4, 0);
  }

  @Test
  void writesTimestampsToBeRecordedWithAddresses() {
    assertThat(HeaderOptionsCodec.encode(HeaderOptions.NONE.withTimestamps(1)))
        .isEqualTo(hex("44 0c 05 01 0000000000000000"));
    assertThat(HeaderOptionsCodec.encode(HeaderOptions.NONE.withTimestamps(4)))
        .hasSize(36)
        .startsWith(0x44, 36, 5, 1);
  }

  @Test
  void writesSourceRoutesFromTheFirstHopToTheTarget() {
    List<InetAddress> hops = List.of(FIRST, SECOND);
    assertThat(
            HeaderOptionsCodec.encode(
                HeaderOptions.NONE.withLooseSourceRoute(hops, Addresses.HOST)))
        .isEqualTo(hex("83 0f 04 0a000001 c0a8fffe c0000201 00"));
    assertThat(HeaderOptionsCodec.encode(HeaderOptions.NONE.withStrictSourceRoute(hops, SECOND)))
        .isEqualTo(hex("89 0b 04 0a000001 c0a8fffe 00"));
  }

  @Test
  void writesSeveralOptionsOneAfterTheOther() {
    HeaderOptions options =
        HeaderOptions.NONE
            .withTimestamps(1)
            .withRecordRoute(1)
            .withStrictSourceRoute(List.of(FIRST), FIRST);
    assertThat(HeaderOptionsCodec.encode(options))
        .isEqualTo(hex("89 07 04 0a000001  07 07 04 00000000  44 0c 05 01 0000000000000000  0000"));
  }

  @Test
  void readsTheRouteUpToThePointer() {
    assertThat(route("07 0b 04 0a000001 c0a8fffe")).isEmpty();
    assertThat(route("07 0b 08 0a000001 c0a8fffe")).containsExactly(FIRST);
    assertThat(route("07 0b 0c 0a000001 c0a8fffe 00")).containsExactly(FIRST, SECOND);
  }

  @Test
  void readsAFullRoute() {
    assertThat(route("07 27 28" + "0a000001".repeat(9) + "00")).hasSize(9).containsOnly(FIRST);
  }

  @Test
  void readsTimestampsUpToThePointer() {
    assertThat(timestamps("44 14 0d 01 0a000001 00000001 c0a8fffe 05265bff"))
        .containsExactly(new HopTimestamp(FIRST, Duration.ofMillis(1), true));
    assertThat(timestamps("44 14 15 f1 0a000001 00000001 c0a8fffe 05265bff"))
        .containsExactly(
            new HopTimestamp(FIRST, Duration.ofMillis(1), true),
            new HopTimestamp(SECOND, Duration.ofDays(1).minusMillis(1), true));
  }

  @Test
  void readsTimestampsOfGivenAddresses() {
    assertThat(timestamps("44 0c 0d 03 0a000001 00000001")).hasSize(1);
  }

  @Test
  void tellsATimeThatIsNotUtc() {
    assertThat(timestamps("44 0c 0d 01 0a000001 80000007"))
        .containsExactly(new HopTimestamp(FIRST, Duration.ofMillis(7), false));
    assertThat(timestamps("44 0c 0d 01 0a000001 ffffffff"))
        .containsExactly(new HopTimestamp(FIRST, Duration.ofMillis(Integer.MAX_VALUE), false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"44 0c 0d 00 00000001 00000002", "44 0c 0d 02 00000001 00000002"})
  void readsNoTimestampsWithoutAddresses(String bytes) {
    assertThat(timestamps(bytes)).isEmpty();
  }

  @Test
  void skipsFillersAndOptionsNotAskedFor() {
    HeaderOptionsCodec.Recorded recorded =
        decode(
            "01 01 94 04 0000 83 07 04 0a000001 44 0c 0d 01 c0a8fffe 00000005 07 07 08 0a000001");
    assertThat(recorded.recordedRoute()).containsExactly(FIRST);
    assertThat(recorded.timestamps()).extracting(HopTimestamp::address).containsExactly(SECOND);
  }

  @Test
  void endsAtTheEndOfTheList() {
    assertThat(route("00 07 07 08 0a000001")).isEmpty();
  }

  @Test
  void readsTheFirstOfTwoRoutes() {
    assertThat(route("07 07 08 0a000001 07 07 08 c0a8fffe")).containsExactly(FIRST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "07 07 00 0a000001",
        "07 07 03 0a000001",
        "07 07 05 0a000001",
        "07 07 0c 0a000001",
        "07 07 ff 0a000001",
        "07 0b 0a 0a000001 c0a8fffe",
        "44 14 11 01 0a000001 00000001 c0a8fffe 00000002",
        "07 02 0a000001",
        "44 0c 04 01 0a000001 00000001",
        "44 0c 09 01 0a000001 00000001",
        "44 0c 15 01 0a000001 00000001",
        "44 03 0d",
        "44 02",
      })
  void leavesOutAnOptionWhosePointerIsNotAtASlot(String bytes) {
    assertThat(decode(bytes)).isEqualTo(HeaderOptionsCodec.Recorded.NOTHING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"07", "44 00", "44 01", "44 ff", "44 0d 0d 01 0a000001 00000001"})
  void keepsWhatIsBeforeAnOptionOfAnImpossibleLength(String bytes) {
    assertThat(decode("07 07 08 0a000001" + bytes))
        .isEqualTo(new HeaderOptionsCodec.Recorded(List.of(FIRST), List.of()));
  }

  @Test
  void readsAnyBytes() {
    Random random = new Random(7);
    int[] starts = {0, 1, 7, 7, 7, 68, 68, 68, 131, 255};
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(41)];
      random.nextBytes(bytes);
      for (int at = 0; at + 2 < bytes.length; at += 4) {
        bytes[at] = (byte) starts[random.nextInt(starts.length)];
        bytes[at + 1] = (byte) random.nextInt(44);
        bytes[at + 2] = (byte) random.nextInt(44);
      }
      assertThatCode(() -> HeaderOptionsCodec.decode(bytes)).doesNotThrowAnyException();
      HeaderOptionsCodec.Recorded recorded = HeaderOptionsCodec.decode(bytes);
      assertThat(recorded.recordedRoute()).hasSizeLessThanOrEqualTo(9);
      assertThat(recorded.timestamps()).hasSizeLessThanOrEqualTo(4);
    }
  }

  private static List<InetAddress> route(String bytes) {
    return decode(bytes).recordedRoute();
  }

  private static List<HopTimestamp> timestamps(String bytes) {
    return decode(bytes).timestamps();
  }

  private static HeaderOptionsCodec.Recorded decode(String bytes) {
    return HeaderOptionsCodec.decode(hex(bytes));
  }

  private static byte[] hex(String bytes) {
    return HexFormat.of().parseHex(bytes.replace(" ", ""));
  }
}
