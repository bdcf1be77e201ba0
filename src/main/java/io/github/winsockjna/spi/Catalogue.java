// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.platform.win32.Guid.GUID;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.ProtocolInfo;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WinsockResult;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.bytes.Guid;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.jna.WSAPROTOCOL_INFOW;
import io.github.winsockjna.jna.Ws2_32;
import io.github.winsockjna.memory.NativeBlock;
import io.github.winsockjna.memory.NativeList;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Winsock catalogue as installers see it: layered and hidden entries too, and their DLLs. */
final class Catalogue {
  /** The longest path there is, in characters. */
  private static final int LONGEST_PATH = 0x7FFF;

  /** Room for it and its end, in bytes. */
  private static final int PATH_SIZE = (LONGEST_PATH + 1) * Character.BYTES;

  private static final int PROVIDER_ID = 20;
  private static final int CHAIN_LENGTH = 40;

  /** The chain length of a protocol that its provider speaks itself. */
  private static final int BASE = 1;

  private static final int FROM_PROTOCOL_INFO = -1;

  private static final Pattern VARIABLE = Pattern.compile("%([^%]+)%");

  private final Ws2_32 ws2_32;
  private final UnaryOperator<String> environment;

  Catalogue(Ws2_32 ws2_32, UnaryOperator<String> environment) {
    this.ws2_32 = ws2_32;
    this.environment = environment;
  }

  /**
   * An entry as Windows wrote it.
   *
   * @param protocol the protocol it describes
   * @param bytes its {@code WSAPROTOCOL_INFOW}
   */
  private record Entry(ProtocolInfo protocol, ByteBuffer bytes) {
    int chainLength() {
      return bytes.getInt(CHAIN_LENGTH);
    }

    WSAPROTOCOL_INFOW structure() {
      WSAPROTOCOL_INFOW info = new WSAPROTOCOL_INFOW();
      info.getPointer().write(0, bytes.array(), 0, bytes.limit());
      info.read();
      return info;
    }
  }

  List<InstalledProvider> providers() throws WinsockException {
    List<InstalledProvider> providers = new ArrayList<>();
    for (Entry entry : entries()) {
      providers.add(new InstalledProvider(entry.protocol(), entry.chainLength(), dll(entry)));
    }
    return List.copyOf(providers);
  }

  private List<Entry> entries() throws WinsockException {
    String function = "WSCEnumProtocols";
    IntByReference error = new IntByReference();
    try {
      return NativeList.read(
              ProtocolInfo.SIZE_W,
              (buffer, size) ->
                  ProviderResult.check(
                      ws2_32.WSCEnumProtocols(null, buffer, size, error), error, function))
          .stream()
          .map(bytes -> new Entry(ProtocolInfo.decodeW(bytes), bytes))
          .toList();
    } catch (IllegalArgumentException e) {
      throw WinsockException.unreadable(function, null, e);
    }
  }

  private Optional<Path> dll(Entry entry) throws WinsockException {
    String function = "WSCGetProviderPath";
    try (NativeBlock block = NativeBlock.zeroed(Guid.SIZE + PATH_SIZE);
        NativeBlock error = NativeBlock.borrow(0)) {
      block.write(0, entry.bytes().slice(PROVIDER_ID, Guid.SIZE));
      block.setCount(LONGEST_PATH);
      int result =
          ws2_32.WSCGetProviderPath(
              block.pointer(), block.pointer(Guid.SIZE), block.count(), error.count());
      ProviderResult.check(result, error.count(), function);
      String expanded = expand(text(block.copy(Guid.SIZE, PATH_SIZE).asCharBuffer(), function));
      return expanded.isEmpty() ? Optional.empty() : Optional.of(Path.of(expanded));
    } catch (WinsockException e) {
      if (e.error() != WsaError.WSAEINVAL) {
        throw e;
      }
      return Optional.empty(); // no such provider: the list goes on without its path
    } catch (InvalidPathException e) {
      return Optional.empty(); // an installer's mistake, which is not to hide the other providers
    }
  }

  private static String text(CharBuffer path, String function) throws WinsockException {
    for (int end = 0; end < path.limit(); end++) {
      if (path.get(end) == 0) {
        return path.limit(end).toString();
      }
    }
    throw WinsockException.unreadable(
        function, null, new IllegalArgumentException("the path has no end"));
  }

  private String expand(String path) {
    return VARIABLE
        .matcher(path)
        .replaceAll(
            variable ->
                Matcher.quoteReplacement(
                    Optional.ofNullable(environment.apply(variable.group(1)))
                        .orElse(variable.group())));
  }

  /**
   * The structure a protocol was read from, when it is one of the catalogue. Else what is known of
   * it, as a protocol that a provider speaks itself.
   */
  WSAPROTOCOL_INFOW describe(ProtocolInfo protocol) throws WinsockException {
    for (Entry entry : entries()) {
      if (entry.protocol().equals(protocol)) {
        return entry.structure();
      }
    }
    WSAPROTOCOL_INFOW info = new WSAPROTOCOL_INFOW();
    info.dwServiceFlags1 = protocol.serviceFlags();
    info.ProviderId = new GUID("{" + protocol.providerId() + "}");
    info.dwCatalogEntryId = protocol.catalogEntryId();
    info.ProtocolChain.ChainLen = BASE;
    info.iVersion = protocol.version();
    info.iAddressFamily = protocol.addressFamily().code();
    info.iSocketType = protocol.socketType().code();
    info.iProtocol = protocol.protocol().code();
    info.dwMessageSize = (int) protocol.messageSize();
    protocol.name().getChars(0, Math.min(protocol.name().length(), 255), info.szProtocol, 0);
    return info;
  }

  /**
   * Has Winsock start a provider's DLL, if it is one of the catalogue: Winsock starts a provider at
   * the first socket of a protocol that the provider speaks itself.
   *
   * @throws IOException Winsock does not start it
   */
  void letWinsockStart(Path dll) throws IOException {
    boolean isThere = false;
    WinsockException failure = null;
    for (Entry entry : entries()) {
      Optional<Path> code = dll(entry);
      if (code.isPresent() && isSameFile(code.get(), dll)) {
        isThere = true;
        if (entry.chainLength() == BASE) {
          try {
            openAndClose(entry.structure());
            return;
          } catch (WinsockException e) {
            failure = e;
          }
        }
      }
    }
    if (isThere) {
      throw new IOException(
          dll
              + " is in the Winsock catalogue, so Winsock must start it first, but "
              + (failure == null ? "it speaks no protocol there itself" : failure.getMessage()),
          failure);
    }
  }

  private void openAndClose(WSAPROTOCOL_INFOW info) throws WinsockException {
    SOCKET socket =
        ws2_32.WSASocketW(FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, info, 0, 0);
    WinsockResult.checkSocket(socket.handle(), "WSASocketW");
    ws2_32.closesocket(socket);
  }

  /** Windows loads a file once, whatever its path looks like. */
  private static boolean isSameFile(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return false; // the catalogue's is not there, so it is another
    }
  }
}
