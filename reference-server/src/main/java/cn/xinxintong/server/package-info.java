/**
 * The platform over HTTP: {@link cn.xinxintong.server.Main} puts the libraries together with PostgreSQL and a door. One
 * package a feature, its endpoints and its SQL adapters side by side.
 */
package cn.xinxintong.server;
