package cn.xinxintong.server.xlsx;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a part of a workbook refers to (ECMA-376-2, 9). Immutable. */
final class Relations {
    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> byType = new HashMap<>();

    private Relations() {}

    /** Of the part of that name; of the whole, if it is empty. None if the workbook lists none. */
    static Relations of(Parts parts, String part) throws IOException {
        Relations relations = new Relations();
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String list = folder + "_rels/" + part.substring(slash) + ".rels";
        if (!parts.has(list)) return relations;
        XmlPart xml = new XmlPart(parts.open(list));
        while (xml.next()) {
            boolean inside =
                    xml.begins("Relationship") && !xml.attribute("TargetMode").equals("External");
            if (!inside) continue;
            String target = resolve(folder, xml.attribute("Target"));
            String type = xml.attribute("Type");
            relations.byId.put(xml.attribute("Id"), target);
            relations.byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), target);
        }
        return relations;
    }

    private static String resolve(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (step.equals("..")) path.pollLast();
            else if (!step.isEmpty() && !step.equals(".")) path.addLast(step);
        }
        return String.join("/", path);
    }

    /** The name of the part with that id; null if there is none. */
    @Nullable
    String byId(String id) {
        return byId.get(id);
    }

    /** The name of the first part of that type, by the last word of the type; null if there is none. */
    @Nullable
    String byType(String type) {
        return byType.get(type);
    }
}
