// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.Protocol;
import io.github.winsockjna.ProtocolInfo;
import io.github.winsockjna.ProtocolInfoBytes;
import io.github.winsockjna.ProtocolInfos;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.jna.WSAPROTOCOL_INFOW;
import io.github.winsockjna.jna.Ws2_32;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
  private static final int CHAIN_LENGTH = 40;

  private final Ws2_32 ws2_32 = mock(Ws2_32.class);
  private final Catalogue catalogue =
      new Catalogue(ws2_32, Map.of("SystemRoot", "C:\\Windows", "Odd", "a$1\\b", "Nul", "\0")::get);

  @BeforeEach
  void hasTwoEntries() {
    doAnswer(
            call -> {
              Pointer buffer = call.getArgument(1);
              buffer.write(0, entry("TCP", 2, 1, 6, 1).array(), 0, 628);
              buffer.write(628, entry("A layer", 23, 2, 17, 0).array(), 0, 628);
              return 2;
            })
        .when(ws2_32)
        .WSCEnumProtocols(isNull(), any(), any(), any());
    path("%SystemRoot%\\system32\\mswsock.dll");
  }

  private static ByteBuffer entry(String name, int family, int type, int protocol, int chain) {
    return ProtocolInfoBytes.w(name, family, type, protocol)
        .putInt(CHAIN_LENGTH, chain)
        .putInt(80, 16);
  }

  private void path(String path) {
    doAnswer(
            call -> {
              IntByReference room = call.getArgument(2);
              byte[] bytes = (path + "\0").getBytes(StandardCharsets.UTF_16LE);
              assertThat(room.getValue()).isGreaterThan(path.length());
              call.<Pointer>getArgument(1).write(0, bytes, 0, bytes.length);
              return 0;
            })
        .when(ws2_32)
        .WSCGetProviderPath(any(), any(), any(), any());
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

  private static int failed(IntByReference lpErrno, int error) {
    Native.setLastError(WsaError.WSAEALREADY.code());
    lpErrno.setValue(error);
    return -1;
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
    doAnswer(call -> failed(call.getArgument(3), error))
        .when(ws2_32)
        .WSCEnumProtocols(isNull(), any(), any(), any());
  }

  @Test
  void asksAgainWithMoreRoomWhenTheCatalogueGrew() throws WinsockException {
    List<Long> rooms = new ArrayList<>();
    doAnswer(
            call -> {
              rooms.add(call.<Memory>getArgument(1).size());
              call.<IntByReference>getArgument(2).setValue(100_000);
              return rooms.size() == 1 ? failed(call.getArgument(3), 10055) : 0;
            })
        .when(ws2_32)
        .WSCEnumProtocols(isNull(), any(), any(), any());
    assertThat(catalogue.providers()).isEmpty();
    assertThat(rooms).hasSize(2).endsWith(100_000L);
  }

  @Test
  void givesUpOnACatalogueThatNeverFits() {
    enumerationFailsWith(WsaError.WSAENOBUFS.code());
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(catalogue::providers)
        .returns(WsaError.WSAENOBUFS, WinsockException::error);
    verify(ws2_32, times(5)).WSCEnumProtocols(any(), any(), any(), any());
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
