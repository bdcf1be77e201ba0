// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.AddressFamily;
import io.github.winsockjna.Protocol;
import io.github.winsockjna.ProtocolInfo;
import io.github.winsockjna.ProtocolInfos;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.Winsock;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.doubles.Doubles;
import io.github.winsockjna.doubles.NeedsDoubles;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.socket.SocketRef;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Providers in a DLL, from their start to their end. */
@NeedsDoubles
class ServiceProviderIT {
  private static final ProtocolInfo UNINSTALLED =
      ProtocolInfos.of(
          "Not of the catalogue",
          AddressFamily.INET,
          SocketType.DGRAM,
          Protocol.UDP,
          UUID.fromString("01020304-0506-0708-090a-0b0c0d0e0f10"),
          987_654,
          0x21,
          2,
          65_507);

  private final ProviderDouble told = ProviderDouble.fresh();

  @AfterEach
  void forget() {
    told.reset();
  }

  private static ServiceProvider load(ProtocolInfo protocol) throws Exception {
    return ServiceProvider.load(ProviderDouble.dll(), protocol);
  }

  @Test
  void givesTheProviderTheWholeEntryOfTheCatalogue() throws Exception {
    ProtocolInfo protocol = Winsock.protocols().get(0);
    try (ServiceProvider provider = load(protocol)) {
      assertThat(told.startups()).isEqualTo(1);
      assertThat(told.catalog_entry_seen()).isEqualTo(protocol.catalogEntryId());
      assertThat(told.chain_length_seen()).isEqualTo(1);
      assertThat(told.longest_address_seen()).as("not part of ProtocolInfo").isPositive();
      assertThat(nameSeen()).isEqualTo(protocol.name());
      assertThat(provider).hasToString("service provider " + ProviderDouble.dll());
    }
  }

  @Test
  void tellsTheProviderWhatIsKnownOfAProtocolThatIsNotInstalled() throws Exception {
    try (ServiceProvider provider = load(UNINSTALLED)) {
      assertThat(provider).isNotNull();
      assertThat(told.catalog_entry_seen()).isEqualTo(987_654);
      assertThat(told.chain_length_seen()).isEqualTo(1);
      assertThat(nameSeen()).isEqualTo("Not of the catalogue");
    }
  }

  private String nameSeen() {
    char[] name = new char[256];
    told.name_seen(name);
    return new String(name).replaceFirst("\0.*", "");
  }

  @Test
  void letsTheProviderAskForThePathOfAnother() throws Exception {
    try (ServiceProvider provider = load(Winsock.protocols().get(0))) {
      assertThat(provider).isNotNull();
      assertThat(told.upcalls_given()).isEqualTo(1);
      IntByReference error = new IntByReference();
      assertThat(told.ask_path(error)).as("no room for a path").isEqualTo(-1);
      assertThat(WsaError.of(error.getValue())).isIn(WsaError.WSAEFAULT, WsaError.WSAEINVAL);
    }
  }

  @Test
  void letsWinsockStartADllOfItsCatalogueFirst() throws Exception {
    FakeCatalogue fake =
        catalogueWithTheDouble(1)
            .sockets(info -> told.start_as_winsock() == 0 ? 348 : SOCKET.INVALID_SOCKET);
    try (ServiceProvider provider = load(fake, UNINSTALLED)) {
      assertThat(provider).isNotNull();
      assertThat(told.startups()).isEqualTo(2);
      assertThat(told.upcalls_given()).as("those of its first start").isEqualTo(15);
      assertThat(told.catalog_entry_seen()).isEqualTo(987_654);
    }
  }

  @Test
  void refusesALayerOfTheCatalogue() {
    FakeCatalogue fake = catalogueWithTheDouble(0);

    assertThatIOException()
        .isThrownBy(() -> load(fake, UNINSTALLED))
        .withMessageStartingWith(ProviderDouble.dll() + " is in the Winsock catalogue, so ");
    assertThat(told.startups()).as("it was not started from here").isZero();
  }

  @Test
  void refusesADllOfTheCatalogueThatWinsockDoesNotStart() {
    FakeCatalogue fake =
        catalogueWithTheDouble(1).sockets(info -> FakeCatalogue.refused(WsaError.WSAEACCES));

    assertThatIOException()
        .isThrownBy(() -> load(fake, UNINSTALLED))
        .withMessageStartingWith(ProviderDouble.dll() + " is in the Winsock catalogue, so ")
        .withMessageContaining("WSASocketW failed: WSAEACCES (10013): ");
    assertThat(told.startups()).isZero();
  }

  /** Whose path of the double differs from ours by case and by a detour. */
  private static FakeCatalogue catalogueWithTheDouble(int chainLength) {
    Path dll = ProviderDouble.dll();
    String path = dll.getParent() + "\\.\\" + dll.getFileName();
    return new FakeCatalogue()
        .entries(FakeCatalogue.entry("The double's", 2, 1, 6, chainLength))
        .path(path.toUpperCase(Locale.ROOT));
  }

  private static ServiceProvider load(FakeCatalogue fake, ProtocolInfo protocol)
      throws IOException {
    return ServiceProvider.load(
        new Catalogue(fake.ws2_32, System::getenv), ProviderDouble.dll(), protocol);
  }

  @ParameterizedTest
  @EnumSource(
      value = WsaError.class,
      names = {"WSAVERNOTSUPPORTED", "WSAEPROVIDERFAILEDINIT", "WSASYSNOTREADY"})
  void failsWithTheErrorThatTheStartReturns(WsaError error) {
    told.fail_startup(error.code());

    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> load(UNINSTALLED))
        .withMessageStartingWith("WSPStartup failed: " + error + " (" + error.code() + "): ")
        .returns(error, WinsockException::error);
    assertThat(told.cleanups()).isZero();
  }

  @Test
  void endsAProviderOfAnotherVersionAtOnce() {
    told.speak_version(1, 1);

    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(() -> load(UNINSTALLED))
        .withMessageStartingWith("WSPStartup failed: WSAEINVALIDPROVIDER (10105): ");
    assertThat(told.startups()).isEqualTo(1);
    assertThat(told.cleanups()).isEqualTo(1);
  }

  @Test
  void namesADllThatIsNoServiceProvider() {
    Path dll = Doubles.dll("ws2_32");

    assertThatIOException()
        .isThrownBy(() -> ServiceProvider.load(dll, UNINSTALLED))
        .withMessage(dll + " is no service provider: it exports no WSPStartup");
  }

  @Test
  void namesAFileThatIsNoDll(@TempDir Path folder) throws Exception {
    Path text = Files.writeString(folder.resolve("text.dll"), "no DLL");
    Path missing = folder.resolve("missing.dll");

    assertThatIOException()
        .isThrownBy(() -> ServiceProvider.load(text, UNINSTALLED))
        .withMessageStartingWith(text + " cannot be loaded: ");
    assertThatIOException()
        .isThrownBy(() -> ServiceProvider.load(missing, UNINSTALLED))
        .withMessageStartingWith(missing + " cannot be loaded: ");
  }

  @Test
  void runsTheCleanupOnce() throws Exception {
    ServiceProvider provider = load(UNINSTALLED);
    provider.close();
    provider.close();

    assertThat(told.cleanups()).isEqualTo(1);
    assertThatIllegalStateException()
        .isThrownBy(() -> provider.get(SocketRef.ofHandle(4), SocketLevelOptions.SO_TYPE))
        .withMessage("The service provider is closed.");
  }

  @Test
  void endsEachUseByItself() throws Exception {
    ServiceProvider first = load(UNINSTALLED);
    ServiceProvider second = load(UNINSTALLED);
    first.close();

    try (DatagramSocket socket = new DatagramSocket(null)) {
      SocketRef ref = SocketRef.of(socket);
      told.know_socket(new SOCKET(ref.handle()));
      told.hold(0xFFFF, 0x1008, 4, new byte[] {2, 0, 0, 0});
      assertThat(second.get(ref, SocketLevelOptions.SO_TYPE)).isEqualTo(SocketType.DGRAM);
    }
    second.close();
    assertThat(told.cleanups()).isEqualTo(2);
  }

  @Test
  void failsToCloseWithTheErrorInLpErrno() throws Exception {
    ServiceProvider provider = load(UNINSTALLED);
    told.fail_cleanup(WsaError.WSAENETDOWN.code());

    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(provider::close)
        .withMessageStartingWith("WSPCleanup failed: WSAENETDOWN (10050): ");
  }

  @Test
  void namesAFunctionThatTheProviderLacks() throws Exception {
    told.leave_entries_null();
    ServiceProvider provider = load(UNINSTALLED);
    try (DatagramSocket socket = new DatagramSocket(null)) {
      SocketRef ref = SocketRef.of(socket);
      assertThatExceptionOfType(WinsockException.class)
          .isThrownBy(() -> provider.get(ref, SocketLevelOptions.SO_TYPE))
          .withMessageStartingWith("WSPGetSockOpt(SO_TYPE) failed: WSAEINVALIDPROCTABLE (10104): ");
      assertThatExceptionOfType(WinsockException.class)
          .isThrownBy(() -> provider.set(ref, SocketLevelOptions.SO_DEBUG, true))
          .withMessageStartingWith(
              "WSPSetSockOpt(SO_DEBUG) failed: WSAEINVALIDPROCTABLE (10104): ");
    }
    assertThatExceptionOfType(WinsockException.class)
        .isThrownBy(provider::close)
        .withMessageStartingWith("WSPCleanup failed: WSAEINVALIDPROCTABLE (10104): ");
  }

  @ParameterizedTest
  @CsvSource({"0, 10107, WSASYSCALLFAILURE", "12345, 12345, UNKNOWN"})
  void keepsAnErrorThatIsNoneOfWinsocksAndExplainsNone(int given, int code, WsaError error)
      throws Exception {
    try (ServiceProvider provider = load(UNINSTALLED);
        DatagramSocket socket = new DatagramSocket(null)) {
      SocketRef ref = SocketRef.of(socket);
      told.fail_get(given);
      assertThatExceptionOfType(WinsockException.class)
          .isThrownBy(() -> provider.get(ref, SocketLevelOptions.SO_TYPE))
          .returns(code, WinsockException::errorCode)
          .returns(error, WinsockException::error);
    }
  }

  @Test
  void asksNothingAboutAClosedSocket() throws Exception {
    DatagramSocket socket = new DatagramSocket(null);
    SocketRef ref = SocketRef.of(socket);
    told.know_socket(new SOCKET(ref.handle()));
    socket.close();
    try (ServiceProvider provider = load(UNINSTALLED)) {
      assertThatExceptionOfType(SocketException.class)
          .isThrownBy(() -> provider.get(ref, SocketLevelOptions.SO_TYPE))
          .withMessage("Socket is closed");
      assertThatExceptionOfType(SocketException.class)
          .isThrownBy(() -> provider.set(ref, SocketLevelOptions.SO_DEBUG, true))
          .withMessage("Socket is closed");
    }
  }
}
