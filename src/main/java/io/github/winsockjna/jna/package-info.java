/**
 * The thin layer: the exports of Ws2_32.dll and Iphlpapi.dll under their C names, parameters in C
 * order, and the C structures, with no policy of their own.
 *
 * <p>The interfaces ({@link io.github.winsockjna.jna.Ws2_32}, {@link
 * io.github.winsockjna.jna.IPHlpAPI}) are what a test replaces by a mock; their {@code instance()}
 * is the DLL itself, mapped directly, which costs a tenth of a call through a proxy. Nothing is
 * loaded before {@code instance()} is called, so the types can be named on any system.
 *
 * <p>{@link io.github.winsockjna.jna.Mswsock} has functions that no DLL exports; a provider gives
 * their addresses.
 *
 * <p>Any number of threads may call the functions. A structure is for one thread at a time.
 *
 * <p>No return value is looked at here: {@link io.github.winsockjna.WinsockResult} does that for
 * Winsock. Structures are top-level classes, since one nested in a library interface loads the DLL
 * to learn its alignment.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.winsockjna.jna;

import org.jspecify.annotations.NullMarked;
