package dev.stall.form;

import dev.stall.json.JsonValue;
import java.util.List;
import java.util.Map;

/**
 * The fields and files of a form.
 *
 * @param texts an array among them is an object whose names are whole numbers, in ascending order
 * @param files by their names without {@code []}, each name's in the order sent
 */
public record FormData(JsonValue.JsonObject texts, Map<String, List<Part>> files) {}
