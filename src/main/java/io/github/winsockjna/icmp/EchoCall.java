// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.jna.IPHlpAPI;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;

/**
 * The ICMP functions of the thin layer, their failures looked at: the one place that tells an IP
 * status, which is a result, from a Win32 error, which is an exception.
 */
final class EchoCall {
  /**
   * The functions leave both kinds of number in the last error. That those from 11000 on are IP
   * statuses is a convention; nothing else tells them apart.
   */
  private static final int IP_STATUS_BASE = 11_000;

  private final IPHlpAPI iphlpapi;

  EchoCall(IPHlpAPI iphlpapi) {
    this.iphlpapi = iphlpapi;
  }

  HANDLE open() throws IcmpException {
    HANDLE handle = iphlpapi.IcmpCreateFile();
    if (handle == null || WinBase.INVALID_HANDLE_VALUE.equals(handle)) {
      throw new IcmpException("IcmpCreateFile", Native.getLastError());
    }
    return handle;
  }

  void close(HANDLE handle) {
    iphlpapi.IcmpCloseHandle(handle);
  }

  /** Sends an IPv4 request and waits for its end. */
  EchoReply send(HANDLE handle, EchoRequest request) throws IcmpException {
    InetAddress source = request.source().orElse(null);
    String function = source == null ? "IcmpSendEcho" : "IcmpSendEcho2Ex";
    try (EchoMemory memory = new EchoMemory(request)) {
      int target = ipAddr(request.target());
      int timeout = (int) request.timeout().toMillis();
      long start = System.nanoTime();
      int replies =
          source == null
              ? iphlpapi.IcmpSendEcho(
                  handle,
                  target,
                  memory.data(),
                  memory.dataSize(),
                  memory.options(),
                  memory.reply(),
                  memory.replySize(),
                  timeout)
              : iphlpapi.IcmpSendEcho2Ex(
                  handle,
                  null,
                  null,
                  null,
                  ipAddr(source),
                  target,
                  memory.data(),
                  memory.dataSize(),
                  memory.options(),
                  memory.reply(),
                  memory.replySize(),
                  timeout);
      int lastError = Native.getLastError();
      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
      NativeEcho echo =
          replies > 0 ? memory.read() : withoutReply(function, memory.status(), lastError);
      return new EchoReply(request, echo, elapsed);
    } catch (IllegalArgumentException e) {
      throw IcmpException.unreadable(function, e);
    }
  }

  /** The status in the buffer says best what happened; no reason at all is no success either. */
  static NativeEcho withoutReply(String function, int status, int lastError) throws IcmpException {
    if (status != IpStatus.IP_SUCCESS.code()) {
      return NativeEcho.withoutReply(status);
    }
    if (lastError >= IP_STATUS_BASE) {
      return NativeEcho.withoutReply(lastError);
    }
    if (lastError != 0) {
      throw new IcmpException(function, lastError);
    }
    return NativeEcho.withoutReply(IpStatus.UNKNOWN.code());
  }

  /** An {@code IPAddr}: the address' bytes as they stand in memory, read as a number. */
  static int ipAddr(InetAddress address) {
    return ByteBuffer.wrap(address.getAddress()).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }
}
