// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.Memory;
import com.sun.jna.platform.win32.Guid.GUID;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.ProtocolInfo;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.jna.WSAPROTOCOL_INFOW;
import io.github.winsockjna.jna.Ws2_32;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
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
  private static final int FIRST_GUESS = 16 * 1024;

  /** The catalogue may grow between asking for its size and reading it; not for ever, though. */
  private static final int ATTEMPTS = 5;

  /** The longest path there is, in characters. */
  private static final int LONGEST_PATH = 0x7FFF;

  private static final int PROVIDER_ID = 20;
  private static final int CHAIN_LENGTH = 40;

  private static final Pattern VARIABLE = Pattern.compile("%([^%]+)%");

  private final Ws2_32 ws2_32;
  private final UnaryOperator<String> environment;

  Catalogue(Ws2_32 ws2_32, UnaryOperator<String> environment) {
    this.ws2_32 = ws2_32;
    this.environment = environment;
  }

  List<InstalledProvider> providers() throws WinsockException {
    List<InstalledProvider> providers = new ArrayList<>();
    for (ByteBuffer entry : entries()) {
      providers.add(
          new InstalledProvider(
              ProtocolInfo.decodeW(entry),
              entry.order(ByteOrder.LITTLE_ENDIAN).getInt(CHAIN_LENGTH),
              dll(entry)));
    }
    return List.copyOf(providers);
  }

  /** Each a {@code WSAPROTOCOL_INFOW}. */
  private List<ByteBuffer> entries() throws WinsockException {
    IntByReference size = new IntByReference(FIRST_GUESS);
    IntByReference error = new IntByReference();
    for (int attempt = 1; ; attempt++) {
      try (Memory buffer = new Memory(size.getValue())) {
        int count =
            ProviderResult.check(
                ws2_32.WSCEnumProtocols(null, buffer, size, error), error, "WSCEnumProtocols");
        List<ByteBuffer> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
          entries.add(
              ByteBuffer.wrap(
                  buffer.getByteArray((long) i * ProtocolInfo.SIZE_W, ProtocolInfo.SIZE_W)));
        }
        return entries;
      } catch (WinsockException e) {
        if (e.error() != WsaError.WSAENOBUFS || attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private Optional<Path> dll(ByteBuffer entry) throws WinsockException {
    String function = "WSCGetProviderPath";
    try (Memory id = new Memory(16);
        Memory path = new Memory((LONGEST_PATH + 1) * 2L)) {
      id.write(0, entry.array(), PROVIDER_ID, 16);
      path.clear();
      IntByReference error = new IntByReference();
      ProviderResult.check(
          ws2_32.WSCGetProviderPath(id, path, new IntByReference(LONGEST_PATH), error),
          error,
          function);
      String expanded = expand(text(path));
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

  private static String text(Memory path) {
    String chars = StandardCharsets.UTF_16LE.decode(path.getByteBuffer(0, path.size())).toString();
    return chars.substring(0, chars.indexOf('\0'));
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
    for (ByteBuffer entry : entries()) {
      if (ProtocolInfo.decodeW(entry).equals(protocol)) {
        return structure(entry.array());
      }
    }
    WSAPROTOCOL_INFOW info = new WSAPROTOCOL_INFOW();
    info.dwServiceFlags1 = protocol.serviceFlags();
    info.ProviderId = new GUID("{" + protocol.providerId() + "}");
    info.dwCatalogEntryId = protocol.catalogEntryId();
    info.ProtocolChain.ChainLen = 1;
    info.iVersion = protocol.version();
    info.iAddressFamily = protocol.addressFamily().code();
    info.iSocketType = protocol.socketType().code();
    info.iProtocol = protocol.protocol().code();
    info.dwMessageSize = (int) protocol.messageSize();
    protocol.name().getChars(0, Math.min(protocol.name().length(), 255), info.szProtocol, 0);
    return info;
  }

  private static WSAPROTOCOL_INFOW structure(byte[] bytes) {
    WSAPROTOCOL_INFOW info = new WSAPROTOCOL_INFOW();
    info.getPointer().write(0, bytes, 0, bytes.length);
    info.read();
    return info;
  }
}
