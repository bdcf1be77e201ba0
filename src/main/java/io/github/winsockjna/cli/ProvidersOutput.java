// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.winsockjna.ProtocolInfo;
import io.github.winsockjna.spi.InstalledProvider;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The Winsock catalogue, as text or as JSON. */
final class ProvidersOutput {
  private ProvidersOutput() {}

  /**
   * Prints them.
   *
   * @param columns how long a line may be; where it is longer, who provides a protocol goes below
   */
  static void print(List<InstalledProvider> providers, int columns, PrintWriter out) {
    int width = providers.stream().mapToInt(p -> p.protocol().name().length()).max().orElse(0);
    for (InstalledProvider provider : providers) {
      ProtocolInfo protocol = provider.protocol();
      String named =
          String.format(
              Locale.ROOT,
              "%6d  %-" + Math.max(width, 1) + "s  %-10s  %-6s  %-9s  %-7s",
              protocol.catalogEntryId(),
              protocol.name(),
              kind(provider),
              protocol.addressFamily(),
              protocol.socketType(),
              protocol.protocol());
      String who =
          protocol.providerId()
              + "  "
              + provider.dll().map(Path::toString).orElse("(DLL not known)");
      WrappedText.entry(named, who, columns).forEach(out::println);
    }
    out.flush();
  }

  private static String kind(InstalledProvider provider) {
    return switch (provider.chainLength()) {
      case 0 -> "layer";
      case 1 -> "base";
      default -> "chain of " + provider.chainLength();
    };
  }

  static JsonObject document(List<InstalledProvider> providers) {
    JsonArray array = new JsonArray();
    for (InstalledProvider provider : providers) {
      ProtocolInfo protocol = provider.protocol();
      JsonObject object = new JsonObject();
      object.addProperty("catalogEntryId", protocol.catalogEntryId());
      object.addProperty("name", protocol.name());
      object.addProperty("chainLength", provider.chainLength());
      object.addProperty("addressFamily", protocol.addressFamily().name());
      object.addProperty("socketType", protocol.socketType().name());
      object.addProperty("protocol", protocol.protocol().name());
      object.addProperty("providerId", protocol.providerId().toString());
      object.addProperty("dll", provider.dll().map(Path::toString).orElse(null));
      array.add(object);
    }
    return Json.object("providers", array);
  }
}
