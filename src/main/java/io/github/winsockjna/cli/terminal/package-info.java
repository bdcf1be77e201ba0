/** The window that the command line is in: its size, its keys, and what is drawn anew in place. */
package io.github.winsockjna.cli.terminal;
