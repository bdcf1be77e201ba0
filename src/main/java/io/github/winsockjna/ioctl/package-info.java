/**
 * Controls of a socket as typed constants, and their values as bytes. Pure Java, no native call;
 * {@code SocketRef.ioctl} carries them out. Start at {@link io.github.winsockjna.ioctl.Ioctl}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.winsockjna.ioctl;

import org.jspecify.annotations.NullMarked;
