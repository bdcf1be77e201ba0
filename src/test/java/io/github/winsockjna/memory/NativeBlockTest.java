// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Native memory on the building JVM: JNA allocates it on any system. */
@Timeout(60)
class NativeBlockTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2047, 2048, 2049, 70_000})
  void hasTheSizeAskedFor(int size) {
    try (NativeBlock block = NativeBlock.borrow(size)) {
      assertThat(block.bytes().capacity()).isGreaterThanOrEqualTo(size);
      assertThat(block.bytes().order()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
    }
  }

  @Test
  void lendsTheSameBlockToTheNextCallOfAThread() {
    NativeBlock first = NativeBlock.borrow(10);
    first.close();
    try (NativeBlock next = NativeBlock.borrow(20)) {
      assertThat(next).isSameAs(first);
    }
  }

  @Test
  void neverLendsABlockTwiceAtATime() {
    List<NativeBlock> all = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      all.add(NativeBlock.borrow(8));
    }
    assertThat(all).doesNotHaveDuplicates();
    assertThat(all).extracting(NativeBlock::address).doesNotHaveDuplicates();
    all.forEach(NativeBlock::close);
  }

  @Test
  void takesABlockBackOnce() {
    NativeBlock block = NativeBlock.borrow(8);
    block.close();
    block.close();
    try (NativeBlock first = NativeBlock.borrow(8);
        NativeBlock second = NativeBlock.borrow(8)) {
      assertThat(second).isNotSameAs(first);
    }
  }

  @Test
  void doesNotKeepALargeBlock() {
    NativeBlock large = NativeBlock.borrow(NativeBlock.USUAL_SIZE + 1);
    large.close();
    assertThat(large.pointer().toString()).startsWith("allocated@0x0 ");
    try (NativeBlock next = NativeBlock.borrow(NativeBlock.USUAL_SIZE + 1)) {
      assertThat(next).isNotSameAs(large);
    }
  }

  @Test
  void isZeroWhereThatWasAskedFor() {
    try (NativeBlock dirty = NativeBlock.borrow(64)) {
      for (int i = 0; i < 64; i++) {
        dirty.bytes().put(i, (byte) -1);
      }
    }
    try (NativeBlock clean = NativeBlock.zeroed(13)) {
      assertThat(clean.copy(0, 14).array())
          .isEqualTo(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1});
    }
  }

  @Test
  void seesWhatNativeCodeSees() {
    try (NativeBlock block = NativeBlock.zeroed(32)) {
      block.pointer(8).setInt(0, 0x0403_0201);
      block.write(12, ByteBuffer.wrap(new byte[] {9, 5, 6, 9}, 1, 2));
      block.count().setValue(77);

      assertThat(block.copy(8, 6).array()).containsExactly(1, 2, 3, 4, 5, 6);
      assertThat(block.bytes().getInt(8)).isEqualTo(0x0403_0201);
      assertThat(block.count().getValue()).isEqualTo(77);
      assertThat(block.count()).isSameAs(block.count());
      assertThat(block.bytes()).isSameAs(block.bytes());
      assertThat(block.pointer(8)).isEqualTo(new Pointer(block.address() + 8));
    }
  }

  @Test
  void givesCopiesThatOutliveTheBlock() {
    ByteBuffer copy;
    try (NativeBlock block = NativeBlock.zeroed(8)) {
      block.bytes().putInt(0, 5);
      copy = block.copy(0, 4);
    }
    try (NativeBlock next = NativeBlock.borrow(8)) {
      next.bytes().putInt(0, 6);
    }
    assertThat(copy.isDirect()).isFalse();
    assertThat(copy.order()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
    assertThat(copy.remaining()).isEqualTo(4);
    assertThat(copy.getInt()).isEqualTo(5);
  }

  /**
   * Each thread writes its number into every block it borrows, and looks whether it stays there.
   */
  @Test
  void belongsToOneThreadAtATime() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    AtomicInteger foreign = new AtomicInteger();
    for (int thread = 1; thread <= 16; thread++) {
      int mark = thread;
      threads.execute(
          () -> {
            for (int i = 0; i < 20_000; i++) {
              try (NativeBlock block = NativeBlock.borrow(8)) {
                block.bytes().putInt(0, mark);
                Thread.onSpinWait();
                if (block.bytes().getInt(0) != mark) {
                  foreign.incrementAndGet();
                }
              }
            }
          });
    }
    threads.shutdown();
    assertThat(threads.awaitTermination(50, TimeUnit.SECONDS)).isTrue();
    assertThat(foreign).hasValue(0);
  }
}
