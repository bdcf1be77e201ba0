// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the Javadoc of each option, and so docs/options.md, says of the sockets that have it. */
public final class DocumentedSockets {
  private DocumentedSockets() {}

  /** The options and the sockets in words; aliases are left out. */
  public static Map<WinsockOption<?>, String> all() {
    Map<WinsockOption<?>, String> sockets = new LinkedHashMap<>();
    for (OptionHolder holder : OptionHolder.values()) {
      OptionJavadoc javadoc = OptionJavadoc.read(holder);
      holder.constants().stream()
          .filter(constant -> !constant.isAlias())
          .forEach(c -> sockets.put(c.option(), javadoc.of(c.name()).label("Sockets")));
    }
    return sockets;
  }
}
