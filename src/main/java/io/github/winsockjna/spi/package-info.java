/**
 * The service provider interface of Winsock: what a transport provider exports, called from Java
 * and implemented in Java.
 */
package io.github.winsockjna.spi;
