// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import static io.github.winsockjna.spi.FakeCatalogue.entry;
import static io.github.winsockjna.spi.FakeCatalogue.failed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.sun.jna.Pointer;
import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.NativeFailure;
import io.github.winsockjna.Protocol;
import io.github.winsockjna.ProtocolInfo;
import io.github.winsockjna.ProtocolInfos;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.jna.WSAPROTOCOL_INFOW;
import io.github.winsockjna.jna.Ws2_32;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.stubbing.Answer;

class CatalogueTest {
  private final FakeCatalogue fake =
      new FakeCatalogue()
          .entries(entry("TCP", 2, 1, 6, 1), entry("A layer", 23, 2, 17, 0))
          .path("%SystemRoot%\\system32\\mswsock.dll");

  private final Ws2_32 ws2_32 = fake.ws2_32;
  private final Catalogue catalogue =
      new Catalogue(ws2_32, Map.of("SystemRoot", "C:\\Windows", "Odd", "a$1\\b", "Nul", "\0")::get);

  private void path(String path) {
    fake.path(path);
  }

  private void pathFailsWith(int error) {
    doAnswer(call -> failed(call.getArgument(3), error))
        .when(ws2_32)
        .WSCGetProviderPath(any(), any(), any(), any());
  }

  @Test
  void listsAProviderWhosePathIsNone() throws WinsockException {
    path("%Nul%.dll");

    assertThat(catalogue.providers())
        .extracting(InstalledProvider::dll)
        .containsExactly(Optional.empty(), Optional.empty());
  }

  @Test
  void listsProtocolsChainsAndPathsInOrder() throws WinsockException {
    List<InstalledProvider> providers = catalogue.providers();

    assertThat(providers).extracting(p -> p.protocol().name()).containsExactly("TCP", "A layer");
    assertThat(providers).extracting(InstalledProvider::chainLength).containsExactly(1, 0);
    assertThat(providers)
        .extracting(InstalledProvider::dll)
        .containsOnly(Optional.of(Path.of("C:\\Windows\\system32\\mswsock.dll")));
  }

  @Test
  void asksForThePathByTheProvidersId() throws WinsockException {
    List<String> ids = new ArrayList<>();
    doAnswer(
            call -> {
              byte[] id = call.<Pointer>getArgument(0).getByteArray(0, 16);
              ids.add(HexFormat.of().formatHex(id));
              return 0;
            })
        .when(ws2_32)
        .WSCGetProviderPath(any(), any(), any(), any());
    catalogue.providers();
    assertThat(ids).containsOnly("a01a0fe78babcf118ca300805f48a192").hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "C:\\a.dll, C:\\a.dll",
    "%Odd%\\a.dll, a$1\\b\\a.dll",
    "%nosuch%\\a.dll, %nosuch%\\a.dll",
    "100%.dll, 100%.dll",
  })
  void expandsTheVariablesThatAreThere(String path, String expanded) throws WinsockException {
    path(path);
    assertThat(catalogue.providers().get(0).dll()).contains(Path.of(expanded));
  }

  @Test
  void tellsNoPathWhereThereIsNone() throws WinsockException {
    path("");
    assertThat(catalogue.providers())
        .extracting(InstalledProvider::dll)
        .containsOnly(Optional.empty());
    pathFailsWith(WsaError.WSAEINVAL.code());
    assertThat(catalogue.providers())
        .extracting(InstalledProvider::dll)
        .containsOnly(Optional.empty());
  }

  static Stream<NativeFailure> failures() {
    return NativeFailure.of("catalogue");
  }

  @ParameterizedTest
  @MethodSource("failures")
  void everyFailureIsTold(NativeFailure failure) {
    WsaError error = WsaError.valueOf(failure.error());
    if (failure.function().equals("WSCEnumProtocols")) {
      enumerationFailsWith(error.code());
    } else {
      pathFailsWith(error.code());
    }

    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(catalogue::providers)
        .returns(failure.function(), WinsockException::function)
        .returns(error, WinsockException::error);
  }

  @Test
  void takesErrorsFromLpErrno() {
    pathFailsWith(WsaError.WSAEFAULT.code());
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(catalogue::providers)
        .withMessageStartingWith("WSCGetProviderPath failed: WSAEFAULT (10014): ");

    enumerationFailsWith(WsaError.WSAENETDOWN.code());
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(catalogue::providers)
        .withMessageStartingWith("WSCEnumProtocols failed: WSAENETDOWN (10050): ");
  }

  private void enumerationFailsWith(int error) {
    enumeration(call -> failed(call.getArgument(3), error));
  }

  private void enumeration(Answer<Integer> answer) {
    doAnswer(answer).when(ws2_32).WSCEnumProtocols(isNull(), any(), any(), any());
  }

  @ParameterizedTest
  @ValueSource(ints = {-2, 27, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void refusesACountThatTheBufferDoesNotHold(int count) {
    enumeration(call -> count);
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(catalogue::providers)
        .withMessage(
            "WSCEnumProtocols answered what cannot be read: the count is "
                + count
                + ", and the buffer has room for 26")
        .returns(WsaError.UNKNOWN, WinsockException::error);
  }

  @Test
  void refusesANameWithoutItsEnd() {
    fake.entries(nameWithoutEnd());
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(catalogue::providers)
        .withMessageStartingWith(
            "WSCEnumProtocols answered what cannot be read: The protocol's name has no end: ");
  }

  private static ByteBuffer nameWithoutEnd() {
    ByteBuffer entry = entry("TCP", 2, 1, 6, 1);
    for (int at = 116; at < 628; at++) {
      entry.put(at, (byte) 'x');
    }
    return entry;
  }

  @Test
  void refusesAPathWithoutItsEnd() {
    path("x".repeat(0x8000));
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(catalogue::providers)
        .withMessage("WSCGetProviderPath answered what cannot be read: the path has no end");
  }

  @Test
  void letsWinsockStartADllOfTheCatalogueByItsFirstBaseEntry(@TempDir Path folder)
      throws IOException {
    Path dll = Files.createFile(folder.resolve("provider.dll"));
    List<Integer> types = new ArrayList<>();
    fake.entries(
            entry("A layer", 2, 1, 6, 0),
            entry("A chain", 2, 1, 6, 2),
            entry("Refused", 2, 3, 0, 1),
            entry("A base", 2, 1, 6, 1),
            entry("Another base", 2, 2, 17, 1))
        .path(folder + "/../" + folder.getFileName() + "/provider.dll")
        .sockets(
            info -> {
              types.add(info.iSocketType);
              return types.size() == 1 ? FakeCatalogue.refused(WsaError.WSAEACCES) : 348;
            });
    catalogue.letWinsockStart(dll);

    assertThat(types).as("the one refused, and the base").containsExactly(3, 1);
    verify(ws2_32, times(1)).closesocket(new SOCKET(348));
    verify(ws2_32, times(2))
        .WSASocketW(eq(-1), eq(-1), eq(-1), any(WSAPROTOCOL_INFOW.class), eq(0), eq(0));
  }

  @Test
  void refusesADllOfTheCatalogueThatWinsockDoesNotStart(@TempDir Path folder) throws IOException {
    Path dll = Files.createFile(folder.resolve("provider.dll"));
    fake.path(dll.toString()).sockets(info -> FakeCatalogue.refused(WsaError.WSAEAFNOSUPPORT));
    assertThatIOException()
        .isThrownBy(() -> catalogue.letWinsockStart(dll))
        .withMessageStartingWith(
            dll
                + " is in the Winsock catalogue, so Winsock must start it first, but WSASocketW"
                + " failed: WSAEAFNOSUPPORT (10047): ")
        .withCauseInstanceOf(WinsockException.class);
    verify(ws2_32, never()).closesocket(any());

    fake.entries(entry("A layer", 2, 1, 6, 0), entry("A chain", 2, 1, 6, 2));
    assertThatIOException()
        .isThrownBy(() -> catalogue.letWinsockStart(dll))
        .withMessage(
            dll
                + " is in the Winsock catalogue, so Winsock must start it first, but it speaks no"
                + " protocol there itself");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "another.dll", "missing.dll"})
  void leavesADllAloneThatTheCatalogueDoesNotHave(String installed, @TempDir Path folder)
      throws IOException {
    Path dll = Files.createFile(folder.resolve("provider.dll"));
    Files.createFile(folder.resolve("another.dll"));
    fake.path(installed.isEmpty() ? "" : folder.resolve(installed).toString());
    catalogue.letWinsockStart(dll);
    verify(ws2_32, never()).WSASocketW(anyInt(), anyInt(), anyInt(), any(), anyInt(), anyInt());
  }

  @Test
  void describesAProtocolOfTheCatalogueWholly() throws WinsockException {
    ProtocolInfo layer = catalogue.providers().get(1).protocol();
    WSAPROTOCOL_INFOW info = catalogue.describe(layer);

    assertThat(info.iAddressFamily).isEqualTo(23);
    assertThat(info.iMaxSockAddr).as("which ProtocolInfo does not tell").isEqualTo(16);
    assertThat(info.ProtocolChain.ChainLen).isZero();
  }

  @Test
  void describesAnotherProtocolAsOneThatTheProviderSpeaksItself() throws WinsockException {
    ProtocolInfo protocol =
        ProtocolInfos.of(
            "x".repeat(300),
            AddressFamily.INET6,
            SocketType.DGRAM,
            Protocol.UDP,
            UUID.fromString("01020304-0506-0708-090a-0b0c0d0e0f10"),
            1001,
            0x21,
            5,
            0xFFFF_FFFEL);
    WSAPROTOCOL_INFOW info = catalogue.describe(protocol);

    assertThat(info.dwServiceFlags1).isEqualTo(0x21);
    assertThat(info.ProviderId.toGuidString())
        .isEqualToIgnoringCase("{01020304-0506-0708-090a-0b0c0d0e0f10}");
    assertThat(info.dwCatalogEntryId).isEqualTo(1001);
    assertThat(info.ProtocolChain.ChainLen).isEqualTo(1);
    assertThat(info.iVersion).isEqualTo(5);
    assertThat(info.iAddressFamily).isEqualTo(23);
    assertThat(info.iSocketType).isEqualTo(2);
    assertThat(info.iProtocol).isEqualTo(17);
    assertThat(info.dwMessageSize).isEqualTo(-2);
    assertThat(new String(info.szProtocol)).isEqualTo("x".repeat(255) + "\0");
    assertThat(info.iMaxSockAddr).isZero();
  }
}
