///usr/bin/env jbang "$0" "$@" ; exit $?
// SPDX-License-Identifier: Apache-2.0
//JAVA 17+
//DEPS io.github.winsock-jna:winsock-jna:0.1.0-SNAPSHOT
//RUNTIME_OPTIONS --enable-native-access=ALL-UNNAMED

import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.IcmpClient;

/** Pings each host once: {@code jbang ping.java HOST...}. */
class ping {
  public static void main(String... hosts) throws Exception {
    try (IcmpClient icmp = IcmpClient.open()) {
      for (String host : hosts) {
        EchoReply reply = icmp.ping(host);
        System.out.printf("%-20s %s %.1f ms%n", host, reply.status(), reply.elapsed().toNanos() / 1e6);
      }
    }
  }
}
