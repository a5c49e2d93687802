package io.kedang.access.signin;

import io.kedang.access.AccessError;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A company's own rules, beyond those of the deployment. Every rule that concerns a member must allow them.
 *
 * @param secondFactor who must have shown a second factor in this session
 */
public record SigninPolicy(List<AddressRule> addresses, List<HoursRule> hours, List<Who> secondFactor) {

    public static final SigninPolicy NONE = new SigninPolicy(List.of(), List.of(), List.of());

    public boolean isEmpty() {
        return addresses.isEmpty() && hours.isEmpty() && secondFactor.isEmpty();
    }

    /** Keys of the roles that it names. */
    public Set<String> roles() {
        return Stream.concat(Stream.concat(addresses.stream().map(AddressRule::who), hours.stream().map(HoursRule::who)), secondFactor.stream())
                .map(Who::role).filter(role -> !role.equals(Who.EVERYONE)).collect(Collectors.toUnmodifiableSet());
    }

    /** Why these may not come in from there, then; empty when they may. The second factor is another question. */
    public Optional<AccessError> refusal(Set<String> roles, String address, Instant now) {
        if (addresses.isEmpty() && hours.isEmpty()) {
            return Optional.empty();
        }
        if (!allowsAddress(roles, address)) {
            return Optional.of(AccessError.ADDRESS_NOT_ALLOWED);
        }
        return hours.stream().allMatch(rule -> !rule.who().concerns(roles) || rule.allows(now)) ? Optional.empty() : Optional.of(AccessError.OUTSIDE_WORKING_HOURS);
    }

    public boolean allowsAddress(Set<String> roles, String address) {
        if (addresses.isEmpty()) {
            return true;
        }
        var bytes = Network.bytesOf(address);
        return addresses.stream().allMatch(rule -> !rule.who().concerns(roles) || rule.allows(bytes));
    }

    public boolean wantsSecondFactor(Set<String> roles) {
        return !secondFactor.isEmpty() && secondFactor.stream().anyMatch(who -> who.concerns(roles));
    }
}
