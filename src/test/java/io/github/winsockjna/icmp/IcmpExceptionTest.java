// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IcmpExceptionTest {
  @Test
  void saysFunctionErrorNumberAndWhatItMeans() {
    IcmpException exception = new IcmpException("IcmpCreateFile", 5);
    assertThat(exception)
        .isInstanceOf(IOException.class)
        .hasMessage(
            "IcmpCreateFile failed: ERROR_ACCESS_DENIED (5): "
                + Win32Error.ERROR_ACCESS_DENIED.description());
    assertThat(exception.function()).isEqualTo("IcmpCreateFile");
    assertThat(exception.errorCode()).isEqualTo(5);
    assertThat(exception.error()).isSameAs(Win32Error.ERROR_ACCESS_DENIED);
  }

  @Test
  void keepsANumberThatIsNotListed() {
    IcmpException exception = new IcmpException("IcmpSendEcho", 4711);
    assertThat(exception)
        .hasMessage("IcmpSendEcho failed: Win32 error (4711): " + Win32Error.UNKNOWN.description());
    assertThat(exception.errorCode()).isEqualTo(4711);
    assertThat(exception.error()).isSameAs(Win32Error.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"-1073741738, 0xC0000056", "-1000876069, 0xC457D7DB", "-1, 0xFFFFFFFF"})
  void showsANegativeNumberAsTheStatusOfTheKernelThatItIs(int code, String hex) {
    IcmpException exception = new IcmpException("IcmpSendEcho2", code);
    assertThat(exception)
        .hasMessage(
            "IcmpSendEcho2 failed: NTSTATUS " + hex + ": " + Win32Error.UNKNOWN.description());
    assertThat(exception.errorCode()).isEqualTo(code);
    assertThat(exception.error()).isSameAs(Win32Error.UNKNOWN);
  }

  @Test
  void namesTheFunctionThatIsNull() {
    assertThatNullPointerException()
        .isThrownBy(() -> new IcmpException(null, 5))
        .withMessage("function");
  }

  @Test
  void neverTakesItsNumberForAnErrorOfWinsock() {
    assertThat(new IcmpException("IcmpSendEcho", 10022)).hasMessageNotContaining("WSA");
  }

  @Test
  void keepsWhatIsWrongWithAnAnswerThatCannotBeRead() {
    IllegalArgumentException cause = new IllegalArgumentException("outside");
    IcmpException exception = IcmpException.unreadable("IcmpSendEcho", cause);
    assertThat(exception).hasCause(cause);
    assertThat(exception.error()).isSameAs(Win32Error.ERROR_INVALID_DATA);
    assertThat(exception.errorCode()).isEqualTo(13);
  }
}
