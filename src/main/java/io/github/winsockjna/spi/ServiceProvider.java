// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.NativeLibrary;
import io.github.winsockjna.ProtocolInfo;
import io.github.winsockjna.Winsock;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.handle.OptionTransfer;
import io.github.winsockjna.handle.SocketAccess;
import io.github.winsockjna.jna.WSAPROTOCOL_INFOW;
import io.github.winsockjna.jna.Ws2_32;
import io.github.winsockjna.memory.NativeBlock;
import io.github.winsockjna.option.ReadableOption;
import io.github.winsockjna.option.WritableOption;
import io.github.winsockjna.socket.SocketRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * A service provider, asked without Winsock in between. Source: {@code WSPStartup}, {@code
 * LPWSPGETSOCKOPT}, {@code LPWSPSETSOCKOPT}, {@code LPWSPCLEANUP} of ws2spi.h.
 *
 * <pre>{@code
 * try (ServiceProvider provider = ServiceProvider.load(dll, protocol)) {
 *   SocketType type = provider.get(SocketRef.of(socket), SocketLevelOptions.SO_TYPE);
 * }
 * }</pre>
 *
 * <p>Errors are those the provider gives in {@code lpErrno}, whatever the last error is. May be
 * used by many threads; closing waits for the calls under way. Windows 2000.
 */
public final class ServiceProvider implements AutoCloseable {
  private static final short VERSION_2_2 = 0x0202;

  /** An open one stays in memory, forgotten or not: its DLL may run threads of its own. */
  private static final Set<ServiceProvider> OPEN = ConcurrentHashMap.newKeySet();

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final WSPPROC_TABLE table;

  /** Where the code of the table's functions is. */
  private final Object code;

  private boolean closed;

  private ServiceProvider(WSPPROC_TABLE table, Object code) {
    this.table = table;
    this.code = code;
    OPEN.add(this);
  }

  /**
   * Lists the whole catalogue, layers and hidden entries too. Source: {@code WSCEnumProtocols},
   * {@code WSCGetProviderPath}.
   *
   * @return the providers in the catalogue's order
   * @throws WinsockException the catalogue cannot be read
   * @throws UnsupportedOperationException not on Windows
   */
  public static List<InstalledProvider> installed() throws WinsockException {
    return catalogue().providers();
  }

  private static Catalogue catalogue() throws WinsockException {
    Winsock.startup();
    return new Catalogue(Ws2_32.instance(), System::getenv);
  }

  /**
   * Loads a provider's DLL and starts it. Source: {@code WSPStartup}.
   *
   * <p>A provider keeps the functions it may call from its first start in the process. Winsock
   * offers 15; from here a provider may call {@code lpWPUGetProviderPath}, and the other 14 are
   * {@code NULL}. So Winsock starts a DLL of its catalogue first, by a socket of a protocol that
   * the DLL speaks itself, whatever {@code protocol} is. A DLL that is not installed is started
   * from here only.
   *
   * @param dll the DLL
   * @param protocol the protocol wanted. The provider is given the whole entry of the catalogue
   *     when there is this one in it. Else it is given what {@code protocol} tells, as a protocol
   *     that the provider speaks itself, and 0 for all it does not tell
   * @return the running provider
   * @throws IOException the DLL cannot be loaded, or exports no {@code WSPStartup}; or it is in the
   *     catalogue, and Winsock does not start it: it speaks no protocol there itself, or no socket
   *     of these can be opened. The message names the DLL
   * @throws WinsockException the provider refused to start, or answered with another version than
   *     2.2: {@code WSAEINVALIDPROVIDER}; or the catalogue cannot be read
   * @throws UnsupportedOperationException not on Windows
   */
  public static ServiceProvider load(Path dll, ProtocolInfo protocol) throws IOException {
    Objects.requireNonNull(dll, "dll");
    Objects.requireNonNull(protocol, "protocol");
    return load(catalogue(), dll, protocol);
  }

  static ServiceProvider load(Catalogue catalogue, Path dll, ProtocolInfo protocol)
      throws IOException {
    WSAPROTOCOL_INFOW info = catalogue.describe(protocol);
    ProviderDll code = ProviderDll.load(dll);
    catalogue.letWinsockStart(dll);
    return start(code.startup(), info, upcalls(), code);
  }

  /** Winsock exports but one function that belongs there, under another name. */
  private static WSPUPCALLTABLE.ByValue upcalls() {
    WSPUPCALLTABLE.ByValue upcalls = new WSPUPCALLTABLE.ByValue();
    upcalls.lpWPUGetProviderPath =
        NativeLibrary.getInstance("ws2_32").getFunction("WSCGetProviderPath");
    return upcalls;
  }

  static ServiceProvider start(
      LPWSPSTARTUP startup, WSAPROTOCOL_INFOW info, WSPUPCALLTABLE.ByValue upcalls, Object code)
      throws WinsockException {
    WSPDATA data = new WSPDATA();
    WSPPROC_TABLE table = new WSPPROC_TABLE();
    int error = startup.invoke(VERSION_2_2, data, info, upcalls, table);
    if (error != 0) {
      throw new WinsockException("WSPStartup", error);
    }
    ServiceProvider provider = new ServiceProvider(table, code);
    if (data.wVersion != VERSION_2_2) {
      try (provider) {
        throw new WinsockException("WSPStartup", WsaError.WSAEINVALIDPROVIDER.code());
      }
    }
    return provider;
  }

  /**
   * A provider written in Java, asked as one of a DLL is.
   *
   * @param provider the provider
   * @return the same as a service provider; closing it runs the provider's {@code cleanup}
   */
  public static ServiceProvider of(JavaProvider provider) {
    return new ServiceProvider(Objects.requireNonNull(provider, "provider").table(), provider);
  }

  /**
   * Reads an option. Source: {@code LPWSPGETSOCKOPT}.
   *
   * @param <T> the type of its value
   * @param socket the socket
   * @param option the option
   * @return its value
   * @throws WinsockException the provider refused, for example with {@code WSAENOPROTOOPT}, or has
   *     no such function: {@code WSAEINVALIDPROCTABLE}; {@code UNKNOWN} when the error it gives is
   *     none of Winsock's, or 0. Or the Java socket is closed: "Socket is closed"
   * @throws IllegalStateException this provider is closed
   */
  public <T> T get(SocketRef socket, ReadableOption<T> option) throws WinsockException {
    Objects.requireNonNull(socket, "socket");
    Objects.requireNonNull(option, "option");
    String function = "WSPGetSockOpt";
    return whileOpen(
        () ->
            OptionTransfer.get(
                SocketAccess.handleOf(socket),
                option,
                function,
                (s, o, value, length) -> {
                  try (NativeBlock error = NativeBlock.borrow(0)) {
                    int result =
                        entry(table.lpWSPGetSockOpt, function, option.name())
                            .invoke(
                                s, option.level(), option.number(), value, length, error.count());
                    ProviderResult.check(result, error.count(), function, option.name());
                  }
                }));
  }

  /**
   * Sets an option. Source: {@code LPWSPSETSOCKOPT}.
   *
   * @param <T> the type of its value
   * @param socket the socket
   * @param option the option
   * @param value its new value
   * @throws IllegalArgumentException the value is out of the option's range; nothing is set
   * @throws WinsockException as of {@link #get}
   * @throws IllegalStateException this provider is closed
   */
  public <T extends @Nullable Object> void set(SocketRef socket, WritableOption<T> option, T value)
      throws WinsockException {
    Objects.requireNonNull(socket, "socket");
    Objects.requireNonNull(option, "option");
    String function = "WSPSetSockOpt";
    whileOpen(
        () -> {
          OptionTransfer.set(
              SocketAccess.handleOf(socket),
              option,
              value,
              function,
              (s, o, bytes, length) -> {
                try (NativeBlock error = NativeBlock.borrow(0)) {
                  int result =
                      entry(table.lpWSPSetSockOpt, function, option.name())
                          .invoke(s, option.level(), option.number(), bytes, length, error.count());
                  ProviderResult.check(result, error.count(), function, option.name());
                }
              });
          return null;
        });
  }

  /** A function of the table, unless it is {@code NULL}. */
  private static <F> F entry(F entry, String function, String option) throws WinsockException {
    if (entry == null) {
      throw new WinsockException(function, option, WsaError.WSAEINVALIDPROCTABLE.code());
    }
    return entry;
  }

  @FunctionalInterface
  private interface Use<R> {
    R run() throws WinsockException;
  }

  private <R> R whileOpen(Use<R> use) throws WinsockException {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("The service provider is closed.");
      }
      return use.run();
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Ends this use of the provider, once; further calls do nothing. Source: {@code LPWSPCLEANUP}.
   *
   * @throws WinsockException the provider refused, or has no such function: {@code
   *     WSAEINVALIDPROCTABLE}; it is closed nevertheless
   * @throws IllegalStateException one of its own functions, written in Java, calls this: it would
   *     wait for itself
   */
  @Override
  public void close() throws WinsockException {
    if (lock.getReadHoldCount() > 0) {
      throw new IllegalStateException(
          "A service provider cannot be closed from within one of its own functions.");
    }
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        cleanup();
      }
    } finally {
      OPEN.remove(this); // and not before: the DLL goes with this
      lock.writeLock().unlock();
    }
  }

  private void cleanup() throws WinsockException {
    String function = "WSPCleanup";
    try (NativeBlock error = NativeBlock.borrow(0)) {
      int result = entry(table.lpWSPCleanup, function, null).invoke(error.count());
      ProviderResult.check(result, error.count(), function);
    }
  }

  /**
   * Describes where the provider's code is.
   *
   * @return for example "service provider C:\Windows\system32\mswsock.dll"
   */
  @Override
  public String toString() {
    return "service provider " + code;
  }
}
