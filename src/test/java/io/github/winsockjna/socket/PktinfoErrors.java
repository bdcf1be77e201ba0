// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import io.github.winsockjna.WsaError;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.params.provider.EnumSource;

/** For a parameterized test: the errors that the page of IP_PKTINFO lists. */
@Retention(RetentionPolicy.RUNTIME)
@EnumSource(
    value = WsaError.class,
    names = {
      "WSANOTINITIALISED",
      "WSAENETDOWN",
      "WSAEFAULT",
      "WSAEINPROGRESS",
      "WSAEINVAL",
      "WSAENOPROTOOPT",
      "WSAENOTSOCK"
    })
@interface PktinfoErrors {}
