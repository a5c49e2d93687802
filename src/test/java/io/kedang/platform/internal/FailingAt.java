package io.kedang.platform.internal;

import io.smallrye.mutiny.Uni;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that dies before its n-th step: that step and all later ones fail without being done. What was begun before goes on. */
final class FailingAt {

    private final int fatal;
    private final AtomicInteger steps = new AtomicInteger();

    FailingAt(int fatal) {
        this.fatal = fatal;
    }

    /** The same component, whose asynchronous methods are steps. */
    <T> T rigged(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> call(real, method, args)));
    }

    private Object call(Object real, Method method, Object[] args) throws Throwable {
        if (method.getReturnType() != Uni.class) {
            return invoke(real, method, args);
        }
        return Uni.createFrom().deferred(() -> {
            if (steps.incrementAndGet() >= fatal) {
                return Uni.createFrom().failure(new Killed());
            }
            try {
                return (Uni<?>) invoke(real, method, args);
            } catch (Throwable thrown) {
                return Uni.createFrom().failure(thrown);
            }
        });
    }

    private static Object invoke(Object real, Method method, Object[] args) throws Throwable {
        try {
            method.setAccessible(true);
            return method.invoke(real, args);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    boolean died() {
        return steps.get() >= fatal;
    }

    /** How the end looks from inside. */
    static final class Killed extends RuntimeException {
    }
}
