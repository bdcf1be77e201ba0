// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

import java.time.Duration;
import java.util.Optional;

/** Hand-made {@link TcpInfo}. */
public final class TcpInfos {
  private TcpInfos() {}

  public static TcpInfo of(
      TcpState state,
      long mss,
      Duration connectionTime,
      boolean timestampsEnabled,
      Duration rtt,
      Duration minRtt,
      long bytesInFlight,
      long cwnd,
      long sndWnd,
      long rcvWnd,
      long rcvBuf,
      long bytesOut,
      long bytesIn,
      long bytesReordered,
      long bytesRetrans,
      long fastRetrans,
      long dupAcksIn,
      long timeoutEpisodes,
      int synRetrans,
      Optional<TcpSendLimits> sendLimits,
      Optional<TcpCongestion> congestion) {
    return new TcpInfo(
        new TcpInfo.Values(
            state,
            mss,
            connectionTime,
            timestampsEnabled,
            rtt,
            minRtt,
            bytesInFlight,
            cwnd,
            sndWnd,
            rcvWnd,
            rcvBuf,
            bytesOut,
            bytesIn,
            bytesReordered,
            bytesRetrans,
            fastRetrans,
            dupAcksIn,
            timeoutEpisodes,
            synRetrans,
            sendLimits,
            congestion));
  }
}
