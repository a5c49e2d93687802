package io.kedang.template.internal;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;

/** How schemas are compiled: draft 2020-12, formats asserted, decimals exact, regular expressions in linear time ({@link EcmaPattern}), nothing ever fetched. */
final class SchemaRegistries {

    private static final SchemaRegistryConfig CONFIG = SchemaRegistryConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            .regularExpressionFactory(pattern -> {
                var compiled = EcmaPattern.compile(pattern);
                return text -> compiled.matcher(text).find();
            })
            .build();

    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012()).formats(StandardFormats.all()).keyword(new ExactMultipleOf()).build();

    private SchemaRegistries() {
    }

    static SchemaRegistry make() {
        return SchemaRegistry.withDefaultDialect(DIALECT, builder -> builder
                .schemaRegistryConfig(CONFIG).schemaCacheEnabled(false)
                .schemaLoader(loader -> loader.fetchRemoteResources(false)));
    }
}
