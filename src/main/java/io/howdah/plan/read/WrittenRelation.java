package io.howdah.plan.read;

/// Reads `Update on s.part p_1` below a node that writes to several relations.
final class WrittenRelation {

    private WrittenRelation() {}

    static boolean read(String content, NodeDraft node) {
        int on = content.indexOf(" on ");
        if (!node.type.equals("ModifyTable") || on < 0 || !TitleLine.isTitle(content)) {
            return false;
        }
        var table = new NodeDraft(-1, 0);
        TitleLine.readRelation(new Names(content.substring(on + 4)), table);
        String title = table.build(0).title().strip();
        node.keep("Target Tables", title.startsWith("on ") ? title.substring(3) : title);
        return true;
    }
}
