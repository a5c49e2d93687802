package io.kedang.platform.internal.signin;
