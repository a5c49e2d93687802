package io.kedang.web.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.junit.jupiter.api.Test;

class DesignResourcesTest {

    private static final List<Class<?>> RESOURCES = List.of(DesignerResource.class, PreviewResource.class, TemplatesPageResource.class);

    @Test
    void shouldAskForASignIn() {
        assertThat(RESOURCES).allSatisfy(resource -> assertThat(resource.isAnnotationPresent(Authenticated.class)).as(resource.getSimpleName()).isTrue());
    }

    /** A form carries the token, whose parameter makes the body be read in time; JSON is sent by scripts with the token in a header. */
    @Test
    void shouldLetTheFormGateSeeTheTokenOfEverythingThatIsPosted() {
        assertThat(RESOURCES.stream().flatMap(resource -> Arrays.stream(resource.getDeclaredMethods())).filter(method -> method.isAnnotationPresent(POST.class)))
                .isNotEmpty().allSatisfy(method -> assertThat(byForm(method) || byHeader(method)).as(method.toString()).isTrue());
    }

    private static boolean byForm(Method method) {
        return Arrays.stream(method.getParameters()).anyMatch(parameter -> parameter.getName().equals("csrf") && parameter.isAnnotationPresent(RestForm.class));
    }

    private static boolean byHeader(Method method) {
        var consumes = method.getAnnotation(Consumes.class);
        return consumes != null && Arrays.equals(consumes.value(), new String[] {MediaType.APPLICATION_JSON});
    }
}
