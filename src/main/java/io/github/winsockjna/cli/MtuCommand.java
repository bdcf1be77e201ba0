// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.icmp.IpStatus;
import io.github.winsockjna.icmp.PathMtu;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Finds the path MTU to a host. */
@Command(
    name = "mtu",
    description = "Finds the largest packet that gets to a host unfragmented.",
    exitCodeList = {"0:The path MTU was found.", "1:It was not.", "2:Wrong usage."},
    footer = {"  mtu 127.0.0.1", "  mtu -6 -w 500 --json example.com"})
final class MtuCommand implements Callable<Integer> {
  @Mixin private TargetOptions to;

  @Mixin private final TimeoutOption timeout = new TimeoutOption(1000);

  @Mixin private OutputOptions output;

  @Override
  public Integer call() throws IOException {
    Target target = to.target();
    PathMtu search = PathMtu.to(target.address()).timeout(timeout.timeout());
    PathMtu.Result result;
    try (IcmpClient icmp = IcmpClient.open()) {
      result = search.run(icmp);
    }
    output.print(
        result,
        r -> output.out().println(sentence(target.name(), r.mtu(), r.limitedBy(), r.status())),
        r -> document(target, r.mtu(), r.limitedBy(), r.status()));
    return result.mtu().isPresent() ? Main.WORKED : Main.FAILED;
  }

  static String sentence(
      String name, OptionalInt mtu, Optional<InetAddress> limitedBy, IpStatus status) {
    String to = "Path MTU to " + name + " is ";
    if (mtu.isEmpty()) {
      return to + "not known: " + status.description();
    }
    int bytes = mtu.getAsInt();
    return switch (status) {
      case IP_SUCCESS -> to + "at least " + bytes + " bytes, the most that can be tried.";
      case IP_PACKET_TOO_BIG ->
          to
              + bytes
              + " bytes, limited by "
              + limitedBy.map(AddressText::of).orElse("somebody unknown")
              + ".";
      case IP_REQ_TIMED_OUT -> to + bytes + " bytes; larger packets are lost silently.";
      default -> to + bytes + " bytes; of larger packets: " + status.description();
    };
  }

  static JsonObject document(
      Target target, OptionalInt mtu, Optional<InetAddress> limitedBy, IpStatus status) {
    JsonObject document = PingJson.document(target);
    if (mtu.isPresent()) {
      document.addProperty("mtu", mtu.getAsInt());
    } else {
      document.add("mtu", JsonNull.INSTANCE);
    }
    document.addProperty("limitedBy", limitedBy.map(AddressText::of).orElse(null));
    document.addProperty("status", status.name());
    document.addProperty("statusCode", status.code());
    return document;
  }
}
