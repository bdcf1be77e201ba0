// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.abi;

/** A kind of processor that mingw compiles for. */
enum Target {
  X86_64("x86_64", 8),
  I686("i686", 4);

  private final String processor;
  private final int pointerSize;

  Target(String processor, int pointerSize) {
    this.processor = processor;
    this.pointerSize = pointerSize;
  }

  static Target of(int pointerSize) {
    for (Target target : values()) {
      if (target.pointerSize == pointerSize) {
        return target;
      }
    }
    throw new AssertionError("No table for pointers of " + pointerSize + " bytes");
  }

  String compiler() {
    return processor + "-w64-mingw32-gcc";
  }

  String fileName() {
    return processor + ".txt";
  }
}
