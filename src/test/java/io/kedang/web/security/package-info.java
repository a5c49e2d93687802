package io.kedang.web.security;
