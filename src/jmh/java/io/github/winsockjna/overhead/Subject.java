// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.overhead;

/**
 * What is measured: a benchmark of {@link OverheadBenchmark}, or a mode of {@code overhead.c}. What
 * is compared stands together, for it is measured in this order.
 */
enum Subject {
  C_GET("get", true, "C: `getsockopt`"),
  BARE_GET("bareGet", false, "bare direct-mapped `getsockopt`"),
  WIN_SOCKET_GET("winSocketGet", false, "`get` on a WinSocket"),
  JAVA_SOCKET_GET("javaSocketGet", false, "`get` on a Java socket"),
  INTERFACE_GET("interfaceGet", false, "hand-written interface, `getsockopt`"),
  JDK_GET("jdkGet", false, "JDK: `Socket.getReceiveBufferSize`"),
  C_SET("set", true, "C: `setsockopt`"),
  BARE_SET("bareSet", false, "bare direct-mapped `setsockopt`"),
  WIN_SOCKET_SET("winSocketSet", false, "`set` on a WinSocket"),
  JAVA_SOCKET_SET("javaSocketSet", false, "`set` on a Java socket"),
  INTERFACE_SET("interfaceSet", false, "hand-written interface, `setsockopt`"),
  JDK_SET("jdkSet", false, "JDK: `Socket.setReceiveBufferSize`"),
  C_ECHO("echo", true, "C: `IcmpSendEcho`"),
  BARE_ECHO("bareEcho", false, "bare direct-mapped `IcmpSendEcho`"),
  SEND("send", false, "`send`, answered at once"),
  C_RECEIVE("receive", true, "C: `WSARecvMsg`"),
  DIRECT_RECEIVE("directReceive", false, "bare direct-mapped `WSARecvMsg`"),
  BARE_RECEIVE("bareReceive", false, "bare call of `WSARecvMsg` by its address"),
  RECEIVE_MESSAGE("receiveMessage", false, "`receiveMessage` with packet info, TTL and TOS");

  private final String method;
  private final boolean isC;
  private final String text;

  Subject(String method, boolean isC, String text) {
    this.method = method;
    this.isC = isC;
    this.text = text;
  }

  String method() {
    return method;
  }

  boolean isC() {
    return isC;
  }

  /** For people, in Markdown. */
  String text() {
    return text;
  }
}
