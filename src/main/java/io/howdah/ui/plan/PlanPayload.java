package io.howdah.ui.plan;

import io.howdah.plan.Plan;
import io.howdah.plan.read.PlanReader;
import io.howdah.report.anonymise.KeptPlan;
import io.howdah.sql.secret.SecretMask;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the session keeps of a tab: the whole text, packed, because plans can be megabytes long and
/// are saved with every change of the window; of a statement with parameters without their values.
final class PlanPayload {

    private static final Logger LOG = LoggerFactory.getLogger(PlanPayload.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    /// How auto_explain says which statement a plan is of, in every format.
    private static final String STATEMENT = "Query";

    /// What a restored tab says.
    static final String WITHOUT_VALUES =
            "The values of parameters are not kept: %s stands in their place."
                    .formatted(SecretMask.MASK);

    private PlanPayload() {}

    static String write(PlanInput input) {
        String output = kept(input);
        boolean whole = output.equals(input.output());
        ObjectNode node = JSON.createObjectNode();
        node.put("title", input.title());
        node.put("output", pack(output));
        input.query().ifPresent(query -> node.put("query", SecretMask.masked(query)));
        input.note()
                .or(() -> whole ? Optional.empty() : Optional.of(WITHOUT_VALUES))
                .ifPresent(note -> node.put("note", note));
        return node.toString();
    }

    /// What may be written to the disk of the text. Only plans of a log tell their statements themselves.
    private static String kept(PlanInput input) {
        boolean hides = input.query().map(KeptPlan::hides).orElse(false);
        if (!hides && !input.output().contains(STATEMENT)) {
            return input.output();
        }
        List<Plan> plans = PlanReader.read(input.output()).plans();
        List<String> texts =
                plans.stream().map(plan -> KeptPlan.text(plan, statement(input, plan))).toList();
        boolean same = plans.stream().map(plan -> plan.source().text()).toList().equals(texts);
        // What stands around the plans stays as long as nothing needs to be hidden.
        return same ? input.output() : String.join("\n", texts);
    }

    private static String statement(PlanInput input, Plan plan) {
        String own = plan.statement().query();
        return input.query().orElse(own == null ? "" : own);
    }

    /// Empty when the payload is not one of these, for instance of an older program.
    static Optional<PlanInput> read(String payload) {
        try {
            JsonNode node = JSON.readTree(payload);
            return Optional.of(
                    new PlanInput(
                            node.path("title").asString(""),
                            unpack(node.path("output").asString("")),
                            node.path("query").stringValueOpt(),
                            node.path("note").stringValueOpt(),
                            Optional.empty()));
        } catch (JacksonException | IllegalArgumentException | UncheckedIOException e) {
            LOG.warn("A plan of an earlier session cannot be read", e);
            return Optional.empty();
        }
    }

    private static String pack(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static String unpack(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        try (var packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
