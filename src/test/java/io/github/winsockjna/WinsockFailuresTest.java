// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import io.github.winsockjna.jna.Ws2_32;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.invocation.InvocationOnMock;

/** Starting Winsock and reading its catalogue fail with every error that is documented. */
class WinsockFailuresTest {
  static Stream<NativeFailure> failures() {
    return NativeFailure.of("winsock");
  }

  @ParameterizedTest
  @MethodSource("failures")
  void isTold(NativeFailure failure) {
    int code = WsaError.valueOf(failure.error()).code();
    Ws2_32 ws2_32 =
        mock(
            Ws2_32.class,
            withSettings().stubOnly().defaultAnswer(call -> fail(failure, call, code)));

    WinsockException thrown =
        catchThrowableOfType(
            WinsockException.class,
            () -> {
              if (failure.operation().equals("startup")) {
                Winsock.start(ws2_32);
              } else {
                Winsock.protocols(ws2_32);
              }
            });

    assertThat(thrown.function()).isEqualTo(failure.function());
    assertThat(thrown.error()).isSameAs(WsaError.of(code));
  }

  /** {@code WSAStartup} returns its error. */
  private static Object fail(NativeFailure failure, InvocationOnMock call, int code) {
    assertThat(failure.isOf(call.getMethod())).isTrue();
    Object answer = NativeFailure.answer(call.getMethod(), failure.error());
    return failure.operation().equals("startup") ? code : answer;
  }
}
