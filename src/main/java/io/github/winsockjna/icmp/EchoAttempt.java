// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import com.sun.jna.platform.win32.WinNT.HANDLE;
import java.util.Optional;

/**
 * A request handed to Windows once: the native memory, which Windows writes to, and the use of the
 * handle. Both last until Windows has signalled the end and something is in the reply buffer,
 * whatever becomes of the request before. An attempt that is never signalled is written off long
 * after its deadline: memory and handle then last as long as the process.
 */
final class EchoAttempt {
  private static int writtenOff;
  private static EchoAttempt lastWrittenOff;

  private final PendingEcho echo;
  private final EchoMemory memory;
  private long issued;
  private boolean inDoubt;

  /** Keeps what was written off reachable, without further memory. */
  private EchoAttempt writtenOffBefore;

  /**
   * Prepares to hand a request over.
   *
   * @throws IllegalStateException the client is closed
   */
  EchoAttempt(PendingEcho echo) {
    this.echo = echo;
    echo.endpoint().acquire();
    try {
      memory = new EchoMemory(echo.request());
    } catch (Throwable t) {
      echo.endpoint().release();
      throw t;
    }
  }

  PendingEcho echo() {
    return echo;
  }

  /**
   * Hands the request to Windows. Whatever is thrown ends this request alone: others depend on the
   * thread.
   *
   * @return whether Windows has it now, or may have it, and {@code event} will be signalled
   */
  boolean start(HANDLE event) {
    try {
      issued = System.nanoTime();
      echo.issued(issued);
      Optional<RawReply> ended = echo.endpoint().start(event, echo.request(), memory);
      if (ended.isEmpty()) {
        return true;
      }
      echo.complete(ended.get(), issued, System.nanoTime());
      return false;
    } catch (IcmpException e) {
      echo.fail(e);
      return false;
    } catch (Throwable t) {
      echo.fail(t);
      return true;
    }
  }

  /** Whether Windows has written something: then, and only then, a signal is the end. */
  boolean isAnswered() {
    return !memory.isUntouched();
  }

  /** Reads what was written, once, and tells the sender, who may know already. */
  void finish(long signalled) {
    if (echo.isOver()) {
      return;
    }
    try {
      RawReply raw = echo.endpoint().finish(echo.request(), memory);
      echo.complete(raw, issued, signalled);
    } catch (Throwable t) {
      echo.fail(t);
    }
  }

  /**
   * Notes that it was signalled, and nothing was there.
   *
   * @return whether that is news
   */
  boolean doubt() {
    boolean isNews = !inDoubt;
    inDoubt = true;
    return isNews;
  }

  boolean isInDoubt() {
    return inDoubt;
  }

  /** Gives back what was used natively: Windows is done with it. */
  void release() {
    memory.close();
    echo.endpoint().release();
  }

  /** Gives up an attempt that was never signalled: Windows may still write to its memory. */
  void writeOff() {
    synchronized (EchoAttempt.class) {
      writtenOffBefore = lastWrittenOff;
      lastWrittenOff = this;
      writtenOff++;
    }
  }

  /** How many attempts this process has given up. */
  static int writtenOff() {
    synchronized (EchoAttempt.class) {
      return writtenOff;
    }
  }
}
