/**
 * Windows networking from Java: ICMP echo without administrator rights, every Winsock socket option
 * typed, and errors that say what happened.
 *
 * <p>Start at {@link io.github.winsockjna.icmp.IcmpClient} to ping, and at {@link
 * io.github.winsockjna.socket.SocketRef} to read and set the options of a socket.
 *
 * <p>A parameter that is not {@code @Nullable} must not be null, nor have a null in it: the method
 * throws a {@code NullPointerException} that names the argument before it does anything else. The
 * packages {@code jna} and {@code spi} have interfaces in the shape of C, which pass null on.
 */
module io.github.winsockjna {
  requires transitive com.sun.jna;
  requires transitive com.sun.jna.platform;
  requires static com.google.gson;
  requires static de.siegmar.fastcsv;
  requires static info.picocli;
  requires static org.fusesource.jansi;
  requires static org.jspecify;

  exports io.github.winsockjna;
  exports io.github.winsockjna.icmp;
  exports io.github.winsockjna.ioctl;
  exports io.github.winsockjna.jna;
  exports io.github.winsockjna.message;
  exports io.github.winsockjna.option;
  exports io.github.winsockjna.socket;
  exports io.github.winsockjna.spi;

  opens io.github.winsockjna.cli to
      info.picocli;
}
