package jp.mimamori.mobile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documents of an upload that had their turn, in their order.
 *
 * @param next cursor of the next part; absent at the end
 */
public record ImportDocumentsPayload(List<ImportPayload.Item> items, @Nullable String next) {}
