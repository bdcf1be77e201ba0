// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.overhead;

import java.util.Arrays;
import java.util.List;

/**
 * What is measured. What is compared stands together, for it is measured in this order.
 *
 * <p>Calls: a benchmark of {@link OverheadBenchmark}, or a mode of {@code overhead.c}.
 */
enum Subject {
  C_GET(Group.CALLS_IN_C, "get", "C: `getsockopt`"),
  BARE_GET(Group.CALLS, "bareGet", "bare direct-mapped `getsockopt`"),
  WIN_SOCKET_GET(Group.CALLS, "winSocketGet", "`get` on a WinSocket"),
  JAVA_SOCKET_GET(Group.CALLS, "javaSocketGet", "`get` on a Java socket"),
  INTERFACE_GET(Group.CALLS, "interfaceGet", "hand-written interface, `getsockopt`"),
  JDK_GET(Group.CALLS, "jdkGet", "JDK: `Socket.getReceiveBufferSize`"),
  C_SET(Group.CALLS_IN_C, "set", "C: `setsockopt`"),
  BARE_SET(Group.CALLS, "bareSet", "bare direct-mapped `setsockopt`"),
  WIN_SOCKET_SET(Group.CALLS, "winSocketSet", "`set` on a WinSocket"),
  JAVA_SOCKET_SET(Group.CALLS, "javaSocketSet", "`set` on a Java socket"),
  INTERFACE_SET(Group.CALLS, "interfaceSet", "hand-written interface, `setsockopt`"),
  JDK_SET(Group.CALLS, "jdkSet", "JDK: `Socket.setReceiveBufferSize`"),
  C_ECHO(Group.CALLS_IN_C, "echo", "C: `IcmpSendEcho`"),
  BARE_ECHO(Group.CALLS, "bareEcho", "bare direct-mapped `IcmpSendEcho`"),
  SEND(Group.CALLS, "send", "`send`, answered at once"),
  CLOCK(Group.CALLS, "clock", "JDK: two readings of `System.nanoTime`"),
  C_RECEIVE(Group.CALLS_IN_C, "receive", "C: `WSARecvMsg`"),
  BARE_RECEIVE(Group.CALLS, "bareReceive", "bare direct-mapped `WSARecvMsg`"),
  BARE_READ(Group.CALLS, "bareRead", "the same, and sender, packet info, TTL and TOS as objects"),
  ADDRESS_RECEIVE(Group.CALLS, "addressReceive", "JNA's `Function` at the address of `WSARecvMsg`"),
  RECEIVE_MESSAGE(Group.CALLS, "receiveMessage", "`receiveMessage` with packet info, TTL and TOS"),
  TRY_RECEIVE(Group.CALLS, "tryReceive", "`tryReceiveMessage`, nothing received"),

  JDK_SERVER(Group.SERVER, "JDK: `DatagramChannel.receive` and `send`"),
  SERVER(
      Group.SERVER,
      "UDP echo server: `receiveMessage`, packet info, TTL, TOS, `sendMessage` with packet info"),

  C_THREAD_1(Group.PINGS, "C: `IcmpSendEcho`, 1 thread"),
  SEND_1(Group.PINGS, "real pings: `send`, 1 thread"),
  C_THREADS_8(Group.PINGS, "C: `IcmpSendEcho`, 8 threads"),
  SEND_8(Group.PINGS, "real pings: `send`, 8 threads"),
  C_EVENTS_64(Group.PINGS, "C: `IcmpSendEcho2`, 64 in flight"),
  ASYNC_64(Group.PINGS, "real pings: `sendAsync`, 64 in flight"),
  C_EVENTS_256(Group.PINGS, "C: `IcmpSendEcho2`, 256 in flight"),
  ASYNC_256(Group.PINGS, "real pings: `sendAsync`, 256 in flight"),

  BARE_START(Group.START, "a bare JNA program that pings once"),
  COMMAND_START(Group.START, "cold start of `java -jar …-cli.jar ping -n 1 127.0.0.1`"),

  IN_FLIGHT(Group.WHOLE, "10 000 requests handed over at once, each answered after 5 ms"),
  SWEEP(Group.WHOLE, "`Sweep` of a /16: 65 534 hosts, 256 at a time, each answers after 5 ms"),
  TRACE(Group.WHOLE, "`Traceroute` of 30 hops that do not answer, 3 probes each, timeout 500 ms"),
  JDK_TUNE(Group.WHOLE, "1000 Java sockets opened, 4 options set through the JDK"),
  TUNE(Group.WHOLE, "1000 Java sockets opened, 4 options set through `SocketRef.of`"),
  READ_ALL(Group.WHOLE, "`readAll` of a TCP socket: 147 options");

  /** What one program measures. */
  enum Group {
    CALLS_IN_C,
    CALLS,
    SERVER,
    PINGS,
    START,
    WHOLE
  }

  private final Group group;
  private final String method;
  private final String text;

  Subject(Group group, String text) {
    this(group, null, text);
  }

  Subject(Group group, String method, String text) {
    this.group = group;
    this.method = method;
    this.text = text;
  }

  /** Those of some groups, in their order. */
  static List<Subject> of(Group... groups) {
    return Arrays.stream(values()).filter(s -> Arrays.asList(groups).contains(s.group)).toList();
  }

  boolean isC() {
    return group == Group.CALLS_IN_C;
  }

  /** The benchmark or the mode. */
  String method() {
    return method;
  }

  /** For people, in Markdown. */
  String text() {
    return text;
  }
}
