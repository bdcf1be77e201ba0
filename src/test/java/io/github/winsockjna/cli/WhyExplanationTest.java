// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.WsaError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhyExplanationTest {
  @ParameterizedTest
  @CsvSource({
    "WSAECONNREFUSED, nothing listens on port 80",
    "WSAETIMEDOUT, Nobody answers at all",
    "WSAEHOSTUNREACH, no way to the host",
    "WSAENETUNREACH, no route to the host",
    "WSAENETDOWN, network of this computer is down",
    "WSAEACCES, It is forbidden",
    "WSAEADDRNOTAVAIL, Nobody can connect to such an address",
    "WSAENOBUFS, no port or no memory left",
    "WSAEADDRINUSE, no port or no memory left",
    "WSAEAFNOSUPPORT, lacks the protocol",
  })
  void knowsWhatIsBehindAnError(WsaError error, String words) {
    assertThat(WhyExplanation.of(WhyResults.failed(error.code(), Replies.ended(11010, null, 0))))
        .contains(words);
  }

  @Test
  void takesTheDescriptionOfOtherErrors() {
    assertThat(WhyExplanation.of(WhyResults.failed(10053, Replies.ended(11010, null, 0))))
        .isEqualTo(WsaError.WSAECONNABORTED.description());
  }

  @Test
  void takesThePingOfASilentHostIntoAccount() {
    for (boolean gaveUp : new boolean[] {true, false}) {
      assertThat(WhyExplanation.of(silent(gaveUp, true)))
          .startsWith("The host is there")
          .contains("port 80", "drops such packets silently");
      assertThat(WhyExplanation.of(silent(gaveUp, false))).startsWith("Nobody answers at all");
    }
  }

  private static WhyResult silent(boolean gaveUp, boolean answersPing) {
    var ping = answersPing ? Replies.success(1, 64) : Replies.ended(11010, null, 0);
    return gaveUp ? WhyResults.gaveUp(ping) : WhyResults.failed(10060, ping);
  }

  @Test
  void namesWhoReportedAnIcmpError() {
    assertThat(WhyExplanation.of(WhyResults.failedBy(Replies.ROUTER, Replies.success(1, 64))))
        .startsWith("A router on the way");
    assertThat(WhyExplanation.of(WhyResults.failedBy(Replies.TARGET, Replies.success(1, 64))))
        .startsWith("The host itself");
  }
}
