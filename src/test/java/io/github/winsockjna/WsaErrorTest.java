// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.AsynchronousCloseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WsaErrorTest {
  @ParameterizedTest
  @EnumSource
  void isFoundByItsCodeAndByItsName(WsaError error) {
    assertThat(WsaError.of(error.code())).isSameAs(error);
    assertThat(WsaError.named(error.name())).containsSame(error);
  }

  @Test
  void hasNoCodeTwice() {
    assertThat(WsaError.values()).extracting(WsaError::code).doesNotHaveDuplicates();
  }

  @Test
  void hasExactlyTheNamesAndCodesOfWinerror() {
    Map<String, Integer> ours = new LinkedHashMap<>();
    Stream.of(WsaError.values())
        .filter(e -> e != WsaError.NO_ERROR && e != WsaError.UNKNOWN)
        .forEach(e -> ours.put(e.name(), e.code()));
    assertThat(ours).containsExactlyInAnyOrderEntriesOf(winerror());
  }

  private static Map<String, Integer> winerror() {
    return CsvTable.rows("wsa-errors.csv").stream()
        .collect(Collectors.toMap(row -> row[0], row -> Integer.valueOf(row[1])));
  }

  @Test
  void coversTheRangesOfWinsock() {
    assertThat(winerror()).hasSize(97);
    assertThat(Arrays.stream(WsaError.values()).mapToInt(WsaError::code).max()).hasValue(11033);
    assertThat(WsaError.of(10004)).isSameAs(WsaError.WSAEINTR);
    assertThat(WsaError.of(11033)).isSameAs(WsaError.WSA_IPSEC_NAME_POLICY_ERROR);
  }

  static Stream<String> documentedNames() {
    return CsvTable.rows("wsa-documented-names.csv").stream().map(row -> row[0]);
  }

  @Test
  void knowsFiftyThreeDocumentedNames() {
    assertThat(documentedNames()).hasSize(53);
  }

  @ParameterizedTest
  @MethodSource("documentedNames")
  void isFoundByTheNameOfTheDocumentation(String name) {
    assertThat(WsaError.named(name)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "WSAEINTR, 10004",
    "WSAINVALIDPROCTABLE, 10104",
    "WSAINVALIDPROVIDER, 10105",
    "WSAPROVIDERFAILEDINIT, 10106",
    "WSANO_ADDRESS, 11004",
    "WSA_QOS_EUNKOWNPSOBJ, 11024",
  })
  void isFoundByAnotherSpelling(String name, int code) {
    assertThat(WsaError.named(name)).map(WsaError::code).hasValue(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "WSAENOTHING", "wsaeinval", "ERROR_ACCESS_DENIED"})
  void isNotFoundByANameThatIsNone(String name) {
    assertThat(WsaError.named(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, -1, 5, 10003, 11034, 11050, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void isUnknownForAnyOtherNumber(int code) {
    assertThat(WsaError.of(code)).isSameAs(WsaError.UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource
  void isDescribedInOneSentence(WsaError error) {
    assertThat(error.description()).matches("[A-Z].*[^.\\s]\\.").doesNotContain(". ");
  }

  @Test
  void describesTheNumberThatIcmpCallsATimeoutAsQualityOfService() {
    assertThat(WsaError.of(11010)).isSameAs(WsaError.WSA_QOS_ADMISSION_FAILURE);
    assertThat(WsaError.of(11010).description()).doesNotContainIgnoringCase("timeout");
  }

  @ParameterizedTest
  @CsvSource({
    "8007274C, WSAETIMEDOUT",
    "80072746, WSAECONNRESET",
    "80070057, WSA_INVALID_PARAMETER",
    "80072AF9, WSAHOST_NOT_FOUND",
    "0007274C, UNKNOWN",
    "8004274C, UNKNOWN",
    "A007274C, UNKNOWN",
    "80070000, NO_ERROR",
    "80074444, UNKNOWN",
  })
  void isUnwrappedFromAnHresult(String hex, WsaError error) {
    assertThat(WsaError.ofHresult(Integer.parseUnsignedInt(hex, 16))).isSameAs(error);
  }

  static Stream<Arguments> failuresOfJava() {
    return Stream.of(
        arguments(new WinsockException("bind", 10048), WsaError.WSAEADDRINUSE),
        arguments(new ConnectException("Connection refused: connect"), WsaError.WSAECONNREFUSED),
        arguments(new ConnectException("Connection timed out: connect"), WsaError.WSAETIMEDOUT),
        arguments(new NoRouteToHostException("No route: connect"), WsaError.WSAEHOSTUNREACH),
        arguments(new SocketException("Network is unreachable: connect"), WsaError.WSAENETUNREACH),
        arguments(new BindException("Address already in use: bind"), WsaError.WSAEADDRINUSE),
        arguments(
            new BindException("Cannot assign requested address: bind"), WsaError.WSAEADDRNOTAVAIL),
        arguments(new SocketException("Permission denied: bind"), WsaError.WSAEACCES),
        arguments(new SocketException("Connection reset"), WsaError.WSAECONNRESET),
        arguments(
            new IOException("An existing connection was forcibly closed by the remote host"),
            WsaError.WSAECONNRESET),
        arguments(new SocketTimeoutException("Read timed out"), WsaError.WSAETIMEDOUT),
        arguments(new UnknownHostException("no.such.host"), WsaError.WSAHOST_NOT_FOUND),
        arguments(new PortUnreachableException(), WsaError.WSAECONNRESET),
        arguments(new AsynchronousCloseException(), WsaError.WSAENOTSOCK));
  }

  @ParameterizedTest
  @MethodSource("failuresOfJava")
  void isToldByWhatJavaThrows(IOException failure, WsaError error) {
    assertThat(WsaError.of(failure)).hasValue(error);
  }

  @Test
  void isNotToldByAnythingElse() {
    assertThat(WsaError.of(new IOException("Disk full"))).isEmpty();
    assertThat(WsaError.of(new IOException())).isEmpty();
    assertThatNullPointerException().isThrownBy(() -> WsaError.of(null)).withMessage("failure");
  }

  @Test
  void namesTheNameThatIsNull() {
    assertThatNullPointerException().isThrownBy(() -> WsaError.named(null)).withMessage("name");
  }
}
