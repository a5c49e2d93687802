package io.kedang.access.signin;

import java.util.List;

/** These come in from these networks only. */
public record AddressRule(Who who, List<Network> networks) {

    boolean allows(byte[] address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }
}
