// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.jna.IPHlpAPI;

/** ICMP over IPv6: {@code Icmp6SendEcho2} for everything. */
final class Ipv6Endpoint extends EchoEndpoint {
  private final IPHlpAPI iphlpapi;

  Ipv6Endpoint(IPHlpAPI iphlpapi) throws IcmpException {
    super(iphlpapi, "Icmp6CreateFile", iphlpapi::Icmp6CreateFile);
    this.iphlpapi = iphlpapi;
  }

  @Override
  String function(EchoRequest request, boolean overlapped) {
    return "Icmp6SendEcho2";
  }

  @Override
  int call(HANDLE handle, HANDLE event, EchoRequest request, EchoMemory memory) {
    return iphlpapi.Icmp6SendEcho2(
        handle,
        event,
        null,
        null,
        memory.source6(),
        memory.target6(),
        memory.data(),
        memory.dataSize(),
        memory.options(),
        memory.reply(),
        memory.replySize(),
        (int) request.timeout().toMillis());
  }

  @Override
  String parseFunction() {
    return "Icmp6ParseReplies";
  }

  @Override
  int parse(EchoMemory memory) {
    return iphlpapi.Icmp6ParseReplies(memory.reply(), memory.replySize());
  }

  @Override
  RawReply read(EchoMemory memory, int replies) {
    return RawReply.read6(memory.replyBuffer(), Short.toUnsignedInt(memory.dataSize()));
  }
}
