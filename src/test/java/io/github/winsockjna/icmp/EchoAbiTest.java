// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.abi.AbiTable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The structures of an echo request are laid out as in the headers. */
class EchoAbiTest {
  @Behaviour(1)
  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void layoutIsThatOfTheHeaders(int pointerSize) {
    AbiTable table = AbiTable.of(pointerSize);
    EchoLayout layout = new EchoLayout(pointerSize);
    int options = table.offset("ICMP_ECHO_REPLY.Options");
    assertThat(layout.optionsSize()).isEqualTo(table.size("IP_OPTION_INFORMATION"));
    assertThat(layout.replySize()).isEqualTo(table.size("ICMP_ECHO_REPLY"));
    assertThat(layout.replyOptions()).isEqualTo(options);
    assertThat(layout.optionData()).isEqualTo(table.offset("IP_OPTION_INFORMATION.OptionsData"));
    assertThat(EchoLayout.OPTION_SIZE).isEqualTo(table.offset("IP_OPTION_INFORMATION.OptionsSize"));
    assertThat(EchoLayout.ADDRESS).isEqualTo(table.offset("ICMP_ECHO_REPLY.Address"));
    assertThat(EchoLayout.STATUS).isEqualTo(table.offset("ICMP_ECHO_REPLY.Status"));
    assertThat(EchoLayout.ROUND_TRIP_TIME).isEqualTo(table.offset("ICMP_ECHO_REPLY.RoundTripTime"));
    assertThat(EchoLayout.DATA_SIZE).isEqualTo(table.offset("ICMP_ECHO_REPLY.DataSize"));
    assertThat(EchoLayout.DATA).isEqualTo(table.offset("ICMP_ECHO_REPLY.Data"));
    assertThat(EchoLayout.OPTION_TTL).isEqualTo(table.offset("IP_OPTION_INFORMATION.Ttl"));
    assertThat(EchoLayout.OPTION_FLAGS).isEqualTo(table.offset("IP_OPTION_INFORMATION.Flags"));
  }

  @Behaviour(2)
  @ParameterizedTest
  @ValueSource(ints = {8, 4})
  void readsTheFieldsOfAReply(int pointerSize) throws UnknownHostException {
    AbiTable table = AbiTable.of(pointerSize);
    byte[] responder = {10, 11, 12, 13};
    byte[] payload = {1, 2, 3, 4, 5};
    long address = 0x8000_0000L;
    int dataAt = table.size("ICMP_ECHO_REPLY") + 3;
    ByteBuffer bytes = ByteBuffer.allocate(dataAt + payload.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(table.offset("ICMP_ECHO_REPLY.Address"), responder);
    bytes.putInt(table.offset("ICMP_ECHO_REPLY.Status"), 0);
    bytes.putInt(table.offset("ICMP_ECHO_REPLY.RoundTripTime"), 1_234);
    bytes.putShort(table.offset("ICMP_ECHO_REPLY.DataSize"), (short) payload.length);
    bytes.putInt(table.offset("ICMP_ECHO_REPLY.Data"), (int) address + dataAt);
    bytes.put(
        table.offset("ICMP_ECHO_REPLY.Options") + table.offset("IP_OPTION_INFORMATION.Ttl"),
        (byte) 200);
    bytes.put(dataAt, payload);

    RawReply echo = new ReplyBuffer(bytes, address, new EchoLayout(pointerSize)).read(1);
    assertThat(echo.responder()).contains(InetAddress.getByAddress(responder));
    assertThat(echo.status()).isZero();
    assertThat(echo.roundTripTime()).isEqualTo(Duration.ofMillis(1_234));
    assertThat(echo.timeToLive()).hasValue(200);
    assertThat(echo.payload()).isEqualTo(payload);
  }
}
