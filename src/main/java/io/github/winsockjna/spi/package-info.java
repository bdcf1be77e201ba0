/**
 * The service provider interface of Winsock: what a transport provider exports, called from Java
 * and implemented in Java. Start at {@link io.github.winsockjna.spi.ServiceProvider} to ask a
 * provider, and at {@link io.github.winsockjna.spi.JavaProvider} to be one.
 *
 * <p>The structures and callbacks have the names and the order of ws2spi.h: an entry {@code
 * lpWSPGetSockOpt} of {@link io.github.winsockjna.spi.WSPPROC_TABLE} is a {@link
 * io.github.winsockjna.spi.LPWSPGETSOCKOPT}, whether a function of C or of Java. A {@code
 * DWORD_PTR}, a handle and a pointer to anything but a number are a {@code Pointer}. Each function
 * has its error in {@code lpErrno}, its last parameter, and never in the last error. Any number of
 * threads may call the functions. A structure is for one thread at a time.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.winsockjna.spi;

import org.jspecify.annotations.NullMarked;
