package io.howdah.ui.explorer;

import io.howdah.catalog.change.Template;
import io.howdah.catalog.tree.CatalogKind;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.catalog.tree.ObjectAddress;
import io.howdah.ui.explorer.entry.Origin;
import io.howdah.ui.explorer.object.ObjectActions;
import io.howdah.ui.explorer.tree.ExplorerItem;
import io.howdah.ui.explorer.tree.TreeActions.Action;
import io.howdah.ui.theme.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Offers statements to begin with for what can be made at a line of the tree.
final class TemplateActions {

    private final ObjectActions pages;

    TemplateActions(ObjectActions pages) {
        this.pages = pages;
    }

    /// What can be made on a server.
    List<Action> on(Origin server) {
        List<Action> actions = new ArrayList<>();
        for (Template template : Template.inCluster()) {
            actions.add(template(server, template, template.forSchema(""), actions.isEmpty()));
        }
        return actions;
    }

    /// What can be made in or on an object.
    List<Action> on(ExplorerItem.Entry entry) {
        CatalogObject object = entry.object();
        List<Template> templates =
                switch (object.kind()) {
                    case DATABASE -> Template.inDatabase();
                    case SCHEMA -> Template.inSchema();
                    case TABLE -> Template.onTable();
                    default -> List.of();
                };
        List<Action> actions = new ArrayList<>();
        for (Template template : templates) {
            String text =
                    object.kind() == CatalogKind.TABLE
                            ? template.forTable(
                                    Objects.requireNonNull(object.schema()),
                                    object.name(),
                                    pages.firstColumn(entry.origin(), object))
                            : template.forSchema(
                                    object.kind() == CatalogKind.SCHEMA ? object.name() : "");
            actions.add(template(entry.inside(), template, text, actions.isEmpty()));
        }
        return actions;
    }

    private Action template(Origin origin, Template template, String text, boolean separated) {
        return new Action(
                template.title(),
                Icon.ADD,
                separated,
                () -> pages.edit(origin, template.title(), text));
    }

    /// What can be made beside the members of a group.
    List<Action> in(ExplorerItem.Group group) {
        String schema =
                group.below() instanceof ObjectAddress(CatalogKind kind, long oid, long _)
                                && kind == CatalogKind.SCHEMA
                        ? pages.schemaName(group.origin(), oid)
                        : "";
        boolean fits =
                group.below() instanceof ObjectAddress address
                        && (address.kind() == CatalogKind.SCHEMA
                                || address.kind() == CatalogKind.DATABASE);
        return fits || group.kind().isShared()
                ? Template.of(group.kind())
                        .map(template ->
                                List.of(
                                        template(
                                                group.origin(),
                                                template,
                                                template.forSchema(schema),
                                                false)))
                        .orElse(List.of())
                : List.of();
    }
}
