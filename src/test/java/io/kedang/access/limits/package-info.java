package io.kedang.access.limits;
