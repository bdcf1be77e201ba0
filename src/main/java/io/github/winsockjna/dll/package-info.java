/**
 * How Windows' DLLs are found and bound, and whether there are any: {@link
 * io.github.winsockjna.dll.WindowsDll}. Knows no other package, and is not exported.
 */
package io.github.winsockjna.dll;
