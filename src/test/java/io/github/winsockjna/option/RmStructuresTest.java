// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.winsockjna.bytes.Bytes;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RmStructuresTest {
  private static final OptionCodec<RmSendWindow> WINDOW = RmOptions.RM_RATE_WINDOW_SIZE.codec();
  private static final OptionCodec<RmFecInfo> FEC = RmOptions.RM_USE_FEC.codec();

  @Test
  void haveTheSizesOfWsrm() {
    assertThat(WINDOW.capacity()).isEqualTo(12);
    assertThat(FEC.capacity()).isEqualTo(6);
    assertThat(RmOptions.RM_SENDER_STATISTICS.codec().capacity()).isEqualTo(104);
    assertThat(RmOptions.RM_RECEIVER_STATISTICS.codec().capacity()).isEqualTo(144);
  }

  @Test
  void layOutTheSendWindow() {
    RmSendWindow window = new RmSendWindow(56, Duration.ofMillis(1428), 0xFFFF_FFFFL);
    String bytes = "38000000" + "94050000" + "ffffffff";

    assertThat(Hex.of(WINDOW.encode(window))).isEqualTo(bytes);
    assertThat(WINDOW.decode(Hex.bytes(bytes))).isEqualTo(window);
  }

  @Test
  void roundTheWindowsTimeUp() {
    assertThat(new RmSendWindow(0, Duration.ofNanos(1), 0).windowTime())
        .isEqualTo(Duration.ofMillis(1));
  }

  @Test
  void refuseASendWindowOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RmSendWindow(-1, Duration.ZERO, 0))
        .withMessage("rateKbitsPerSec is -1, but must be from 0 to 4294967295");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RmSendWindow(0, Duration.ofDays(50), 0))
        .withMessage("windowTime is PT1200H, but must be from 0 to 4294967295 ms");
  }

  @Test
  void layOutForwardErrorCorrection() {
    RmFecInfo fec = new RmFecInfo(255, 258, 8, true);
    String bytes = "ff00" + "0201" + "08" + "01";

    assertThat(Hex.of(FEC.encode(fec))).isEqualTo(bytes);
    assertThat(FEC.decode(Hex.bytes(bytes))).isEqualTo(fec);
  }

  @Test
  void readForwardErrorCorrectionThatCouldNotBeSet() {
    assertThat(FEC.decode(Hex.bytes("ffff ffff ff 00")))
        .isEqualTo(new RmFecInfo(65535, 65535, 255, false));
  }

  @Test
  void refuseToSetForwardErrorCorrectionThatWindowsRefuses() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FEC.encode(new RmFecInfo(256, 1, 8, true)))
        .withMessage("fecBlockSize is 256, but must be from 0 to 255");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FEC.encode(new RmFecInfo(255, 1, 6, true)))
        .withMessage("fecGroupSize is 6, but must be a power of two, 1 to 128");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FEC.encode(new RmFecInfo(255, 0, 8, false)))
        .withMessageStartingWith("fecProActivePackets is 0, but must be from 1 to 65535");
  }

  @Test
  void readTheSendersStatisticsInOrder() {
    assertThat(RmOptions.RM_SENDER_STATISTICS.codec().decode(counted(13)))
        .isEqualTo(new RmSenderStatistics(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13));
  }

  @Test
  void readTheReceiversStatisticsInOrder() {
    RmReceiverStatistics statistics = RmOptions.RM_RECEIVER_STATISTICS.codec().decode(counted(18));

    assertThat(statistics.numODataPacketsReceived()).isEqualTo(1);
    assertThat(statistics.averageSequencesInWindow()).isEqualTo(10);
    assertThat(statistics.totalParityNaksSent()).isEqualTo(18);
  }

  @Test
  void refuseStatisticsCutShort() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RmOptions.RM_SENDER_STATISTICS.codec().decode(counted(12)))
        .withMessageStartingWith("An RM_SENDER_STATS has 104 bytes, not 96 bytes [01 00");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 76})
  void refuseLateJoiningOutOfRange(int percent) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RmOptions.RM_LATEJOIN.codec().encode(percent))
        .withMessage("value is " + percent + ", but must be from 0 to 75");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 51})
  void refuseAnAdvanceRateOutOfRange(int percent) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RmOptions.RM_SEND_WINDOW_ADV_RATE.codec().encode(percent))
        .withMessage("value is " + percent + ", but must be from 1 to 50");
  }

  @Test
  void nameInterfacesByAddressInNetworkOrder() throws UnknownHostException {
    InterfaceSelector selector =
        InterfaceSelector.ofAddress((Inet4Address) InetAddress.getByName("192.0.2.1"));

    assertThat(Hex.of(RmOptions.RM_ADD_RECEIVE_IF.codec().encode(selector))).isEqualTo("c0000201");
  }

  /** That many numbers of eight bytes: 1, 2, 3 … */
  private static ByteBuffer counted(int numbers) {
    ByteBuffer b = Bytes.allocate(numbers * Long.BYTES);
    for (int i = 1; i <= numbers; i++) {
      b.putLong(i);
    }
    return b.flip();
  }
}
