// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.PingStatistics;

/** What {@code ping} prints, as text or as JSON. */
interface PingOutput {
  void start();

  void reply(EchoReply reply);

  void end(PingStatistics statistics);
}
