import type { ComposeWords } from "../../../i18n/briefing/compose-words.ts";
import { notify } from "../../../ui/toast.tsx";
import { briefings } from "../store/use-briefings.ts";

/** Takes a briefing away; for a while it can be brought back as it was. */
export function removeWithUndo(id: string, title: string, text: ComposeWords["list"]): void {
  const content = briefings.remove(id);
  if (content === null) return;
  notify({
    text: text.removed(title),
    actions: [
      {
        label: text.undo,
        onPress: () => {
          briefings.put(id, content);
        },
      },
    ],
  });
}
