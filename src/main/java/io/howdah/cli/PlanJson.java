package io.howdah.cli;

import io.howdah.plan.Plan;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.read.Warning;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Prints the plans of one file as one line of JSON, each plan as soon as it is read.
final class PlanJson implements PlanOutput {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final PrintWriter out;
    private final JsonGenerator json;
    private final PlanJsonWriter writer;
    private final List<Warning> warnings = new ArrayList<>();
    private boolean any;

    PlanJson(PrintWriter out, String file) {
        this.out = out;
        json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
        writer = new PlanJsonWriter(new JsonFields(json));
        json.writeStartObject();
        json.writeStringProperty("file", file);
        json.writeName("plans");
        json.writeStartArray();
    }

    @Override
    public void plan(Plan plan) {
        any = true;
        writer.write(Measures.of(plan));
    }

    @Override
    public void warning(Warning warning) {
        warnings.add(warning);
    }

    @Override
    public boolean end() {
        json.writeEndArray();
        json.writeName("warnings");
        json.writeStartArray();
        for (Warning warning : warnings) {
            json.writeStartObject();
            json.writeNumberProperty("line", warning.line());
            json.writeStringProperty("message", warning.message());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        out.println();
        return any;
    }
}
