// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.handle;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.jna.SOCKET;

/**
 * Where the handle of a socket comes from. Nobody keeps the handle: it is lent for one call. After
 * a close Windows gives the number to the next socket, so each call asks anew.
 */
public abstract class SocketHandle {
  /** {@code INVALID_SOCKET} as 32-bit code, which the JDK has parts of, sees it. */
  private static final long INVALID_IN_32_BITS = 0xFFFF_FFFFL;

  /**
   * What to do with the open socket.
   *
   * @param <R> what comes of it
   */
  @FunctionalInterface
  public interface Use<R> {
    /**
     * Uses the socket.
     *
     * @param open the socket; not to be kept
     * @return what came of it
     * @throws WinsockException the call failed
     */
    R of(SOCKET open) throws WinsockException;
  }

  /**
   * Uses the socket for a call that returns at once. Nobody can close the socket meanwhile.
   *
   * @param <R> what comes of it
   * @param function C name of the function
   * @param option name of the option or ioctl, or null
   * @param use the call
   * @return what came of it
   * @throws WinsockException the socket is closed, or the call failed
   */
  public abstract <R> R hold(String function, String option, Use<R> use) throws WinsockException;

  /**
   * Uses the socket for a call that may wait. Somebody may close the socket meanwhile; then
   * whatever came of the call may be about another socket, so the close is what is reported.
   *
   * @param <R> what comes of it
   * @param function C name of the function
   * @param option name of the option or ioctl, or null
   * @param use the call
   * @return what came of it
   * @throws WinsockException the socket is closed, or was closed meanwhile, or the call failed
   */
  public final <R> R lend(String function, String option, Use<R> use) throws WinsockException {
    SOCKET open = lend(function, option);
    try {
      return use.of(open);
    } finally {
      takeBack(function, option);
    }
  }

  /**
   * Lends the socket for a call that may wait. {@link #takeBack} follows, whatever comes of it.
   *
   * @param function C name of the function
   * @param option name of the option or ioctl, or null
   * @return the open socket
   * @throws WinsockException the socket is closed
   */
  public abstract SOCKET lend(String function, String option) throws WinsockException;

  /**
   * Takes the socket back after {@link #lend(String, String)}.
   *
   * @param function C name of the function
   * @param option name of the option or ioctl, or null
   * @throws WinsockException it was closed meanwhile
   */
  public abstract void takeBack(String function, String option) throws WinsockException;

  /**
   * A bare handle, of which nobody says when it is closed.
   *
   * @param number the {@code SOCKET}
   * @return the handle
   * @throws IllegalArgumentException the number is 0 or {@code INVALID_SOCKET}
   */
  public static SocketHandle of(long number) {
    if (!isPossible(number)) {
      throw new IllegalArgumentException(
          "handle is " + number + ", which never is a socket: 0 and INVALID_SOCKET (-1)");
    }
    return new Bare(new SOCKET(number));
  }

  /**
   * Tells whether a number can be that of a socket.
   *
   * @param number a {@code SOCKET}
   * @return false for 0 and for {@code INVALID_SOCKET}, of 64 bits or of 32
   */
  protected static boolean isPossible(long number) {
    return number != 0 && number != SOCKET.INVALID_SOCKET && number != INVALID_IN_32_BITS;
  }

  private static final class Bare extends SocketHandle {
    private final SOCKET socket;

    Bare(SOCKET socket) {
      this.socket = socket;
    }

    @Override
    public <R> R hold(String function, String option, Use<R> use) throws WinsockException {
      return use.of(socket);
    }

    @Override
    public SOCKET lend(String function, String option) {
      return socket;
    }

    @Override
    public void takeBack(String function, String option) {}
  }
}
