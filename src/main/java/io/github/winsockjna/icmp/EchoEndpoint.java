// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.jna.IPHlpAPI;
import io.github.winsockjna.memory.UseCount;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The ICMP handle of one address family and the functions that are called on it. The only class
 * that reads the last error of an ICMP function, and the only one that tells an IP status, which is
 * a result, from a Win32 error, which is an exception. The subclasses know the functions.
 *
 * <p>Nobody else sees the handle. Windows blocks in {@code IcmpCloseHandle} while a request is
 * outstanding, and may crash on a handle that is closed: so {@link #close()} only marks the
 * endpoint, and its last user closes the handle.
 */
abstract class EchoEndpoint {
  /**
   * The functions leave both kinds of number in the last error. That those from 11000 on are IP
   * statuses is a convention; nothing else tells them apart.
   */
  private static final int IP_STATUS_BASE = 11_000;

  private static final int PENDING = Win32Error.ERROR_IO_PENDING.code();

  private final IPHlpAPI iphlpapi;
  private final HANDLE handle;
  private final UseCount uses = new UseCount();

  /**
   * Opens the handle.
   *
   * @param function C name of the function that does so
   */
  EchoEndpoint(IPHlpAPI iphlpapi, String function, Supplier<HANDLE> create) throws IcmpException {
    this.iphlpapi = iphlpapi;
    try {
      handle = create.get();
    } catch (LinkageError e) {
      throw missing(function, e);
    }
    if (handle == null || WinBase.INVALID_HANDLE_VALUE.equals(handle)) {
      throw failure(function);
    }
  }

  /** The function that {@link #call} calls. */
  abstract String function(EchoRequest request, boolean overlapped);

  /**
   * Calls the function that sends: it waits for the end without an event, and signals the end with
   * one.
   */
  abstract int call(HANDLE handle, HANDLE event, EchoRequest request, EchoMemory memory);

  abstract String parseFunction();

  /** Makes the replies of an overlapped request readable. */
  abstract int parse(EchoMemory memory);

  /**
   * Reads the first reply, with the others in it.
   *
   * @param replies how many Windows says there are, at least 1
   * @throws IllegalArgumentException a reply points outside of the reply buffer
   */
  abstract RawReply read(EchoMemory memory, int replies);

  /**
   * Begins a use of the handle, which {@link #release()} ends.
   *
   * @throws IllegalStateException the endpoint is closed
   */
  final void acquire() {
    if (!uses.begin()) {
      throw closed();
    }
  }

  static IllegalStateException closed() {
    return new IllegalStateException("IcmpClient is closed");
  }

  final void release() {
    if (uses.end()) {
      iphlpapi.IcmpCloseHandle(handle);
    }
  }

  final void close() {
    if (uses.close()) {
      release();
    }
  }

  /** Sends a request and waits for its end. */
  final EchoReply send(EchoRequest request) throws IcmpException {
    acquire();
    try (EchoMemory memory = new EchoMemory(request)) {
      long issued = System.nanoTime();
      int replies = callIfThere(null, request, memory);
      int lastError = Native.getLastError();
      long ended = System.nanoTime();
      RawReply raw = outcome(function(request, false), memory, replies, lastError);
      return EchoReply.of(request, raw, issued, ended);
    } finally {
      release();
    }
  }

  private int callIfThere(HANDLE event, EchoRequest request, EchoMemory memory)
      throws IcmpException {
    try {
      return call(handle, event, request, memory);
    } catch (LinkageError e) {
      throw missing(function(request, event != null), e);
    }
  }

  /**
   * Sends a request whose end {@code event} will signal. The caller has acquired the endpoint, and
   * releases it after the end.
   *
   * @return how it ended, when it did so at once; empty when it is under way
   * @throws IcmpException it could not be sent
   */
  final Optional<RawReply> start(HANDLE event, EchoRequest request, EchoMemory memory)
      throws IcmpException {
    int replies = callIfThere(event, request, memory);
    int lastError = Native.getLastError();
    // Documented as the return value, seen as the last error.
    if (replies == PENDING || replies == 0 && lastError == PENDING) {
      return Optional.empty();
    }
    return Optional.of(outcome(function(request, true), memory, replies, lastError));
  }

  /**
   * Reads how a request ended: its end was signalled, and there is something in its memory.
   *
   * @throws IcmpException it failed
   */
  final RawReply finish(EchoRequest request, EchoMemory memory) throws IcmpException {
    int replies;
    // A parser that leaves the last error alone must not pass on that of another call.
    Native.setLastError(0);
    try {
      replies = parse(memory);
    } catch (LinkageError e) {
      throw missing(parseFunction(), e);
    }
    int lastError = Native.getLastError();
    return outcome(function(request, true), memory, replies, lastError);
  }

  /**
   * How a request ended that is over. The buffer says it best: the parser of IPv6 counts no reply
   * for most statuses, and leaves them, and who sent them, in the buffer. An echo from nobody, and
   * what is neither there nor in the last error, is unknown and never a success.
   */
  private RawReply outcome(String function, EchoMemory memory, int replies, int lastError)
      throws IcmpException {
    int status = memory.status();
    if (replies <= 0 && status < IP_STATUS_BASE) {
      return withoutReply(function, status, lastError);
    }
    if (status != IpStatus.IP_SUCCESS.code() && status < IP_STATUS_BASE) {
      throw new IcmpException(function, status);
    }
    try {
      RawReply raw = read(memory, Math.max(replies, 1));
      boolean isFromNobody = status == IpStatus.IP_SUCCESS.code() && raw.responder().isEmpty();
      return isFromNobody ? RawReply.withoutReply(IpStatus.UNKNOWN.code()) : raw;
    } catch (IllegalArgumentException e) {
      throw IcmpException.unreadable(function, e);
    }
  }

  /**
   * An IP status in the last error is how the request ended; a Win32 error that took the place of
   * the status is one all the same.
   */
  private static RawReply withoutReply(String function, int status, int lastError)
      throws IcmpException {
    int reason = lastError == 0 ? status : lastError;
    if (reason >= IP_STATUS_BASE) {
      return RawReply.withoutReply(reason);
    }
    if (reason != 0) {
      throw new IcmpException(function, reason);
    }
    return RawReply.withoutReply(IpStatus.UNKNOWN.code());
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
}
