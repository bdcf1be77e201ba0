// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.socket.BindCheck.Reason;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BindCheckTest {
  private static final InetSocketAddress ADDRESS = new InetSocketAddress("127.0.0.1", 8080);

  @ParameterizedTest
  @CsvSource({
    "WSAEADDRINUSE, true, true, TAKEN",
    "WSAEADDRINUSE, true, false, TAKEN_EXCLUSIVELY",
    "WSAEADDRINUSE, false, false, TAKEN_EXCLUSIVELY",
    "WSAEACCES, true, true, TAKEN",
    "WSAEACCES, true, false, TAKEN_EXCLUSIVELY",
    "WSAEACCES, false, false, RESERVED",
    "WSAEADDRNOTAVAIL, false, false, NOT_LOCAL",
    "WSAENOBUFS, true, true, OTHER",
  })
  void tellsTheReasonByTheErrorAndByWhoHasThePort(
      WsaError error, boolean isOwned, boolean isShared, Reason reason) {
    assertThat(BindCheck.reason(error, isOwned, isShared)).isEqualTo(reason);
  }

  @ParameterizedTest
  @EnumSource
  void explainsEveryReason(Reason reason) {
    Optional<WinsockException> failure =
        reason == Reason.FREE
            ? Optional.empty()
            : Optional.of(new WinsockException("bind", WsaError.WSAENOBUFS.code()));
    assertThat(new BindCheck(ADDRESS, failure, List.of(), reason).explanation())
        .matches("[A-Z].*[.]");
  }

  @Test
  void saysHowToListAndFreeAReservedRange() {
    assertThat(new BindCheck(ADDRESS, Optional.empty(), List.of(), Reason.RESERVED).explanation())
        .contains("8080", "netsh interface ipv4 show excludedportrange protocol=tcp", "winnat");
  }

  @Test
  void refusesWhatNobodyCanBindTo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BindCheck.of(new InetSocketAddress("127.0.0.1", 0)))
        .withMessageContaining("must be resolved and have a port");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BindCheck.of(InetSocketAddress.createUnresolved("x", 80)));
  }
}
