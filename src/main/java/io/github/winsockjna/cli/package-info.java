/** The command line: picocli commands over the typed facade, text and JSON out. Not exported. */
package io.github.winsockjna.cli;
