// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WinsockResult;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.dll.WindowsDll;
import io.github.winsockjna.jna.SOCKET;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A service provider written in Java, for C to call: a {@link WSPPROC_TABLE} whose entries {@code
 * lpWSPGetSockOpt}, {@code lpWSPSetSockOpt} and {@code lpWSPCleanup} call {@link Functions}. The
 * others are {@code NULL}, unless the program sets them.
 *
 * <p>The table stays in memory until {@link #close()}, whether the program keeps this object or
 * not, so C may call its entries from any thread until then.
 */
public final class JavaProvider implements AutoCloseable {
  /**
   * What the provider does. A {@link WinsockException} thrown here is the error that the caller
   * finds in {@code lpErrno}.
   */
  public interface Functions {
    /**
     * Reads a socket option, as {@code WSPGetSockOpt}.
     *
     * @param socket the {@code SOCKET}
     * @param level the option's level
     * @param number the option's number
     * @return its value; when it has more bytes than the caller has room for, the caller finds
     *     {@code WSAEFAULT}
     * @throws WinsockException the option cannot be read, for example {@code WSAENOPROTOOPT}
     */
    byte[] getSockOpt(long socket, int level, int number) throws WinsockException;

    /**
     * Sets a socket option, as {@code WSPSetSockOpt}.
     *
     * @param socket the {@code SOCKET}
     * @param level the option's level
     * @param number the option's number
     * @param value its new value
     * @throws WinsockException the option cannot be set, for example {@code WSAENOPROTOOPT}
     */
    void setSockOpt(long socket, int level, int number, byte[] value) throws WinsockException;

    /**
     * Ends one use of the provider, as {@code WSPCleanup}; does nothing unless it is overridden.
     *
     * @throws WinsockException the provider cannot be ended
     */
    default void cleanup() throws WinsockException {}
  }

  private static final Set<JavaProvider> OPEN = ConcurrentHashMap.newKeySet();

  private final Functions functions;
  private final WSPPROC_TABLE table;

  /**
   * Makes the table.
   *
   * @param functions what its entries call, from any thread
   * @throws UnsupportedOperationException not on Windows
   */
  public JavaProvider(Functions functions) {
    this.functions = Objects.requireNonNull(functions, "functions");
    WindowsDll.requireSupport();
    table = new WSPPROC_TABLE();
    table.lpWSPGetSockOpt = this::getSockOpt;
    table.lpWSPSetSockOpt = this::setSockOpt;
    table.lpWSPCleanup = lpErrno -> answer(lpErrno, functions::cleanup);
    table.write();
    OPEN.add(this);
  }

  /**
   * The table, to pass to C. Whoever sets further entries calls {@code write()} on it then.
   *
   * @return the one table of this provider
   */
  public WSPPROC_TABLE table() {
    return table;
  }

  private int getSockOpt(
      SOCKET s,
      int level,
      int optname,
      Pointer optval,
      IntByReference optlen,
      IntByReference lpErrno) {
    return answer(
        lpErrno,
        () -> {
          byte[] value = functions.getSockOpt(handle(s), level, optname);
          if (optval == null || optlen == null || optlen.getValue() < value.length) {
            throw new WinsockException("WSPGetSockOpt", WsaError.WSAEFAULT.code());
          }
          optval.write(0, value, 0, value.length);
          optlen.setValue(value.length);
        });
  }

  private int setSockOpt(
      SOCKET s, int level, int optname, Pointer optval, int optlen, IntByReference lpErrno) {
    return answer(
        lpErrno,
        () -> {
          if (optlen < 0 || optlen > 0 && optval == null) {
            throw new WinsockException("WSPSetSockOpt", WsaError.WSAEFAULT.code());
          }
          byte[] value = optlen == 0 ? new byte[0] : optval.getByteArray(0, optlen);
          functions.setSockOpt(handle(s), level, optname, value);
        });
  }

  /** JNA passes a {@code SOCKET} of 0 as null. */
  private static long handle(SOCKET s) {
    return s == null ? 0 : s.handle();
  }

  @FunctionalInterface
  private interface Action {
    void run() throws WinsockException;
  }

  /** Nothing may be thrown into C: JNA would drop it, and return 0, which is success. */
  private static int answer(IntByReference lpErrno, Action action) {
    try {
      action.run();
      return 0;
    } catch (WinsockException e) {
      return failure(lpErrno, e.errorCode());
    } catch (RuntimeException | Error e) {
      Native.getCallbackExceptionHandler().uncaughtException(null, e);
      return failure(lpErrno, WsaError.WSASYSCALLFAILURE.code());
    }
  }

  private static int failure(IntByReference lpErrno, int error) {
    if (lpErrno != null) {
      lpErrno.setValue(error);
    }
    return WinsockResult.SOCKET_ERROR;
  }

  /** Lets go of the table: from now on C must not call its entries. */
  @Override
  public void close() {
    OPEN.remove(this);
  }
}
