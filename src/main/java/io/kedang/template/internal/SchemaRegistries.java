package io.kedang.template.internal;

import com.google.re2j.Pattern;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;

/** How schemas are compiled: draft 2020-12, formats asserted, regular expressions in linear time (RE2), nothing ever fetched. */
final class SchemaRegistries {

    private static final SchemaRegistryConfig CONFIG = SchemaRegistryConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            .regularExpressionFactory(pattern -> {
                var compiled = Pattern.compile(pattern);
                return text -> compiled.matcher(text).find();
            })
            .build();

    private SchemaRegistries() {
    }

    static SchemaRegistry make() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder
                .schemaRegistryConfig(CONFIG).schemaCacheEnabled(false)
                .schemaLoader(loader -> loader.fetchRemoteResources(false)));
    }
}
