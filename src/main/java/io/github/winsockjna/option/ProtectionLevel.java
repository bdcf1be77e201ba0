// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

/** Values of {@code IPV6_PROTECTION_LEVEL}: whom a listening socket accepts traffic from. */
public enum ProtectionLevel {
  /** {@code PROTECTION_LEVEL_UNRESTRICTED}: anybody, also through a NAT by Teredo. */
  UNRESTRICTED(10),
  /** {@code PROTECTION_LEVEL_EDGERESTRICTED}: anybody, but not through Teredo. */
  EDGERESTRICTED(20),
  /** {@code PROTECTION_LEVEL_RESTRICTED}: only the local network. */
  RESTRICTED(30),
  /** {@code PROTECTION_LEVEL_DEFAULT}: the system's default; can be read, not set. */
  DEFAULT(-1),
  /** A level not listed here; can be read, not set. */
  UNKNOWN(-2);

  static final OptionCodec<ProtectionLevel> CODEC =
      new NumberCodecs.Constant<>(
          ProtectionLevel.class,
          ProtectionLevel::of,
          ProtectionLevel::code,
          level -> level != DEFAULT && level != UNKNOWN);

  private final int code;

  ProtectionLevel(int code) {
    this.code = code;
  }

  /**
   * The number in C.
   *
   * @return the value of {@code PROTECTION_LEVEL_…}; -2 for {@link #UNKNOWN}
   */
  public int code() {
    return code;
  }

  /**
   * Finds the level of a number.
   *
   * @param code the value of a {@code PROTECTION_LEVEL_…} constant
   * @return the level, {@link #UNKNOWN} when it is not listed
   */
  public static ProtectionLevel of(int code) {
    for (ProtectionLevel level : values()) {
      if (level.code == code) {
        return level;
      }
    }
    return UNKNOWN;
  }
}
