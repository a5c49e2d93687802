package io.kedang.kernel.http;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from. Behind proxies it is the last address in {@code X-Forwarded-For} that is no trusted proxy's: what stands before it was
 * written by the client itself. Without trusted proxies, or when another sends the header, it counts for nothing.
 */
@Singleton
class ClientAddress {

    private static final String UNKNOWN = "unknown";
    private static final int MOST_HOPS = 20;

    private final List<IpSubnetFilterRule> trusted;

    ClientAddress(@ConfigProperty(name = "kedang.http.trusted-proxies") Optional<List<String>> trusted) {
        this.trusted = trusted.orElse(List.of()).stream().map(ClientAddress::rule).toList();
    }

    private static IpSubnetFilterRule rule(String network) {
        var slash = network.indexOf('/');
        var address = slash < 0 ? network : network.substring(0, slash);
        var bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            throw new IllegalArgumentException("KEDANG_TRUSTED_PROXIES: " + network + " is no network.");
        }
        return new IpSubnetFilterRule(address, slash < 0 ? bytes.length * 8 : Integer.parseInt(network.substring(slash + 1)), IpFilterRuleType.ACCEPT);
    }

    String of(RoutingContext context) {
        var peer = context.request().connection().remoteAddress();
        return of(peer == null || peer.hostAddress() == null ? UNKNOWN : peer.hostAddress(),
                trusted.isEmpty() ? List.of() : context.request().headers().getAll("X-Forwarded-For"));
    }

    String of(String peer, List<String> forwarded) {
        return forwarded.isEmpty() || !trusted(peer) ? peer : beyondProxies(peer, String.join(",", forwarded).split(","));
    }

    private String beyondProxies(String peer, String[] hops) {
        var client = peer;
        for (int i = hops.length - 1; i >= Math.max(0, hops.length - MOST_HOPS) && trusted(client); i--) {
            var hop = hops[i].strip();
            if (NetUtil.createByteArrayFromIpAddressString(hop) == null) {
                return client;
            }
            client = hop;
        }
        return client;
    }

    private boolean trusted(String address) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return false;
        }
        var socket = new InetSocketAddress(NetUtil.bytesToIpAddress(bytes), 0);
        return trusted.stream().anyMatch(rule -> rule.matches(socket));
    }
}
