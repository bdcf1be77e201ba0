// SPDX-License-Identifier: Apache-2.0
package labprogram;

import io.github.winsockjna.icmp.IcmpClient;

/**
 * One thing to do in the lab's client. A new kind is a record that implements this, and its name in
 * the list below; its outcome is a record too. Both cross between two JVMs as JSON.
 */
public sealed interface Scenario
    permits AsyncPing,
        CloseWithOutstanding,
        Connect,
        ConnectEnded,
        Mtu,
        Ping,
        Reachable,
        SubnetSweep,
        Trace {
  /**
   * Does it.
   *
   * @param icmp a client that all scenarios share
   * @return the outcome, a record of numbers, strings and enums
   * @throws Exception it could not be done; the test sees the exception's text
   */
  Record run(IcmpClient icmp) throws Exception;
}
