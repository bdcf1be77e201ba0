// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.memory;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A block of native memory with one owner, who borrows it for a call or for the life of a request
 * and gives it back with {@link #close()}. The owner must not use it after that, nor keep anything
 * that refers to it: what leaves a call is a copy on the heap.
 *
 * <p>Blocks of the usual size are kept in a pool for the next call. The pool is bounded, whatever
 * the number of threads: the thread's id picks a pair of slots, and a block that finds both
 * occupied is freed. A larger block is always freed. A block whose owner is lost is freed by JNA
 * once it is unreachable.
 */
public final class NativeBlock implements AutoCloseable {
  /** The usual size in bytes: enough for nearly every option, message and echo request. */
  static final int USUAL_SIZE = 2048;

  /** How many blocks are kept at most. */
  public static final int SLOTS = 64;

  /** Keeps the slots of different threads in different cache lines. */
  private static final int SPREAD = 16;

  private static final AtomicReferenceArray<NativeBlock> POOL =
      new AtomicReferenceArray<>(SLOTS * SPREAD);

  private static final byte[] ZEROS = new byte[USUAL_SIZE];

  private final Memory memory;
  private final ByteBuffer all;
  private final ByteBuffer bytes;
  private final ByteBuffer part;
  private final int countAt;
  private final IntByReference count;

  /** Those made so far, for the next owner: most ask for the same. */
  private final Pointer[] pointers = new Pointer[USUAL_SIZE / Long.BYTES];

  private boolean borrowed = true;

  private NativeBlock(int size) {
    countAt = aligned(size);
    memory = new Memory(countAt + (long) Long.BYTES);
    all = memory.getByteBuffer(0, memory.size()).order(ByteOrder.LITTLE_ENDIAN);
    bytes = all.slice(0, size).order(ByteOrder.LITTLE_ENDIAN);
    part = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    count = new IntByReference();
    // It comes with memory of its own, which would stay until the garbage collector sees it.
    ((Memory) count.getPointer()).close();
    count.setPointer(memory.share(countAt));
  }

  /**
   * Borrows a block. Its content is undefined.
   *
   * @param size how many bytes are needed, 0 or more
   * @return a block of at least that size
   * @throws OutOfMemoryError there is no native memory left
   */
  public static NativeBlock borrow(int size) {
    if (size <= USUAL_SIZE) {
      int slot = slot();
      NativeBlock block = take(slot);
      block = block == null ? take(slot ^ 1) : block;
      return block == null ? new NativeBlock(USUAL_SIZE) : block;
    }
    return new NativeBlock(size);
  }

  /**
   * Borrows a block that is all zero up to a size.
   *
   * @param size how many bytes are needed, 0 or more
   * @return a block of at least that size
   * @throws OutOfMemoryError there is no native memory left
   */
  public static NativeBlock zeroed(int size) {
    NativeBlock block = borrow(size);
    block.clear(0, size);
    return block;
  }

  private static NativeBlock take(int slot) {
    NativeBlock block = POOL.getAndSet(slot * SPREAD, null);
    if (block != null) {
      block.borrowed = true;
    }
    return block;
  }

  /** Multiplying by the golden ratio spreads ids that follow one another. */
  private static int slot() {
    return (int) (Thread.currentThread().getId() * 0x9E37_79B9_7F4A_7C15L >>> 58);
  }

  /**
   * Rounds a size up, so that a structure behind it is aligned.
   *
   * @param size a size in bytes
   * @return the next multiple of 8
   */
  public static int aligned(int size) {
    return size + Long.BYTES - 1 & -Long.BYTES;
  }

  /**
   * The first byte.
   *
   * @return the block as native functions take it
   */
  public Pointer pointer() {
    return memory;
  }

  /**
   * A byte of the block.
   *
   * @param at its offset
   * @return a pointer to it
   */
  public Pointer pointer(int at) {
    int word = at / Long.BYTES;
    if (at % Long.BYTES > 0 || word >= pointers.length) {
      return memory.share(at);
    }
    Pointer pointer = pointers[word];
    if (pointer == null) {
      pointer = memory.share(at);
      pointers[word] = pointer;
    }
    return pointer;
  }

  /**
   * Where the block is.
   *
   * @return the address of its first byte
   */
  public long address() {
    return Pointer.nativeValue(memory);
  }

  /**
   * The block's bytes. The view is the same each time: use it with absolute positions only.
   *
   * @return a little-endian view
   */
  public ByteBuffer bytes() {
    return bytes;
  }

  /**
   * Some of the block's bytes, to be read at once: the view is the same each time.
   *
   * @param at the first one's offset
   * @param length how many
   * @return a little-endian view, from its position to its limit
   */
  public ByteBuffer part(int at, int length) {
    return part.limit(at + length).position(at);
  }

  /**
   * A number beside the block's bytes, for functions that take or return a length by reference.
   *
   * @return the same reference each time
   */
  public IntByReference count() {
    return count;
  }

  /**
   * Sets the number beside the block's bytes.
   *
   * @param number the number
   */
  public void setCount(int number) {
    all.putInt(countAt, number);
  }

  /**
   * The number beside the block's bytes.
   *
   * @return what was set, or what a function wrote since
   */
  public int counted() {
    return all.getInt(countAt);
  }

  /**
   * Sets bytes to zero.
   *
   * @param at the first one's offset
   * @param length how many
   */
  public void clear(int at, int length) {
    for (int done = 0; done < length; done += ZEROS.length) {
      bytes.put(at + done, ZEROS, 0, Math.min(length - done, ZEROS.length));
    }
  }

  /**
   * Writes a pointer, as wide as this process has them.
   *
   * @param at where to
   * @param address where it leads
   */
  public void setAddress(int at, long address) {
    if (Native.POINTER_SIZE == Long.BYTES) {
      bytes.putLong(at, address);
    } else {
      bytes.putInt(at, (int) address);
    }
  }

  /**
   * Writes bytes.
   *
   * @param at where to
   * @param source the bytes, from position to limit; its position stays
   */
  public void write(int at, ByteBuffer source) {
    bytes.put(at, source, source.position(), source.remaining());
  }

  /**
   * Copies bytes out of the block.
   *
   * @param at the first one's offset
   * @param length how many
   * @return a little-endian buffer on the heap, from 0 to its limit
   */
  public ByteBuffer copy(int at, int length) {
    byte[] copy = new byte[length];
    bytes.get(at, copy);
    return ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Gives the block back; a second time does nothing. */
  @Override
  public void close() {
    if (!borrowed) {
      return;
    }
    borrowed = false;
    if (bytes.capacity() == USUAL_SIZE) {
      int slot = slot();
      if (POOL.compareAndSet(slot * SPREAD, null, this)
          || POOL.compareAndSet((slot ^ 1) * SPREAD, null, this)) {
        return;
      }
    }
    memory.close();
  }
}
