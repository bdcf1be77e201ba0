// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import io.github.winsockjna.bytes.Bytes;
import java.nio.ByteBuffer;

/**
 * The value of {@code RM_SENDER_STATISTICS}: what a sender of reliable multicast has done so far.
 * Source: {@code RM_SENDER_STATS} of wsrm.h.
 *
 * @param dataBytesSent bytes of the program's data sent
 * @param totalBytesSent bytes of all packets sent, repairs included
 * @param naksReceived requests for repair received
 * @param naksReceivedTooLate requests for data that had left the window
 * @param numOutstandingNaks requests not yet answered
 * @param numNaksAfterRData requests not yet answered that came after a repair was sent
 * @param repairPacketsSent repair packets sent
 * @param bufferSpaceAvailable room in the send buffer, going by the field's name; Microsoft's text
 *     calls it partial messages dropped
 * @param trailingEdgeSeqId sequence number of the oldest data kept
 * @param leadingEdgeSeqId sequence number of the newest data sent
 * @param rateKBitsPerSecOverall rate since the start, in kilobits per second
 * @param rateKBitsPerSecLast rate of late, in kilobits per second
 * @param totalODataPacketsSent packets of original data sent
 */
public record RmSenderStatistics(
    long dataBytesSent,
    long totalBytesSent,
    long naksReceived,
    long naksReceivedTooLate,
    long numOutstandingNaks,
    long numNaksAfterRData,
    long repairPacketsSent,
    long bufferSpaceAvailable,
    long trailingEdgeSeqId,
    long leadingEdgeSeqId,
    long rateKBitsPerSecOverall,
    long rateKBitsPerSecLast,
    long totalODataPacketsSent) {
  static final OptionCodec<RmSenderStatistics> CODEC = new Codec();

  private static final class Codec extends ReadOnlyCodec<RmSenderStatistics> {
    private static final int SIZE = 104;

    private Codec() {
      super(RmSenderStatistics.class, SIZE);
    }

    @Override
    protected RmSenderStatistics read(ByteBuffer bytes) {
      ByteBuffer b = Bytes.require(bytes, SIZE, "An RM_SENDER_STATS");
      return new RmSenderStatistics(
          b.getLong(),
          b.getLong(),
          b.getLong(),
          b.getLong(),
          b.getLong(),
          b.getLong(),
          b.getLong(),
          b.getLong(),
          b.getLong(),
          b.getLong(),
          b.getLong(),
          b.getLong(),
          b.getLong());
    }
  }
}
