package io.kedang.template.internal.logic;

import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import dev.cel.runtime.InternalFunctionBinder;
import java.util.Arrays;
import java.util.List;

/** One overload of a function: what the checker knows of it, and what it does. Each call costs at least one unit of the {@link Budget}. */
record Function(String name, CelOverloadDecl declaration, CelFunctionBinding binding) {

    /** What the function does with its arguments. */
    interface Body {
        Object apply(Object[] args);
    }

    /** Called as {@code name(a, b)}, or an operator. */
    static Function global(String name, String id, Body body, CelType result, CelType... parameters) {
        return new Function(name, CelOverloadDecl.newGlobalOverload(id, result, parameters), strict(id, body, parameters.length));
    }

    /** Called as {@code a.name(b)}. */
    static Function member(String name, String id, Body body, CelType result, CelType... parameters) {
        return new Function(name, CelOverloadDecl.newMemberOverload(id, result, parameters), strict(id, body, parameters.length));
    }

    /** Sees an argument without a value as an {@link Exception} or an error value, instead of having no value itself. */
    static Function seeingAbsence(String name, String id, Body body, CelType result, CelType... parameters) {
        return new Function(name, CelOverloadDecl.newGlobalOverload(id, result, parameters),
                InternalFunctionBinder.from(id, objects(parameters.length), charged(body), false));
    }

    private static CelFunctionBinding strict(String id, Body body, int parameters) {
        return CelFunctionBinding.from(id, objects(parameters), charged(body));
    }

    private static List<Class<?>> objects(int count) {
        var types = new Class<?>[count];
        Arrays.fill(types, Object.class);
        return List.of(types);
    }

    private static CelFunctionOverload charged(Body body) {
        return args -> {
            Budget.spend(0);
            try {
                return body.apply(args);
            } catch (RuntimeException noValue) {
                Budget.spend(Budget.ABSENCE);
                throw noValue;
            }
        };
    }
}
