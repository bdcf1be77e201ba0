// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.memory;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an array of structures from a function that tells how much room it needs only when it was
 * given too little.
 */
public final class NativeList {
  private static final int FIRST_ROOM = 16 * 1024;

  /** No list is longer. A larger size told is treated as garbage. */
  private static final int MOST_ROOM = 16 * 1024 * 1024;

  /** The list may grow between asking for its size and reading it; not for ever, though. */
  private static final int ATTEMPTS = 5;

  private NativeList() {}

  /**
   * The function.
   *
   * @param <X> what it throws when it fails
   */
  @FunctionalInterface
  public interface Call<X extends Exception> {
    /**
     * Calls the function.
     *
     * @param buffer receives the structures; all zero
     * @param size the size of the buffer in bytes; a greater one afterwards is the size needed
     * @return how many structures there are
     * @throws X the function failed
     */
    int write(Pointer buffer, IntByReference size) throws X;
  }

  /**
   * Reads the array. Calls the function again when it failed and asks for more room.
   *
   * @param <X> what the function throws
   * @param structureSize bytes of each structure
   * @param call the function
   * @return each structure as a little-endian copy on the heap
   * @throws X the function failed
   * @throws IllegalArgumentException so many structures are not in the buffer
   */
  public static <X extends Exception> List<ByteBuffer> read(int structureSize, Call<X> call)
      throws X {
    int room = FIRST_ROOM;
    for (int attempt = 1; ; attempt++) {
      try (NativeBlock block = NativeBlock.zeroed(room)) {
        block.setCount(room);
        int count;
        try {
          count = call.write(block.pointer(), block.count());
        } catch (Exception e) {
          int needed = block.counted();
          if (needed <= room || needed > MOST_ROOM || attempt == ATTEMPTS) {
            throw e;
          }
          room = needed;
          continue;
        }
        return copies(block, room, structureSize, count);
      }
    }
  }

  private static List<ByteBuffer> copies(NativeBlock block, int room, int size, int count) {
    if (count < 0 || count > room / size) {
      throw new IllegalArgumentException(
          "the count is " + count + ", and the buffer has room for " + room / size);
    }
    List<ByteBuffer> copies = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      copies.add(block.copy(i * size, size));
    }
    return copies;
  }
}
