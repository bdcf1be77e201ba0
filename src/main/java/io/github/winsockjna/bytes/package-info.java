/**
 * What several packages need to turn bytes into values: little-endian views, range checks,
 * addresses, GUIDs, hexadecimal text. Pure Java, knows no other package, and is not exported.
 */
package io.github.winsockjna.bytes;
