package io.howdah.plan.read;

/// Reads `Worker 0:  actual time=… rows=… loops=…` and `Worker 0:  Sort Method: …`.
final class WorkerLine {

    private static final String START = "Worker ";

    private WorkerLine() {}

    static boolean matches(String content) {
        int colon = content.indexOf(':');
        return content.startsWith(START)
                && colon > START.length()
                && Numbers.parse(content.substring(START.length(), colon)) != null;
    }

    static NodeDraft.WorkerDraft read(String content, NodeDraft node) {
        int colon = content.indexOf(':');
        var worker = node.worker((int) Numbers.parse(content.substring(START.length(), colon), 0));
        String rest = content.substring(colon + 1).strip();
        if (rest.startsWith("actual ")) {
            NodeLine.readActual(rest.substring("actual ".length()), worker);
        } else if (rest.equals("never executed")) {
            worker.put("Actual Loops", "0");
        } else if (!rest.isEmpty() && !PropertyLine.read(rest, worker)) {
            worker.keep("Worker", rest);
        }
        return worker;
    }
}
