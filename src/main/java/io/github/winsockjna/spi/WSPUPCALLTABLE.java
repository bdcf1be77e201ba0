// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import io.github.winsockjna.jna.WindowsStructure;
import org.jspecify.annotations.Nullable;

/** {@code WSPUPCALLTABLE}: 15 functions that a service provider may call, or {@code NULL}. */
@FieldOrder({
  "lpWPUCloseEvent",
  "lpWPUCloseSocketHandle",
  "lpWPUCreateEvent",
  "lpWPUCreateSocketHandle",
  "lpWPUFDIsSet",
  "lpWPUGetProviderPath",
  "lpWPUModifyIFSHandle",
  "lpWPUPostMessage",
  "lpWPUQueryBlockingCallback",
  "lpWPUQuerySocketHandleContext",
  "lpWPUQueueApc",
  "lpWPUResetEvent",
  "lpWPUSetEvent",
  "lpWPUOpenCurrentThread",
  "lpWPUCloseThread",
})
public class WSPUPCALLTABLE extends WindowsStructure {
  /** Closes an event. */
  public @Nullable Pointer lpWPUCloseEvent;

  /** Closes a socket made by {@code WPUCreateSocketHandle}. */
  public @Nullable Pointer lpWPUCloseSocketHandle;

  /** Makes an event. */
  public @Nullable Pointer lpWPUCreateEvent;

  /** Makes a socket for a provider that has no handles of its own. */
  public @Nullable Pointer lpWPUCreateSocketHandle;

  /** Tells whether a socket is in an {@code fd_set}. */
  public @Nullable Pointer lpWPUFDIsSet;

  /** Reads the path of a provider's DLL, as {@code WSCGetProviderPath}. */
  public @Nullable Pointer lpWPUGetProviderPath;

  /** Makes a provider's own handle known as a socket. */
  public @Nullable Pointer lpWPUModifyIFSHandle;

  /** Posts a message to a window. */
  public @Nullable Pointer lpWPUPostMessage;

  /** Asks what to call while an operation blocks. */
  public @Nullable Pointer lpWPUQueryBlockingCallback;

  /** Asks what was given to {@code WPUCreateSocketHandle}. */
  public @Nullable Pointer lpWPUQuerySocketHandleContext;

  /** Queues a procedure to a thread. */
  public @Nullable Pointer lpWPUQueueApc;

  /** Resets an event. */
  public @Nullable Pointer lpWPUResetEvent;

  /** Signals an event. */
  public @Nullable Pointer lpWPUSetEvent;

  /** Opens the calling thread for {@code WPUQueueApc}. */
  public @Nullable Pointer lpWPUOpenCurrentThread;

  /** Closes a thread opened by {@code WPUOpenCurrentThread}. */
  public @Nullable Pointer lpWPUCloseThread;

  /** All {@code NULL}. */
  public WSPUPCALLTABLE() {}

  /** The table itself as a parameter, which is how {@code WSPStartup} takes it. */
  public static class ByValue extends WSPUPCALLTABLE implements Structure.ByValue {
    /** All {@code NULL}. */
    public ByValue() {}
  }
}
