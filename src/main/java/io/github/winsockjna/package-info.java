/**
 * Winsock itself: {@link io.github.winsockjna.Winsock} (version, installed protocols), its errors
 * ({@link io.github.winsockjna.WsaError}, {@link io.github.winsockjna.WinsockException}) and the
 * words all packages share ({@link io.github.winsockjna.AddressFamily}, {@link
 * io.github.winsockjna.SocketType}, {@link io.github.winsockjna.Protocol}, {@link
 * io.github.winsockjna.ProtocolInfo}).
 *
 * <p>To ping, start at {@code io.github.winsockjna.icmp.IcmpClient}; for socket options, at {@code
 * io.github.winsockjna.socket.SocketRef}. Of the exported packages, this one knows {@code jna}
 * only.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.winsockjna;

import org.jspecify.annotations.NullMarked;
