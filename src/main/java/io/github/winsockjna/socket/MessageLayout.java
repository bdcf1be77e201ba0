// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

/**
 * Where the fields of a {@code WSAMSG} are, and of the one {@code WSABUF} behind it, on 64-bit and
 * on 32-bit Windows. The structures of the thin layer say the same, but are written by reflection.
 */
record MessageLayout(int pointerSize) {
  static final int NAME = 0;

  int nameLength() {
    return pointerSize;
  }

  int buffers() {
    return 2 * pointerSize;
  }

  int bufferCount() {
    return 3 * pointerSize;
  }

  /** A {@code WSABUF} in itself. */
  int control() {
    return 4 * pointerSize;
  }

  int flags() {
    return 6 * pointerSize;
  }

  /** The size of {@code WSAMSG}. */
  int messageSize() {
    return 7 * pointerSize;
  }

  /** Where a {@code WSABUF} has its pointer; its length is at 0. */
  int bufferPointer() {
    return pointerSize;
  }

  /** The size of {@code WSABUF}. */
  int bufferSize() {
    return 2 * pointerSize;
  }
}
