// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawReplyTest {
  @Test
  void hasNothingButAStatusWithoutAReply() {
    RawReply echo = RawReply.withoutReply(11010);
    assertThat(echo.status()).isEqualTo(11010);
    assertThat(echo.responder()).isEmpty();
    assertThat(echo.roundTripTime()).isZero();
    assertThat(echo.timeToLive()).isEmpty();
    assertThat(echo.payload()).isEmpty();
  }

  /** Every byte of it differs, so that one read from a wrong place is noticed. */
  private static ByteBuffer reply6(int status) {
    ByteBuffer b = ByteBuffer.allocate(60).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < b.limit(); i++) {
      b.put(i, (byte) (0x41 + i));
    }
    return b.putInt(28, status).putInt(32, 1234);
  }

  @Behaviour(3)
  @Test
  void readsAReplyOfIpv6FromItsPackedFields() {
    RawReply echo = RawReply.read6(reply6(0), 24);
    Inet6Address responder = (Inet6Address) echo.responder().orElseThrow();
    assertThat(responder.getAddress())
        .containsExactly(
            0x47, 0x48, 0x49, 0x4a, 0x4b, 0x4c, 0x4d, 0x4e, 0x4f, 0x50, 0x51, 0x52, 0x53, 0x54,
            0x55, 0x56);
    assertThat(responder.getScopeId()).isEqualTo(0x5a595857);
    assertThat(echo.status()).isZero();
    assertThat(echo.roundTripTime()).isEqualTo(Duration.ofMillis(1234));
    assertThat(echo.timeToLive()).isEmpty();
    assertThat(echo.payload()).hasSize(24).startsWith(0x65, 0x66, 0x67).endsWith(0x7c);
    assertThat(echo.others()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {11_003, 11_013, 11_040, 11_045, 11_999})
  void hasNoPayloadOfIpv6UnlessTheEchoCameBack(int status) {
    RawReply echo = RawReply.read6(reply6(status), 24);
    assertThat(echo.status()).isEqualTo(status);
    assertThat(echo.responder()).isPresent();
    assertThat(echo.payload()).isEmpty();
  }
}
