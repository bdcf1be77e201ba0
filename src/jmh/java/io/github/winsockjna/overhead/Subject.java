// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.overhead;

import java.util.Arrays;
import java.util.List;

/**
 * What is measured. What is compared stands together, for it is measured in this order.
 *
 * <p>A call is a benchmark of {@link OverheadBenchmark}, or a mode of {@code overhead.c}.
 */
enum Subject {
  C_GET(Group.OPTIONS, "get", "C: `getsockopt`"),
  BARE_GET(Group.OPTIONS, "bareGet", "bare direct-mapped `getsockopt`"),
  WIN_SOCKET_GET(Group.OPTIONS, "winSocketGet", "`get` on a WinSocket"),
  JAVA_SOCKET_GET(Group.OPTIONS, "javaSocketGet", "`get` on a Java socket"),
  INTERFACE_GET(Group.OPTIONS, "interfaceGet", "hand-written interface, `getsockopt`"),
  JDK_GET(Group.OPTIONS, "jdkGet", "JDK: `Socket.getReceiveBufferSize`"),
  C_SET(Group.OPTIONS, "set", "C: `setsockopt`"),
  BARE_SET(Group.OPTIONS, "bareSet", "bare direct-mapped `setsockopt`"),
  WIN_SOCKET_SET(Group.OPTIONS, "winSocketSet", "`set` on a WinSocket"),
  JAVA_SOCKET_SET(Group.OPTIONS, "javaSocketSet", "`set` on a Java socket"),
  INTERFACE_SET(Group.OPTIONS, "interfaceSet", "hand-written interface, `setsockopt`"),
  JDK_SET(Group.OPTIONS, "jdkSet", "JDK: `Socket.setReceiveBufferSize`"),
  C_ECHO(Group.ECHOES, "echo", "C: `IcmpSendEcho`"),
  BARE_ECHO(Group.ECHOES, "bareEcho", "bare direct-mapped `IcmpSendEcho`"),
  SEND(Group.ECHOES, "send", "`send`, answered at once"),
  CLOCK(Group.ECHOES, "clock", "JDK: two readings of `System.nanoTime`"),
  C_RECEIVE(Group.MESSAGES, "receive", "C: `WSARecvMsg`"),
  BARE_RECEIVE(Group.MESSAGES, "bareReceive", "bare direct-mapped `WSARecvMsg`"),
  BARE_READ(
      Group.MESSAGES, "bareRead", "the same, and sender, packet info, TTL and TOS as objects"),
  ADDRESS_RECEIVE(
      Group.MESSAGES, "addressReceive", "JNA's `Function` at the address of `WSARecvMsg`"),
  RECEIVE_MESSAGE(
      Group.MESSAGES, "receiveMessage", "`receiveMessage` with packet info, TTL and TOS"),
  TRY_RECEIVE(Group.MESSAGES, "tryReceive", "`tryReceiveMessage`, nothing received"),

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

  IN_FLIGHT(
      Group.CONCURRENT, "10 000 requests in flight: none is answered before the last is sent"),
  SWEEP(Group.CONCURRENT, "`Sweep` of a /16: 65 534 hosts, 256 at a time, each answers after 5 ms"),
  TRACE(
      Group.CONCURRENT,
      "`Traceroute` of 30 hops that do not answer, 3 probes each, timeout 500 ms"),
  TIMEOUT(Group.GIVEN, "its timeout"),
  MONITOR(
      Group.CONCURRENT,
      "`RouteMonitor`: 10 rounds of 30 hops that do not answer, interval and timeout 500 ms"),
  INTERVALS(Group.GIVEN, "10 of its intervals"),
  JDK_TUNE(Group.ALONE, "1000 Java sockets opened, 4 options set through the JDK"),
  TUNE(Group.ALONE, "1000 Java sockets opened, 4 options set through `SocketRef.of`"),
  READ_ALL(Group.ALONE, "`readAll` of a TCP socket: 147 options");

  /** What is measured in the same way. */
  enum Group {
    /** Calls of {@code getsockopt} and {@code setsockopt}. */
    OPTIONS,
    /** Calls of {@code IcmpSendEcho}. */
    ECHOES,
    /** Calls of {@code WSARecvMsg}. */
    MESSAGES,
    /** A round of work on real sockets. */
    SERVER,
    /** Pings that leave. */
    PINGS,
    /** Whole processes. */
    START,
    /** Pieces of work in which threads of the library take part: their bytes are memory. */
    CONCURRENT,
    /** Pieces of work of one thread: their bytes are garbage. */
    ALONE,
    /** Not measured: a time that was asked for. */
    GIVEN
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

  /** Whether a C program measures it. */
  boolean isC() {
    return text.startsWith("C: ");
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
