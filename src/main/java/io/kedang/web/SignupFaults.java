package io.kedang.web;

import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.platform.PlatformError;
import io.kedang.web.show.Reader;
import io.kedang.web.view.SignupPage.Faults;
import java.util.List;

/** A refused sign-up, by input of its form. */
final class SignupFaults {

    private SignupFaults() {
    }

    static Faults of(Problem problem, Reader reader) {
        if (problem.violations().isEmpty()) {
            return whole(problem, Texts.get(reader.lang(), problem.code().slug(), problem.args()));
        }
        var all = problem.violations();
        return new Faults(at(all, "/companyName"), at(all, "/slug"), at(all, "/name"), at(all, "/email"), at(all, "/password"), at(all, "/preset"),
                at(all, "/consent"), List.of());
    }

    private static Faults whole(Problem problem, String text) {
        var none = List.<String>of();
        return problem.code() == PlatformError.SIGNUP_SLUG_TAKEN ? new Faults(none, List.of(text), none, none, none, none, none, none)
                : new Faults(none, none, none, none, none, none, none, List.of(text));
    }

    private static List<String> at(List<Violation> all, String pointer) {
        return all.stream().filter(violation -> violation.pointer().equals(pointer)).map(Violation::message).toList();
    }
}
