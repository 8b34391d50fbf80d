package cn.xinxintong.wage.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Consumer;

/** A port with something of the test's before each of its calls: a count, a delay, the end of the process. */
public final class Tapped {
    private Tapped() {}

    /** A call that is about to be made. */
    public record Call(String method, List<Object> arguments) {}

    /** The process ends: nothing catches it but the test. */
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /** The same port; {@code before} comes before each call, and what it throws comes in the place of the call. */
    public static <T> T port(Class<T> port, T real, Consumer<Call> before) {
        Object tapped =
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    before.accept(new Call(method.getName(), arguments == null ? List.of() : List.of(arguments)));
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return port.cast(tapped);
    }
}
