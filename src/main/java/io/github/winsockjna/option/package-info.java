/**
 * Socket options and the values they take: typed constants ({@link
 * io.github.winsockjna.option.SocketLevelOptions}, {@link io.github.winsockjna.option.IpOptions},
 * {@link io.github.winsockjna.option.Ipv6Options}, {@link io.github.winsockjna.option.TcpOptions},
 * {@link io.github.winsockjna.option.UdpOptions}, {@link io.github.winsockjna.option.RmOptions}),
 * options of one's own ({@link io.github.winsockjna.option.Options}), and the codecs between values
 * and native bytes ({@link io.github.winsockjna.option.OptionCodec}).
 *
 * <p>Pure Java: nothing here calls native code, and everything works on any system. To use an
 * option on a socket, see {@code io.github.winsockjna.socket.SocketRef}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.winsockjna.option;

import org.jspecify.annotations.NullMarked;
