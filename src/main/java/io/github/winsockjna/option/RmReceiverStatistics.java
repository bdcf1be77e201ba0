// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import io.github.winsockjna.bytes.Bytes;
import java.nio.ByteBuffer;

/**
 * The value of {@code RM_RECEIVER_STATISTICS}: what a receiver of reliable multicast has done so
 * far. Source: {@code RM_RECEIVER_STATS} of wsrm.h.
 *
 * @param numODataPacketsReceived packets of original data received
 * @param numRDataPacketsReceived repair packets received
 * @param numDuplicateDataPackets packets received more than once
 * @param dataBytesReceived bytes of data received
 * @param totalBytesReceived bytes of all packets received, repairs included
 * @param rateKBitsPerSecOverall rate since the start, in kilobits per second
 * @param rateKBitsPerSecLast rate of late, in kilobits per second
 * @param trailingEdgeSeqId sequence number of the oldest data kept
 * @param leadingEdgeSeqId sequence number of the newest data kept
 * @param averageSequencesInWindow sequence numbers in the window, on average
 * @param minSequencesInWindow the fewest sequence numbers in the window
 * @param maxSequencesInWindow the most sequence numbers in the window
 * @param firstNakSequenceNumber sequence number of the first repair asked for and still missing
 * @param numPendingNaks sequence numbers waiting for the sender to confirm a request
 * @param numOutstandingNaks sequence numbers waiting for their repair
 * @param numDataPacketsBuffered packets waiting in the buffer
 * @param totalSelectiveNaksSent requests for single packets sent
 * @param totalParityNaksSent requests for parity packets sent
 */
public record RmReceiverStatistics(
    long numODataPacketsReceived,
    long numRDataPacketsReceived,
    long numDuplicateDataPackets,
    long dataBytesReceived,
    long totalBytesReceived,
    long rateKBitsPerSecOverall,
    long rateKBitsPerSecLast,
    long trailingEdgeSeqId,
    long leadingEdgeSeqId,
    long averageSequencesInWindow,
    long minSequencesInWindow,
    long maxSequencesInWindow,
    long firstNakSequenceNumber,
    long numPendingNaks,
    long numOutstandingNaks,
    long numDataPacketsBuffered,
    long totalSelectiveNaksSent,
    long totalParityNaksSent) {
  static final OptionCodec<RmReceiverStatistics> CODEC = new Codec();

  private static final class Codec extends ReadOnlyCodec<RmReceiverStatistics> {
    private static final int SIZE = 144;

    private Codec() {
      super(RmReceiverStatistics.class, SIZE);
    }

    @Override
    protected RmReceiverStatistics read(ByteBuffer bytes) {
      ByteBuffer b = Bytes.require(bytes, SIZE, "An RM_RECEIVER_STATS");
      return new RmReceiverStatistics(
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
          b.getLong(),
          b.getLong(),
          b.getLong(),
          b.getLong(),
          b.getLong(),
          b.getLong());
    }
  }
}
