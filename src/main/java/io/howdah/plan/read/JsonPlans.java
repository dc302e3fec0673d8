package io.howdah.plan.read;

import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Reads EXPLAIN (FORMAT JSON), also when it is truncated or has a comma too many.
final class JsonPlans {

    // Plans nest as deeply as views do; the reader keeps its own stack, so depth costs only memory.
    private static final StreamReadConstraints LIMITS =
            StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(1_000_000)
                    .build();

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(LIMITS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .build();

    private JsonPlans() {}

    /// @param plans takes each plan when it is complete, or as complete as the input is
    /// @param warnings takes a message and its line within `json`, from 1
    static void read(String json, Consumer<PlanDraft> plans, ObjIntConsumer<String> warnings) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            var plan =
                    new StructuredPlan(
                            plans,
                            message ->
                                    warnings.accept(message, parser.currentLocation().getLineNr()));
            try {
                while (parser.nextToken() != null) {
                    take(parser, plan);
                }
            } catch (JacksonException e) {
                warnings.accept(
                        "The JSON is broken or ends here (%s); what came before was read."
                                .formatted(Excerpt.of(e.getOriginalMessage())),
                        parser.currentLocation().getLineNr());
            }
            plan.closeAll();
        }
    }

    private static void take(JsonParser parser, StructuredPlan plan) {
        @Nullable String name = parser.currentName();
        switch (parser.currentToken()) {
            case START_OBJECT, START_ARRAY -> plan.open(opened(parser));
            case END_OBJECT, END_ARRAY -> plan.close();
            case VALUE_STRING,
                    VALUE_NUMBER_INT,
                    VALUE_NUMBER_FLOAT,
                    VALUE_TRUE,
                    VALUE_FALSE,
                    VALUE_NULL ->
                    plan.value(name, parser.getString());
            case null, default -> {}
        }
    }

    // Within a group that just opened, the current name belongs to the group around it.
    private static @Nullable String opened(JsonParser parser) {
        var around = parser.streamReadContext().getParent();
        return around == null ? null : around.currentName();
    }
}
