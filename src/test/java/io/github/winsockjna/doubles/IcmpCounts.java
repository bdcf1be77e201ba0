// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.doubles;

import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;

/** What the double counted: {@code struct counts}. */
@FieldOrder({
  "doubleCloses",
  "foreignCloses",
  "earlyCloses",
  "sendsWithoutHandle",
  "lostEvents",
  "openHandles",
  "outstanding",
  "asked"
})
public class IcmpCounts extends Structure {
  public int doubleCloses;
  public int foreignCloses;

  /** Closes of a handle with a request outstanding, which block. */
  public int earlyCloses;

  public int sendsWithoutHandle;

  /** Requests whose event was closed before their end. */
  public int lostEvents;

  public int openHandles;
  public int outstanding;
  public int asked;

  /** Whether nobody did what no caller should ever do. */
  public boolean isClean() {
    return doubleCloses + foreignCloses + earlyCloses + sendsWithoutHandle + lostEvents == 0;
  }
}
