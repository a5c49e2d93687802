package io.kedang.access.signin;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.Optional;

/**
 * Addresses that begin alike: {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or one address. Names are never looked up. An IPv4 address that comes
 * in IPv6's clothes is the IPv4 address.
 *
 * @param text as it is written and stored
 */
public record Network(String text, byte[] address, int bits) {

    private static final int LONGEST = 64;
    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

    /** @return empty when the text is no network, or bits are set beyond its length: then one was meant that is not written */
    public static Optional<Network> parse(String text) {
        if (text == null || text.length() > LONGEST || text.indexOf('%') >= 0) {
            return Optional.empty();
        }
        var slash = text.indexOf('/');
        var address = bytesOf(slash < 0 ? text : text.substring(0, slash));
        var bits = address == null ? -1 : slash < 0 ? address.length * 8 : bitsOf(text.substring(slash + 1), address.length * 8);
        return bits < 0 || !clearBeyond(address, bits) ? Optional.empty() : Optional.of(new Network(text, address, bits));
    }

    private static int bitsOf(String digits, int most) {
        var bits = digits.matches("[0-9]{1,3}") ? Integer.parseInt(digits) : -1;
        return bits <= most ? bits : -1;
    }

    private static boolean clearBeyond(byte[] address, int bits) {
        for (int bit = bits; bit < address.length * 8; bit++) {
            if ((address[bit / 8] >> 7 - bit % 8 & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    /** @return null for what is no address */
    public static byte[] bytesOf(String address) {
        if (address == null || address.isEmpty() || address.length() > LONGEST || address.charAt(0) == '[') {
            return null;
        }
        var bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes != null && bytes.length == 16 && Arrays.equals(bytes, 0, 12, MAPPED, 0, 12) ? Arrays.copyOfRange(bytes, 12, 16) : bytes;
    }

    /** @param other from {@link #bytesOf} */
    public boolean contains(byte[] other) {
        if (other == null || other.length != address.length) {
            return false;
        }
        var whole = bits / 8;
        var rest = bits % 8;
        return Arrays.equals(address, 0, whole, other, 0, whole) && (rest == 0 || ((address[whole] ^ other[whole]) & 0xff >> 8 - rest << 8 - rest) == 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Network network && network.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
