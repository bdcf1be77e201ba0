// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.Structure.FieldOrder;
import org.jspecify.annotations.Nullable;

/** {@code WSAQUERYSETW}, a query to a name service, and a result. */
@FieldOrder({
  "dwSize",
  "lpszServiceInstanceName",
  "lpServiceClassId",
  "lpVersion",
  "lpszComment",
  "dwNameSpace",
  "lpNSProviderId",
  "lpszContext",
  "dwNumberOfProtocols",
  "lpafpProtocols",
  "lpszQueryString",
  "dwNumberOfCsAddrs",
  "lpcsaBuffer",
  "dwOutputFlags",
  "lpBlob"
})
public class WSAQUERYSETW extends WindowsStructure {
  /** The size of this structure in bytes. */
  public int dwSize;

  /** The name, in UTF-16. */
  public @Nullable Pointer lpszServiceInstanceName;

  /** The class of services, a {@code GUID}. */
  public @Nullable Pointer lpServiceClassId;

  /** A {@code WSAVERSION}. */
  public @Nullable Pointer lpVersion;

  /** A comment, in UTF-16. */
  public @Nullable Pointer lpszComment;

  /** {@code NS_*}. */
  public int dwNameSpace;

  /** The provider, a {@code GUID}. */
  public @Nullable Pointer lpNSProviderId;

  /** Where a query begins, in UTF-16. */
  public @Nullable Pointer lpszContext;

  /** How many protocols. */
  public int dwNumberOfProtocols;

  /** An array of {@code AFPROTOCOLS}. */
  public @Nullable Pointer lpafpProtocols;

  /** Of the name space, in UTF-16. */
  public @Nullable Pointer lpszQueryString;

  /** How many addresses. */
  public int dwNumberOfCsAddrs;

  /** An array of {@code CSADDR_INFO}. */
  public @Nullable Pointer lpcsaBuffer;

  /** {@code RESULT_IS_*}. */
  public int dwOutputFlags;

  /** A {@code BLOB} of the provider. */
  public @Nullable Pointer lpBlob;

  /** All zero. */
  public WSAQUERYSETW() {}
}
