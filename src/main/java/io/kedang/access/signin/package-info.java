/** From where, when and with what proof the people of a company may come in; pure, decided in memory for each request. */
package io.kedang.access.signin;
