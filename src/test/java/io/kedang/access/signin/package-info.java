package io.kedang.access.signin;
