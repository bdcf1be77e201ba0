// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.icmp.IpStatus;
import io.github.winsockjna.icmp.Win32Error;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorsCommandTest {
  @Test
  void showsBothMeaningsOfANumberSideBySide() {
    CommandLineRun run = CommandLineRun.of("errors", "11010");
    assertThat(run.exitStatus()).isZero();
    assertThat(run.out().lines())
        .hasSize(2)
        .anyMatch(l -> l.matches("WSA +11010 +WSA_QOS_ADMISSION_FAILURE +Quality of service.*"))
        .anyMatch(l -> l.matches("IP_STATUS +11010 +IP_REQ_TIMED_OUT +No answer.*"));
    assertThat(run.err()).isEmpty();
  }

  @Test
  void showsWhatWinsockAndWin32CallTheSameNumber() {
    assertThat(CommandLineRun.of("errors", "87").out())
        .containsPattern("WSA +87 +WSA_INVALID_PARAMETER")
        .containsPattern("Win32 +87 +ERROR_INVALID_PARAMETER")
        .hasLineCount(2);
  }

  @ParameterizedTest
  @CsvSource({
    "WSAECONNREFUSED, WSAECONNREFUSED",
    "wsaeconnrefused, WSAECONNREFUSED",
    "IP_PENDING, IP_PENDING",
    "WSANO_ADDRESS, WSANO_DATA",
    "IP_DEST_NO_ROUTE, IP_DEST_NET_UNREACHABLE",
    "wsainvalidproctable, WSAEINVALIDPROCTABLE",
    "WSAEINTR10004, WSAEINTR",
    "WSASYSCALLFAILURE OS dependent, WSASYSCALLFAILURE",
    "os error 10054, WSAECONNRESET",
    "WinError 10054, WSAECONNRESET",
    "WSAECONNRESET (10054), WSAECONNRESET",
    "' 10054. ', WSAECONNRESET",
    "'WSAECONNRESET ', WSAECONNRESET",
    "0x2746, WSAECONNRESET",
    "0x80072746, WSAECONNRESET",
    "0X8007274C, WSAETIMEDOUT",
    "-2147014842, WSAECONNRESET",
    "HRESULT: 0x80072746, WSAECONNRESET",
    "Exception from HRESULT 0x8007274C., WSAETIMEDOUT",
    "failed with -2147014842, WSAECONNRESET",
    "0010054, WSAECONNRESET",
    "0x800704CF, ERROR_NETWORK_UNREACHABLE",
    "64, ERROR_NETNAME_DELETED",
    "WinError 121, ERROR_SEM_TIMEOUT",
    "1225, ERROR_CONNECTION_REFUSED",
    "1229, ERROR_CONNECTION_INVALID",
    "1235, ERROR_REQUEST_ABORTED",
    "1236, ERROR_CONNECTION_ABORTED",
    "1390, ERROR_LM_CROSS_ENCRYPTION_REQUIRED",
    "bind: WSAEINVALIDPROVIDER (10105)., WSAEINVALIDPROVIDER"
  })
  void findsOneErrorByItsNameOrAlias(String query, String name) {
    CommandLineRun run = CommandLineRun.of("errors", query);
    assertThat(run.exitStatus()).isZero();
    assertThat(run.out()).hasLineCount(1).contains(" " + name + " ");
  }

  @Test
  void tellsTheMeaningsOfANumberApartByWhereOneMetIt() {
    assertThat(CommandLineRun.of("errors", "11010").out())
        .containsPattern("WSA .*\\(Met in socket calls\\.\\)\\n")
        .containsPattern("IP_STATUS .*\\(Met in replies to pings\\.\\)\\n");
    assertThat(CommandLineRun.of("errors", "10054").out()).doesNotContain("Met in");
  }

  @Test
  void findsEveryErrorWithAWord() {
    assertThat(CommandLineRun.of("errors", "TIMEOUT").out())
        .contains("IP_REQ_TIMED_OUT")
        .doesNotContain("WSAEINVAL ");
    assertThat(CommandLineRun.of("errors", "QOS").out()).hasLineCount(27);
  }

  @Test
  void showsAllWithoutAQuery() {
    CommandLineRun run = CommandLineRun.of("errors");
    int all = WsaError.values().length + IpStatus.values().length + Win32Error.values().length - 3;
    assertThat(run.exitStatus()).isZero();
    assertThat(run.out()).hasLineCount(all).doesNotContain("UNKNOWN ");
  }

  @ParameterizedTest
  @CsvSource({"nosucherror", "4711", "110", "0x80042746", "-1", "99999999999"})
  void tellsThatNothingIsFound(String query) {
    CommandLineRun run = CommandLineRun.of("errors", query);
    assertThat(run.exitStatus()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualToNormalizingNewlines("No error is known by \"" + query + "\".\n");
  }

  @Test
  void printsOneJsonDocument() {
    CommandLineRun run = CommandLineRun.of("errors", "11010", "--json");
    assertThat(run.exitStatus()).isZero();
    JsonArray errors = JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("errors");
    assertThat(errors).hasSize(2);
    JsonObject first = errors.get(0).getAsJsonObject();
    assertThat(first.keySet()).containsExactly("family", "code", "name", "description");
    assertThat(first.get("family").getAsString()).isEqualTo("WSA");
    assertThat(first.get("code").getAsInt()).isEqualTo(11010);
    assertThat(errors.get(1).getAsJsonObject().get("name").getAsString())
        .isEqualTo("IP_REQ_TIMED_OUT");
  }

  @Test
  void printsAnEmptyJsonDocumentWhenNothingIsFound() {
    CommandLineRun run = CommandLineRun.of("errors", "--json", "nosucherror");
    assertThat(run.exitStatus()).isEqualTo(1);
    assertThat(JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("errors"))
        .isEmpty();
  }

  @Test
  void writesNumbersInAsciiDigitsWhateverTheLocale() {
    ForeignDigits.during(
        () -> assertThat(CommandLineRun.of("errors", "11010").out()).contains(" 11010 "));
  }
}
