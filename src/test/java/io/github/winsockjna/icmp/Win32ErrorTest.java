// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class Win32ErrorTest {
  @ParameterizedTest
  @EnumSource
  void isFoundByItsCode(Win32Error error) {
    assertThat(Win32Error.of(error.code())).isSameAs(error);
  }

  @Test
  void hasNoCodeTwice() {
    assertThat(Win32Error.values()).extracting(Win32Error::code).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "5, ERROR_ACCESS_DENIED",
    "6, ERROR_INVALID_HANDLE",
    "8, ERROR_NOT_ENOUGH_MEMORY",
    "13, ERROR_INVALID_DATA",
    "50, ERROR_NOT_SUPPORTED",
    "87, ERROR_INVALID_PARAMETER",
    "120, ERROR_CALL_NOT_IMPLEMENTED",
    "122, ERROR_INSUFFICIENT_BUFFER",
    "995, ERROR_OPERATION_ABORTED",
    "997, ERROR_IO_PENDING",
    "1214, ERROR_INVALID_NETNAME",
    "1231, ERROR_NETWORK_UNREACHABLE",
    "1232, ERROR_HOST_UNREACHABLE",
    "1233, ERROR_PROTOCOL_UNREACHABLE",
    "1234, ERROR_PORT_UNREACHABLE",
    "64, ERROR_NETNAME_DELETED",
    "121, ERROR_SEM_TIMEOUT",
    "1225, ERROR_CONNECTION_REFUSED",
    "1229, ERROR_CONNECTION_INVALID",
    "1235, ERROR_REQUEST_ABORTED",
    "1236, ERROR_CONNECTION_ABORTED",
    "1390, ERROR_LM_CROSS_ENCRYPTION_REQUIRED",
    "1450, ERROR_NO_SYSTEM_RESOURCES",
  })
  void hasTheNamesOfWinerror(int code, Win32Error error) {
    assertThat(Win32Error.of(code)).isSameAs(error);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1238, 11010, -2, Integer.MIN_VALUE})
  void isUnknownForAnyOtherNumber(int code) {
    assertThat(Win32Error.of(code)).isSameAs(Win32Error.UNKNOWN);
  }

  /** Windows says so of a source that is not this computer's, too. */
  @Test
  void namesSourceAndTargetWhereEitherMayBeMeant() {
    assertThat(Win32Error.ERROR_INVALID_NETNAME.description())
        .contains("target")
        .contains("source")
        .contains("this computer");
  }

  @ParameterizedTest
  @EnumSource
  void isDescribedInOneSentence(Win32Error error) {
    assertThat(error.description()).matches("[A-Z].*[^.\\s]\\.").doesNotContain(". ");
  }
}
