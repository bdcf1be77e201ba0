// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketException;
import org.junit.jupiter.api.Test;

class WinsockExceptionTest {
  @Test
  void saysFunctionOptionErrorNumberAndWhatItMeans() {
    var exception = new WinsockException("setsockopt", "SO_EXCLUSIVEADDRUSE", 10022);
    assertThat(exception)
        .hasMessage(
            "setsockopt(SO_EXCLUSIVEADDRUSE) failed: WSAEINVAL (10022): "
                + WsaError.WSAEINVAL.description());
    assertThat(exception.function()).isEqualTo("setsockopt");
    assertThat(exception.option()).contains("SO_EXCLUSIVEADDRUSE");
    assertThat(exception.error()).isSameAs(WsaError.WSAEINVAL);
    assertThat(exception.errorCode()).isEqualTo(10022);
  }

  @Test
  void leavesTheOptionOutWhenThereIsNone() {
    var exception = new WinsockException("bind", 10048);
    assertThat(exception)
        .hasMessage("bind failed: WSAEADDRINUSE (10048): " + WsaError.WSAEADDRINUSE.description());
    assertThat(exception.option()).isEmpty();
  }

  @Test
  void keepsANumberThatIsNotListed() {
    var exception = new WinsockException("bind", 4711);
    assertThat(exception)
        .hasMessage("bind failed: unknown error (4711): " + WsaError.UNKNOWN.description());
    assertThat(exception.error()).isSameAs(WsaError.UNKNOWN);
    assertThat(exception.errorCode()).isEqualTo(4711);
  }

  @Test
  void failedThoughTheErrorSaysThatNothingDid() {
    var exception = new WinsockException("bind", 0);
    assertThat(exception)
        .hasMessage("bind failed: unknown error (0): " + WsaError.UNKNOWN.description());
    assertThat(exception.error()).isSameAs(WsaError.UNKNOWN);
    assertThat(exception.errorCode()).isZero();
  }

  @Test
  void saysJavasSentenceForAClosedSocket() {
    var exception = WinsockException.socketClosed("getsockopt", "SO_TYPE");
    assertThat(exception).isInstanceOf(SocketException.class).hasMessage("Socket is closed");
    assertThat(exception.function()).isEqualTo("getsockopt");
    assertThat(exception.option()).contains("SO_TYPE");
    assertThat(exception.error()).isSameAs(WsaError.WSAENOTSOCK);
    assertThat(exception.errorCode()).isEqualTo(10038);
  }

  @Test
  void saysWhatIsWrongWithAnAnswerThatCannotBeRead() {
    var cause = new IllegalArgumentException("A DWORD has 4 bytes, not 1 byte [ff]");
    var exception = WinsockException.unreadable("getsockopt", "SO_TYPE", cause);
    assertThat(exception)
        .hasMessage(
            "getsockopt(SO_TYPE) answered what cannot be read: "
                + "A DWORD has 4 bytes, not 1 byte [ff]")
        .hasCause(cause);
    assertThat(exception.error()).isSameAs(WsaError.UNKNOWN);
    assertThat(exception.errorCode()).isEqualTo(-1);
    assertThat(exception.option()).contains("SO_TYPE");
  }
}
