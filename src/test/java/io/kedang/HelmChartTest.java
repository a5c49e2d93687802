package io.kedang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;

/** Lints the chart and renders it as an operator would: what Kubernetes would get is what is looked at. */
class HelmChartTest {
    private static final Path CHART = Path.of("helm");
    private static final String LEAST = """
            publicUrl: https://kedang.example.com
            database: {url: "postgresql://db.example.com:5432/kedang"}
            identity: {url: "https://login.example.com/realms/kedang"}
            mail: {host: smtp.example.com}
            keys: {existingClaim: kedang-keys}
            files: {existingClaim: kedang-files}
            """;

    @TempDir
    Path folder;

    @Test
    void shouldLint() {
        var result = new Helm(CHART).lint().strict().call();

        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
    }

    @Test
    void shouldRenderWithTheLeastValues() {
        var objects = render(LEAST);

        assertThat(kinds(objects)).containsExactlyInAnyOrder("ServiceAccount", "PodDisruptionBudget", "Service", "Service", "Deployment");
    }

    @Test
    void shouldRunWithoutRights() {
        for (var pod : List.of(pod(one(render(LEAST), "Deployment")), pod(one(renderWithHooks(LEAST), "Job")))) {
            var container = pod.at("/containers/0/securityContext");
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(container.path("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(container.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
            assertThat(container.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
        }
    }

    @Test
    void shouldProbeWhatTheServiceAnswers() {
        var container = container(render(LEAST));

        assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo("/q/health/started");
        assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
        assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
    }

    @Test
    void shouldGiveTheServiceTimeToStop() throws IOException {
        var pod = pod(one(render(LEAST), "Deployment"));
        var delay = pod.at("/containers/0/lifecycle/preStop/exec/command/1").asInt();
        var journalFlush = 10;

        assertThat(pod.path("terminationGracePeriodSeconds").asInt()).isGreaterThan(delay + shutdownTimeout() + journalFlush);
    }

    private static int shutdownTimeout() throws IOException {
        return Files.readAllLines(Path.of("src/main/resources/application.properties")).stream()
                .filter(line -> line.startsWith("quarkus.shutdown.timeout="))
                .map(line -> line.replaceAll("[^0-9]", "")).mapToInt(Integer::parseInt).findFirst().orElseThrow();
    }

    @Test
    void shouldTakeSecretsFromSecretsOnly() {
        var env = container(render(LEAST)).path("env");

        for (var name : List.of("KEDANG_DB_APP_PASSWORD", "KEDANG_DB_OWNER_PASSWORD", "KEDANG_OIDC_SECRET", "KEDANG_OIDC_ADMIN_SECRET", "KEDANG_SESSION_SECRET")) {
            assertThat(variable(env, name).at("/valueFrom/secretKeyRef/name").asText()).as(name).startsWith("kedang-");
            assertThat(variable(env, name).has("value")).as(name).isFalse();
        }
    }

    @Test
    void shouldGiveTheServiceAndTheMigrationTheirKeys() {
        var objects = renderWithHooks(LEAST);

        for (var pod : List.of(pod(one(objects, "Deployment")), pod(one(objects, "Job")))) {
            var env = pod.at("/containers/0/env");
            var mounts = pod.at("/containers/0/volumeMounts");
            assertThat(value(env, "KEDANG_KEY_FILE")).isEqualTo("/run/kedang/deployment-key/deployment-key.json");
            for (var name : List.of("KEDANG_KEY_FILE", "KEDANG_KEY_FOLDER", "KEDANG_FILES")) {
                assertThat(mounts).as(name).anyMatch(mount -> value(env, name).startsWith(mount.path("mountPath").asText() + "/"));
            }
            assertThat(pod.at("/volumes")).anyMatch(volume -> volume.at("/secret/secretName").asText().equals("kedang-deployment-key") && volume.at("/secret/defaultMode").asInt() == 0440)
                    .anyMatch(volume -> volume.at("/persistentVolumeClaim/claimName").asText().equals("kedang-keys"))
                    .anyMatch(volume -> volume.at("/persistentVolumeClaim/claimName").asText().equals("kedang-files"));
        }
        assertThatThrownBy(() -> render(LEAST.replace("kedang-keys", "''"))).hasMessageContaining("keys.existingClaim");
    }

    @Test
    void shouldTakeADeploymentKeyInAModule() {
        var pod = pod(one(render(LEAST.replace("keys: {", "keys: {existingSecret: '', ")), "Deployment"));

        assertThat(pod.at("/containers/0/env")).noneMatch(variable -> variable.path("name").asText().equals("KEDANG_KEY_FILE"));
        assertThat(pod.at("/volumes")).noneMatch(volume -> volume.path("name").asText().equals("deployment-key"));
    }

    @Test
    void shouldOnlySetWhatTheServiceReads() throws IOException {
        var known = Files.readString(Path.of("src/main/resources/application.properties"));
        var mapped = List.of("KEDANG_CACHE_MAX_SIZE", "KEDANG_CACHE_CLUSTER_ENABLED", "KEDANG_CACHE_CLUSTER_BIND_ADDRESS", "KEDANG_CACHE_CLUSTER_BIND_PORT",
                "KEDANG_CACHE_CLUSTER_DNS_NAME", "KEDANG_TENANCY_MIGRATE_AT_START", "KEDANG_TENANCY_MIGRATION_PARALLELISM");

        for (var variable : container(render(LEAST)).path("env")) {
            var name = variable.path("name").asText();
            assertThat(known.contains("${" + name + ":") || mapped.contains(name)).as(name).isTrue();
        }
    }

    @Test
    void shouldMigrateBeforeTheServiceRolls() {
        var objects = renderWithHooks(LEAST);
        var job = one(objects, "Job");

        assertThat(job.at("/metadata/annotations").path("was/hook").asText()).isEqualTo("pre-install,pre-upgrade");
        assertThat(pod(job).at("/containers/0/args/0").asText()).isEqualTo("migrate");
        assertThat(pod(job).has("serviceAccountName")).as("hooks run before the ServiceAccount is there").isFalse();
        assertThat(value(container(objects).path("env"), "KEDANG_TENANCY_MIGRATE_AT_START")).isEqualTo("false");
    }

    @Test
    void shouldLetThePodsMigrateWhenThereIsNoHook() {
        var objects = renderWithHooks(LEAST + "migration: {hook: false}\n");

        assertThat(kinds(objects)).doesNotContain("Job");
        assertThat(value(container(objects).path("env"), "KEDANG_TENANCY_MIGRATE_AT_START")).isEqualTo("true");
    }

    @Test
    void shouldMakeOneCacheOfThreePods() {
        var objects = render(LEAST + "replicaCount: 3\n");
        var env = container(objects).path("env");
        var nodes = objects.stream().filter(object -> named(object, "test-kedang-nodes")).findFirst().orElseThrow();

        assertThat(one(objects, "Deployment").at("/spec/replicas").asInt()).isEqualTo(3);
        assertThat(value(env, "KEDANG_CACHE_CLUSTER_ENABLED")).isEqualTo("true");
        assertThat(value(env, "KEDANG_CACHE_CLUSTER_DNS_NAME")).isEqualTo("test-kedang-nodes.archive.svc.cluster.local");
        assertThat(variable(env, "KEDANG_CACHE_CLUSTER_BIND_ADDRESS").at("/valueFrom/fieldRef/fieldPath").asText()).isEqualTo("status.podIP");
        assertThat(nodes.at("/spec/clusterIP").asText()).isEqualTo("None");
        assertThat(nodes.at("/spec/publishNotReadyAddresses").asBoolean()).isTrue();
        assertThat(nodes.at("/spec/selector")).isEqualTo(one(objects, "Deployment").at("/spec/selector/matchLabels"));
    }

    @Test
    void shouldRefuseSeveralPodsWithACacheEach() {
        assertThatThrownBy(() -> render(LEAST + "replicaCount: 3\ncache: {cluster: {enabled: false}}\n")).hasMessageContaining("cache.cluster.enabled");
    }

    @Test
    void shouldReplaceASinglePodWithACacheOfItsOwn() {
        var objects = render(LEAST + "replicaCount: 1\ncache: {cluster: {enabled: false}}\n");

        assertThat(one(objects, "Deployment").at("/spec/strategy/type").asText()).isEqualTo("Recreate");
        assertThat(objects).noneMatch(object -> named(object, "test-kedang-nodes"));
    }

    @Test
    void shouldServeThroughAnIngressWithoutHealthAndMetrics() {
        var objects = render(LEAST + "ingress: {enabled: true, className: nginx}\n");
        var ingress = one(objects, "Ingress");
        var paths = ingress.at("/spec/rules/0/http/paths");

        assertThat(ingress.at("/spec/rules/0/host").asText()).isEqualTo("kedang.example.com");
        assertThat(ingress.at("/spec/tls/0/hosts/0").asText()).isEqualTo("kedang.example.com");
        assertThat(paths.at("/0/path").asText()).isEqualTo("/q");
        assertThat(paths.at("/0/backend/service/name").asText()).isEqualTo("test-kedang-nobody");
        assertThat(paths.at("/1/backend/service/name").asText()).isEqualTo("test-kedang");
        assertThat(objects).filteredOn(object -> named(object, "test-kedang-nobody")).noneMatch(object -> object.path("spec").has("selector"));
        assertThat(value(container(objects).path("env"), "KEDANG_BEHIND_PROXY")).isEqualTo("true");
    }

    @Test
    void shouldNotTrustForwardedHeadersWithoutAnIngress() {
        assertThat(value(container(render(LEAST)).path("env"), "KEDANG_BEHIND_PROXY")).isEqualTo("false");
    }

    @Test
    void shouldMountFurtherPresetsBesideTheOwn() {
        var objects = render(LEAST + """
                presets:
                  extra:
                    tea-shops:
                      preset.json: '{"format": 1}'
                      templates/customer.json: '{"title": "Customer"}'
                """);
        var pod = pod(one(objects, "Deployment"));

        assertThat(one(objects, "ConfigMap").at("/data").path("templates.customer.json").asText()).isEqualTo("{\"title\": \"Customer\"}");
        assertThat(pod.at("/containers/0/volumeMounts")).extracting(mount -> mount.path("mountPath").asText()).contains("/deployments/tenant-templates/tea-shops");
        assertThat(pod.path("volumes").findValue("items")).anyMatch(item -> item.path("path").asText().equals("templates/customer.json")
                && item.path("key").asText().equals("templates.customer.json"));
    }

    @Test
    void shouldMountPresetsFromConfigMapsThatAreThere() {
        var objects = render(LEAST + "presets: {configMaps: {tea-shops: my-tea-shops, book-shops: my-book-shops}}\n");
        var pod = pod(one(objects, "Deployment"));

        assertThat(kinds(objects)).doesNotContain("ConfigMap");
        assertThat(pod.at("/containers/0/volumeMounts")).extracting(mount -> mount.path("mountPath").asText())
                .contains("/deployments/tenant-templates/tea-shops", "/deployments/tenant-templates/book-shops");
        assertThat(pod.at("/volumes")).anyMatch(volume -> volume.path("name").asText().equals("preset-tea-shops")
                && volume.at("/configMap/name").asText().equals("my-tea-shops") && !volume.path("configMap").has("items"));
    }

    @Test
    void shouldRefuseAPresetFromTwoPlaces() {
        assertThatThrownBy(() -> render(LEAST + "presets: {extra: {tea-shops: {preset.json: '{}'}}, configMaps: {tea-shops: my-tea-shops}}\n"))
                .hasMessageContaining("both have tea-shops");
    }

    @Test
    void shouldRollThePodsWhenPresetsChange() {
        assertThat(presetsMark("presets: {configMaps: {tea-shops: one}}\n")).isNotEqualTo(presetsMark("presets: {configMaps: {tea-shops: two}}\n"));
    }

    private String presetsMark(String values) {
        return one(render(LEAST + values), "Deployment").at("/spec/template/metadata/annotations").path("kedang.io/presets").asText();
    }

    @Test
    void shouldMakeTheOptionalObjects() {
        var objects = render(LEAST + """
                autoscaling: {enabled: true, minReplicas: 2, maxReplicas: 8}
                serviceMonitor: {enabled: true}
                networkPolicy:
                  enabled: true
                  from: [{namespaceSelector: {matchLabels: {name: ingress}}}]
                """);

        assertThat(kinds(objects)).contains("HorizontalPodAutoscaler", "ServiceMonitor", "NetworkPolicy");
        assertThat(one(objects, "Deployment").path("spec").has("replicas")).isFalse();
        assertThat(one(objects, "NetworkPolicy").at("/spec/ingress/1/ports")).extracting(port -> port.path("port").asInt()).containsExactly(7800, 57800);
    }

    @Test
    void shouldNameWhatIsMissing() {
        assertThatThrownBy(() -> render(LEAST.replace("https://kedang.example.com", ""))).hasMessageContaining("publicUrl is required");
        assertThatThrownBy(() -> render(LEAST.replace("postgresql://", "jdbc:postgresql://"))).hasMessageContaining("url");
        assertThatThrownBy(() -> render(LEAST + "replicas: 3\n")).hasMessageContaining("replicas");
    }

    private List<JsonNode> render(String values) {
        return render(CHART, values);
    }

    /** The library leaves hooks out of what it renders: so the chart is rendered from a copy in which they are none. */
    private List<JsonNode> renderWithHooks(String values) {
        var copy = folder.resolve("chart");
        try (var files = Files.walk(CHART)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = copy.resolve(CHART.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(target, Files.readString(file).replace("helm.sh/hook", "was/hook"));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return render(copy, values);
    }

    private List<JsonNode> render(Path chart, String values) {
        try {
            var file = Files.writeString(folder.resolve("values.yaml"), values);
            var rendered = new Helm(chart).template().withName("test").withNamespace("archive").withValuesFile(file).call();
            return new YAMLMapper().readerFor(JsonNode.class).<JsonNode>readValues(rendered).readAll().stream().filter(JsonNode::isObject).toList();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static List<String> kinds(List<JsonNode> objects) {
        return objects.stream().map(object -> object.path("kind").asText()).toList();
    }

    private static JsonNode one(List<JsonNode> objects, String kind) {
        return objects.stream().filter(object -> object.path("kind").asText().equals(kind)).findFirst().orElseThrow();
    }

    private static boolean named(JsonNode object, String name) {
        return object.at("/metadata/name").asText().equals(name);
    }

    private static JsonNode pod(JsonNode workload) {
        return workload.at("/spec/template/spec");
    }

    private static JsonNode container(List<JsonNode> objects) {
        return pod(one(objects, "Deployment")).at("/containers/0");
    }

    private static JsonNode variable(JsonNode env, String name) {
        return StreamSupport.stream(env.spliterator(), false).filter(entry -> entry.path("name").asText().equals(name)).findFirst().orElseThrow();
    }

    private static String value(JsonNode env, String name) {
        return variable(env, name).path("value").asText();
    }
}
