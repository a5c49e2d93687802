package io.kedang.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.junit.jupiter.api.Test;

class ResourcesTest {

    private static final Set<Class<?>> PUBLIC = Set.of(LandingResource.class, SignupResource.class);
    private static final List<Class<? extends Annotation>> CHANGING = List.of(POST.class, PUT.class, PATCH.class, DELETE.class);

    @Test
    void shouldAskForASignInEverywhereButAtTheFrontDoor() throws IOException {
        resources().filter(resource -> !PUBLIC.contains(resource))
                .forEach(resource -> assertThat(resource.isAnnotationPresent(Authenticated.class)).as(resource.getSimpleName()).isTrue());
    }

    /** Without a form parameter the body is not read before the gate, and the gate would refuse every call. */
    @Test
    void shouldLetTheFormGateReadEveryFormThatChangesSomething() throws IOException {
        resources().flatMap(resource -> Arrays.stream(resource.getDeclaredMethods())).filter(ResourcesTest::changes)
                .forEach(method -> assertThat(method.getParameters()).as(method.toString())
                        .anySatisfy(parameter -> {
                            assertThat(parameter.getName()).isEqualTo("csrf");
                            assertThat(parameter.isAnnotationPresent(RestForm.class)).isTrue();
                        }));
    }

    private static boolean changes(Method method) {
        return CHANGING.stream().anyMatch(method::isAnnotationPresent);
    }

    private static Stream<Class<?>> resources() throws IOException {
        try (var files = Files.list(Path.of("src/main/java/io/kedang/web"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("Resource.java"))
                    .map(name -> name.replace(".java", "")).toList().stream().map(ResourcesTest::load);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName("io.kedang.web." + name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
