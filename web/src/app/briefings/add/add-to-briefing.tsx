import { useState, type ReactNode } from "react";
import { Button } from "../../../ui/button.tsx";
import { fetched } from "../../../ui/browser/server-reachability.ts";
import { home } from "../../address/url-state.ts";
import { goTo } from "../../address/use-address.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { Added } from "./add-page.ts";

/** One press takes what is seen into the briefing that was used last. What that needs comes with the press. */
export function AddToBriefing({
  added,
  look = "outline",
}: {
  readonly added: Added;
  readonly look?: "plain" | "outline";
}): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = words.page.take;
  const [problem, setProblem] = useState("");
  const add = async (): Promise<void> => {
    const [{ addPage }, { briefings, opened }, { notify }, { composeWords }] = await fetched(() =>
      Promise.all([
        import("./add-page.ts"),
        import("../store/use-briefings.ts"),
        import("../../../ui/toast.tsx"),
        import("../../../i18n/briefing/compose-words.ts"),
      ]),
    );
    await opened;
    const { id, page, said, keeping, undo } = addPage(briefings, added, locale);
    const compose = composeWords(locale).add;
    notify({
      text: keeping === "kept" ? said : `${said} ${compose.notKept}`,
      actions: [
        {
          label: compose.undo,
          onPress: () => {
            undo();
            notify({ text: compose.undone });
          },
        },
        {
          label: compose.go,
          onPress: () => goTo({ ...home, lang: address.lang, page: "briefing", briefing: id, at: page }),
        },
      ],
    });
  };
  return (
    <>
      <Button
        look={look}
        onPress={() => {
          setProblem("");
          add().catch((error: unknown) =>
            setProblem(text.failed(error instanceof Error ? error.message : String(error))),
          );
        }}
      >
        {text.toBriefing}
      </Button>
      {problem === "" ? null : <span role="alert">{problem}</span>}
    </>
  );
}
