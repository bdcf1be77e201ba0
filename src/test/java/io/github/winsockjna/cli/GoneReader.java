// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** The end of a pipe whose reader is gone, or a disk that is full. */
final class GoneReader extends Writer {
  private GoneReader() {}

  static PrintWriter writer() {
    return new PrintWriter(new GoneReader());
  }

  @Override
  public void write(char[] text, int at, int length) throws IOException {
    throw new IOException("The pipe is being closed");
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
