// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.doubles;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import java.util.Arrays;

/** What a function that sends was asked: {@code struct asked} of the double. */
@FieldOrder({
  "function",
  "handle",
  "dataSize",
  "replySize",
  "timeout",
  "overlapped",
  "source",
  "target",
  "ttl",
  "tos",
  "flags",
  "optionsSize",
  "options"
})
public class AskedEcho extends Structure {
  public String function;
  public Pointer handle;
  public int dataSize;
  public int replySize;
  public int timeout;
  public int overlapped;
  public byte[] source = new byte[28];
  public byte[] target = new byte[28];
  public byte ttl;
  public byte tos;
  public byte flags;
  public byte optionsSize;
  public byte[] options = new byte[40];

  /** The IP options, as long as the structure says. */
  public byte[] options() {
    return Arrays.copyOf(options, optionsSize & 0xFF);
  }
}
