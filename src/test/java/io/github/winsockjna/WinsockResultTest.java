// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.sun.jna.Native;
import io.github.winsockjna.jna.SOCKET;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WinsockResultTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 12, Integer.MAX_VALUE, -2})
  void passesEveryOtherResultOn(int result) throws WinsockException {
    Native.setLastError(10022);
    assertThat(WinsockResult.check(result, "bind")).isEqualTo(result);
    assertThat(WinsockResult.check(result, "getsockopt", "SO_TYPE")).isEqualTo(result);
  }

  @Test
  void turnsSocketErrorIntoTheLastError() {
    Native.setLastError(10048);
    assertThatThrownBy(() -> WinsockResult.check(-1, "bind"))
        .asInstanceOf(type(WinsockException.class))
        .returns("bind", WinsockException::function)
        .returns(WsaError.WSAEADDRINUSE, WinsockException::error)
        .returns(true, e -> e.option().isEmpty());
  }

  @Test
  void namesTheOption() {
    Native.setLastError(10042);
    assertThatThrownBy(() -> WinsockResult.check(-1, "getsockopt", "SO_TYPE"))
        .hasMessageStartingWith("getsockopt(SO_TYPE) failed: WSAENOPROTOOPT (10042): ");
  }

  @Test
  void tellsWhyAFunctionFailed() {
    Native.setLastError(10035);
    assertThat(WinsockResult.errorCode(0)).isZero();
    assertThat(WinsockResult.errorCode(7)).isZero();
    assertThat(WinsockResult.errorCode(-1)).isEqualTo(10035);
  }

  @Test
  void aFailureWithoutAnErrorIsNoSuccess() {
    Native.setLastError(0);
    assertThat(WinsockResult.errorCode(-1)).isEqualTo(-1);
  }

  @Test
  void acceptsASocket() {
    assertThatCode(() -> WinsockResult.checkSocket(344, "socket")).doesNotThrowAnyException();
  }

  @Test
  void turnsInvalidSocketIntoTheLastError() {
    Native.setLastError(10047);
    assertThatThrownBy(() -> WinsockResult.checkSocket(SOCKET.INVALID_SOCKET, "socket"))
        .hasMessageStartingWith("socket failed: WSAEAFNOSUPPORT (10047): ");
  }
}
