// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.jna.IPHlpAPI;
import java.net.InetAddress;

/** ICMP over IPv4: {@code IcmpSendEcho}, with an event {@code 2}, from a source {@code 2Ex}. */
final class Ipv4Endpoint extends EchoEndpoint {
  private final IPHlpAPI iphlpapi;

  Ipv4Endpoint(IPHlpAPI iphlpapi) throws IcmpException {
    super(iphlpapi, "IcmpCreateFile", iphlpapi::IcmpCreateFile);
    this.iphlpapi = iphlpapi;
  }

  @Override
  String function(EchoRequest request, boolean overlapped) {
    return request.source().isPresent()
        ? "IcmpSendEcho2Ex"
        : overlapped ? "IcmpSendEcho2" : "IcmpSendEcho";
  }

  @Override
  int call(HANDLE handle, HANDLE event, EchoRequest request, EchoMemory memory) {
    InetAddress source = request.source().orElse(null);
    int target = ipAddr(request.target());
    int timeout = (int) request.timeout().toMillis();
    if (source != null) {
      return iphlpapi.IcmpSendEcho2Ex(
          handle,
          event,
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
    }
    if (event != null) {
      return iphlpapi.IcmpSendEcho2(
          handle,
          event,
          null,
          null,
          target,
          memory.data(),
          memory.dataSize(),
          memory.options(),
          memory.reply(),
          memory.replySize(),
          timeout);
    }
    return iphlpapi.IcmpSendEcho(
        handle,
        target,
        memory.data(),
        memory.dataSize(),
        memory.options(),
        memory.reply(),
        memory.replySize(),
        timeout);
  }

  @Override
  String parseFunction() {
    return "IcmpParseReplies";
  }

  @Override
  int parse(EchoMemory memory) {
    return iphlpapi.IcmpParseReplies(memory.reply(), memory.replySize());
  }

  @Override
  RawReply read(EchoMemory memory, int replies) {
    return new ReplyBuffer(memory.replyBuffer(), memory.replyAddress(), EchoMemory.LAYOUT)
        .read(replies);
  }

  /** An {@code IPAddr}: the address' bytes as they stand in memory, read as a number. */
  static int ipAddr(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes[3] << 24 | (bytes[2] & 0xFF) << 16 | (bytes[1] & 0xFF) << 8 | bytes[0] & 0xFF;
  }
}
