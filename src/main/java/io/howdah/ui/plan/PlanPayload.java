package io.howdah.ui.plan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
/// are saved with every change of the window.
final class PlanPayload {

    private static final Logger LOG = LoggerFactory.getLogger(PlanPayload.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private PlanPayload() {}

    static String write(PlanInput input) {
        ObjectNode node = JSON.createObjectNode();
        node.put("title", input.title());
        node.put("output", pack(input.output()));
        input.query().ifPresent(query -> node.put("query", query));
        input.note().ifPresent(note -> node.put("note", note));
        return node.toString();
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
