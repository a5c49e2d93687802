package io.kedang.tenancy;

import io.kedang.kernel.ErrorCode;
import java.util.Locale;

/** Why a request has no tenant. */
public enum TenancyError implements ErrorCode {
    NO_ORGANIZATION(403), SEVERAL_ORGANIZATIONS(403), TENANT_UNKNOWN(403), TENANT_SUSPENDED(403), TENANT_MAINTENANCE(503), TRY_AGAIN(503);

    private final int status;

    TenancyError(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int status() {
        return status;
    }
}
