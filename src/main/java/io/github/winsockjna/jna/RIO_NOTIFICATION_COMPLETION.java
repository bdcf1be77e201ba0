// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.Union;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import org.jspecify.annotations.Nullable;

/** {@code RIO_NOTIFICATION_COMPLETION}: how a completion queue notifies. */
@FieldOrder({"Type", "by"})
public class RIO_NOTIFICATION_COMPLETION extends WindowsStructure {
  /** {@link #Type}: an event is signalled. */
  public static final int RIO_EVENT_COMPLETION = 1;

  /** {@link #Type}: something is put into an I/O completion port. */
  public static final int RIO_IOCP_COMPLETION = 2;

  /** Which of both. */
  public int Type;

  /** What it needs. Call {@link Union#setType} for the member that is set. */
  public By by;

  /** All zero. */
  public RIO_NOTIFICATION_COMPLETION() {}

  /** An event or an I/O completion port. */
  public static class By extends Union {
    /** For {@link #RIO_EVENT_COMPLETION}. */
    public Event event;

    /** For {@link #RIO_IOCP_COMPLETION}. */
    public Iocp iocp;

    /** All zero. */
    public By() {
      setAlignType(ALIGN_MSVC);
    }
  }

  /** An event. */
  @FieldOrder({"EventHandle", "NotifyReset"})
  public static class Event extends WindowsStructure {
    /** The event. */
    public @Nullable HANDLE EventHandle;

    /** Whether {@code RIONotify} resets it: 1 or 0. */
    public int NotifyReset;

    /** All zero. */
    public Event() {}
  }

  /** An I/O completion port. */
  @FieldOrder({"IocpHandle", "CompletionKey", "Overlapped"})
  public static class Iocp extends WindowsStructure {
    /** The port. */
    public @Nullable HANDLE IocpHandle;

    /** What comes out of it. */
    public @Nullable Pointer CompletionKey;

    /** A {@link WSAOVERLAPPED} that comes out of it. */
    public @Nullable Pointer Overlapped;

    /** All zero. */
    public Iocp() {}
  }
}
