/** Sign-in of workers and staff, sessions, passwords: the routes, and the stores of auth-sdk in PostgreSQL. */
package cn.xinxintong.server.signin;
