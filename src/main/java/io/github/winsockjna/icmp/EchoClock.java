// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Time as those see it who send several requests; a test has one that does not wait. */
interface EchoClock {
  EchoClock SYSTEM =
      new EchoClock() {
        @Override
        public long nanoTime() {
          return System.nanoTime();
        }

        @Override
        public <T> T poll(BlockingQueue<T> queue, long nanos) throws InterruptedException {
          return queue.poll(nanos, TimeUnit.NANOSECONDS);
        }
      };

  long nanoTime();

  /**
   * Waits for the queue's next element.
   *
   * @param nanos how long
   * @return null when none came until then
   */
  <T> T poll(BlockingQueue<T> queue, long nanos) throws InterruptedException;
}
