package io.kedang.access;

import io.kedang.tenancy.Tenant;
import java.util.UUID;

/** A person who signed in to a company. */
public record SignIn(Tenant tenant, UUID memberId) {
}
