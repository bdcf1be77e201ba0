// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.jna.IPHlpAPI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The ICMP functions of one address family, their failures looked at: the one place that tells an
 * IP status, which is a result, from a Win32 error, which is an exception. The subclasses know the
 * functions.
 */
abstract class EchoCall {
  /**
   * The functions leave both kinds of number in the last error. That those from 11000 on are IP
   * statuses is a convention; nothing else tells them apart.
   */
  private static final int IP_STATUS_BASE = 11_000;

  private static final int PENDING = Win32Error.ERROR_IO_PENDING.code();

  final IPHlpAPI iphlpapi;

  EchoCall(IPHlpAPI iphlpapi) {
    this.iphlpapi = iphlpapi;
  }

  abstract String createFunction();

  abstract HANDLE create();

  /** The function that {@link #call} calls. */
  abstract String function(EchoRequest request, boolean overlapped);

  /** Sends a request: waits for its end without an event, and is signalled it with one. */
  abstract int call(HANDLE handle, HANDLE event, EchoRequest request, EchoMemory memory);

  abstract String parseFunction();

  /** Makes the replies of an overlapped request readable. */
  abstract int parse(EchoMemory memory);

  /**
   * The first reply, with the others in it.
   *
   * @param replies how many there are, as Windows says
   * @throws IllegalArgumentException what it points to is not within the reply buffer
   */
  abstract RawReply read(EchoMemory memory, int replies);

  final HANDLE open() throws IcmpException {
    HANDLE handle;
    try {
      handle = create();
    } catch (LinkageError e) {
      throw missing(createFunction(), e);
    }
    if (handle == null || WinBase.INVALID_HANDLE_VALUE.equals(handle)) {
      throw failure(createFunction());
    }
    return handle;
  }

  final void close(HANDLE handle) {
    iphlpapi.IcmpCloseHandle(handle);
  }

  /** Sends a request and waits for its end. */
  final EchoReply send(HANDLE handle, EchoRequest request) throws IcmpException {
    try (EchoMemory memory = new EchoMemory(request)) {
      long start = System.nanoTime();
      int replies = callIfThere(handle, null, request, memory);
      int lastError = Native.getLastError();
      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
      String function = function(request, false);
      RawReply echo =
          replies > 0
              ? read(function, memory, replies)
              : withoutReply(function, memory.status(), lastError);
      return new EchoReply(request, echo, elapsed, Instant.now().minus(elapsed));
    }
  }

  private int callIfThere(HANDLE handle, HANDLE event, EchoRequest request, EchoMemory memory)
      throws IcmpException {
    try {
      return call(handle, event, request, memory);
    } catch (LinkageError e) {
      throw missing(function(request, event != null), e);
    }
  }

  /**
   * Sends a request whose end {@code event} will signal.
   *
   * @return how it ended, when it did so at once; empty when it is under way
   * @throws IcmpException it could not be sent
   */
  final Optional<RawReply> start(
      HANDLE handle, HANDLE event, EchoRequest request, EchoMemory memory) throws IcmpException {
    int replies = callIfThere(handle, event, request, memory);
    int lastError = Native.getLastError();
    // Documented as the return value, seen as the last error.
    if (replies == PENDING || replies == 0 && lastError == PENDING) {
      return Optional.empty();
    }
    String function = function(request, true);
    return Optional.of(
        replies > 0
            ? read(function, memory, replies)
            : withoutReply(function, memory.status(), lastError));
  }

  /**
   * Looks at a request whose end was signalled, once.
   *
   * @return how it ended; empty when Windows signalled the end of a request it never sent, and left
   *     the reply buffer as it was
   * @throws IcmpException it failed
   */
  final Optional<RawReply> finish(EchoRequest request, EchoMemory memory) throws IcmpException {
    int replies;
    try {
      replies = parse(memory);
    } catch (LinkageError e) {
      throw missing(parseFunction(), e);
    }
    int lastError = Native.getLastError();
    String function = function(request, true);
    if (replies > 0) {
      return Optional.of(read(function, memory, replies));
    }
    RawReply echo = withoutReply(function, memory.status(), lastError);
    return echo.status() == IpStatus.UNKNOWN.code() ? Optional.empty() : Optional.of(echo);
  }

  private RawReply read(String function, EchoMemory memory, int replies) throws IcmpException {
    try {
      RawReply echo = read(memory, replies);
      if (echo.status() == IpStatus.IP_SUCCESS.code() && echo.responder().isEmpty()) {
        // A buffer that Windows counts a reply in, and left as it was.
        throw new IllegalArgumentException("The echo came back from nobody");
      }
      return echo;
    } catch (IllegalArgumentException e) {
      throw IcmpException.unreadable(function, e);
    }
  }

  /** Of a function that has just failed, whichever. */
  static IcmpException failure(String function) {
    return new IcmpException(function, Native.getLastError());
  }

  private static IcmpException missing(String function, LinkageError cause) {
    IcmpException exception =
        new IcmpException(function, Win32Error.ERROR_CALL_NOT_IMPLEMENTED.code());
    exception.initCause(cause);
    return exception;
  }

  /**
   * An IP status in the buffer says best what happened, then the last error; a Win32 error that
   * took the place of the status is one all the same. No reason at all is no success either.
   */
  static RawReply withoutReply(String function, int status, int lastError) throws IcmpException {
    int reason = status >= IP_STATUS_BASE || lastError == 0 ? status : lastError;
    if (reason >= IP_STATUS_BASE) {
      return RawReply.withoutReply(reason);
    }
    if (reason != 0) {
      throw new IcmpException(function, reason);
    }
    return RawReply.withoutReply(IpStatus.UNKNOWN.code());
  }
}
