// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.handle.SocketHandle;
import io.github.winsockjna.jna.Kernel32;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.jna.Ws2_32;
import io.github.winsockjna.memory.UseCount;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The handle of a socket of our own, which counts its users: it is closed once, when nobody uses it
 * any longer, so no call can meet another socket of the same number.
 *
 * <p>{@link #close()} cancels what its users wait for, again and again until they have left, since
 * one may have been about to begin. One that does not leave in time closes it on the way out. When
 * this object becomes unreachable without a close, the socket is reported and closed; a use keeps
 * it reachable.
 */
final class OwnedSocket extends SocketHandle {
  private static final Cleaner CLEANER = Cleaner.create();

  private final State state;
  private final Cleaner.Cleanable cleanable;

  /**
   * Takes a socket over.
   *
   * @param onLeak is told of the socket, when nobody closes it
   */
  OwnedSocket(Ws2_32 ws2_32, Kernel32 kernel32, SOCKET socket, Consumer<String> onLeak) {
    state = new State(ws2_32, kernel32, socket, onLeak);
    cleanable = CLEANER.register(this, state);
  }

  @Override
  public <R> R hold(String function, String option, Use<R> use) throws WinsockException {
    return lend(function, option, use);
  }

  @Override
  public SOCKET lend(String function, String option) throws WinsockException {
    if (!state.uses.begin()) {
      throw WinsockException.socketClosed(function, option);
    }
    return state.socket;
  }

  @Override
  public void takeBack(String function, String option) throws WinsockException {
    state.leave();
    if (isClosed()) {
      throw WinsockException.socketClosed(function, option);
    }
    Reference.reachabilityFence(this);
  }

  boolean isClosed() {
    return state.uses.isClosed();
  }

  /**
   * Has a close signal an event, for a user who waits for that and not in a call on the socket.
   *
   * @param event the event, or null for none any longer
   * @return whether there was none
   */
  boolean wakeBy(HANDLE event) {
    return state.wakeBy(event);
  }

  void close() {
    state.close();
    cleanable.clean();
  }

  /** What outlives the handle, for the cleaner; it must not refer to it. */
  private static final class State implements Runnable {
    /** How long a close looks after the users, who leave within milliseconds as a rule. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

    private final Ws2_32 ws2_32;
    private final Kernel32 kernel32;
    private final SOCKET socket;
    private final Consumer<String> onLeak;
    private final UseCount uses = new UseCount();
    private volatile Thread closer;
    private HANDLE event;

    private State(Ws2_32 ws2_32, Kernel32 kernel32, SOCKET socket, Consumer<String> onLeak) {
      this.ws2_32 = ws2_32;
      this.kernel32 = kernel32;
      this.socket = socket;
      this.onLeak = onLeak;
    }

    void leave() {
      if (uses.end()) {
        ws2_32.closesocket(socket);
      } else {
        LockSupport.unpark(closer);
      }
    }

    synchronized boolean wakeBy(HANDLE event) {
      boolean none = this.event == null;
      if (none || event == null) {
        this.event = event;
      }
      return none;
    }

    /** The user of the event closes it, but not before it has taken it back. */
    private synchronized void signal() {
      if (event != null) {
        kernel32.SetEvent(event);
      }
    }

    void close() {
      if (uses.close()) {
        closer = Thread.currentThread();
        sendOthersAway();
        leave();
      }
    }

    /** This use keeps the handle open too, so what is cancelled is the others'. */
    private void sendOthersAway() {
      HANDLE handle = new HANDLE(socket.getPointer());
      long begin = System.nanoTime();
      boolean interrupted = false;
      while (uses.isShared() && System.nanoTime() - begin < PATIENCE) {
        kernel32.CancelIoEx(handle, null);
        signal();
        LockSupport.parkNanos(this, PAUSE);
        interrupted |= Thread.interrupted();
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    /** The cleaner's: runs after a close, which leaves nothing to do, or instead of one. */
    @Override
    public void run() {
      if (!uses.isClosed()) {
        NativeSocket leaked = new NativeSocket(ws2_32, SocketHandle.of(socket.handle()));
        try {
          onLeak.accept(leaked + " was never closed, and is closed now");
        } finally {
          close();
        }
      }
    }
  }
}
