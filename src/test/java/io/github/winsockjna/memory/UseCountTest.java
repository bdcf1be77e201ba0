// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UseCountTest {
  private final UseCount uses = new UseCount();

  @Test
  void usesOfAnOpenHandleComeAndGo() {
    assertThat(uses.begin()).isTrue();
    assertThat(uses.isShared()).isFalse();
    assertThat(uses.begin()).isTrue();
    assertThat(uses.isShared()).isTrue();
    assertThat(uses.end()).isFalse();
    assertThat(uses.end()).isFalse();
    assertThat(uses.isClosed()).isFalse();
  }

  @Test
  void theCloserOfAnUnusedHandleIsItsLastUser() {
    assertThat(uses.close()).isTrue();
    assertThat(uses.isClosed()).isTrue();
    assertThat(uses.isShared()).isFalse();
    assertThat(uses.end()).isTrue();
  }

  @Test
  void noUseBeginsAfterAClose() {
    uses.close();
    assertThat(uses.begin()).isFalse();
    assertThat(uses.end()).isTrue();
    assertThat(uses.begin()).isFalse();
  }

  @Test
  void onlyTheFirstCloseCounts() {
    assertThat(uses.close()).isTrue();
    assertThat(uses.close()).isFalse();
    assertThat(uses.end()).isTrue();
    assertThat(uses.close()).isFalse();
  }

  @Test
  void theLastUserIsTheOneToCloseNatively() {
    uses.begin();
    uses.close();
    assertThat(uses.isShared()).isTrue();
    assertThat(uses.end()).isFalse();
    assertThat(uses.end()).isTrue();
  }

  @Test
  void oneOfManyThreadsClosesAndNoneUsesItAfterThat() throws Exception {
    int threads = 8;
    AtomicInteger closes = new AtomicInteger();
    AtomicInteger usesAfterClose = new AtomicInteger();
    CountDownLatch started = new CountDownLatch(threads);
    List<CompletableFuture<Void>> users = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      users.add(
          CompletableFuture.runAsync(
              () -> {
                started.countDown();
                while (uses.begin()) {
                  usesAfterClose.addAndGet(closes.get());
                  closes.addAndGet(uses.end() ? 1 : 0);
                }
              },
              task -> new Thread(task).start()));
    }
    started.await();
    uses.close();
    closes.addAndGet(uses.end() ? 1 : 0);
    for (CompletableFuture<Void> user : users) {
      user.get(30, TimeUnit.SECONDS);
    }
    assertThat(closes).hasValue(1);
    assertThat(usesAfterClose).hasValue(0);
  }
}
