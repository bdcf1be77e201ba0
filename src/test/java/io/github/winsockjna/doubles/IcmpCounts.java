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
  "asked",
  "mostOutstanding",
  "ended",
  "endsNotSignalled",
  "signalsTooMany",
  "signalsAnyway",
  "lostBuffers"
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
  public int mostOutstanding;
  public int ended;

  /** Ends whose event the driver never signalled. */
  public int endsNotSignalled;

  /** Signals of an event after that of its end. */
  public int signalsTooMany;

  /** Signals of an event whose request had ended in the call. */
  public int signalsAnyway;

  /** Requests whose reply buffer had another owner before their end. */
  public int lostBuffers;

  /** Whether nobody did what no caller should ever do. */
  public boolean isClean() {
    return doubleCloses + foreignCloses + earlyCloses + sendsWithoutHandle + lostEvents == 0;
  }
}
