import { useState, type ReactNode } from "react";
import type { Figure } from "../../../figure/figure.ts";
import { Button } from "../../../ui/button.tsx";
import { DialogBox } from "../../../ui/dialogs/dialog-box.tsx";
import { fetched } from "../../../ui/browser/server-reachability.ts";
import type { View } from "../../../views/view.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { Place } from "../../address/url-state.ts";
import type { ExportRequest } from "./make-file.ts";
import { drawableViews, shownView } from "../picture/offered-views.ts";
import { ViewSwitcher } from "../picture/view-switcher.tsx";

interface ExportMenuProps {
  readonly figure: Figure;
  /** Says which picture is on screen, which lines stand out in it, and what it is compared with. */
  readonly place: Place;
}

type Outcome =
  | { readonly is: "none" }
  | { readonly is: "working" }
  | { readonly is: "said"; readonly text: string }
  | { readonly is: "failed"; readonly text: string };

const offers = [
  { id: "hd", format: "png", width: 1920, height: 1080 },
  { id: "uhd", format: "png", width: 3840, height: 2160 },
  { id: "svg", format: "svg", width: 1920, height: 1080 },
  { id: "csv", format: "csv", width: 1920, height: 1080 },
] as const;

/** What is shown, to take away: pictures, drawing, table; or the picture to the clipboard. */
export function ExportMenu({ figure, place }: ExportMenuProps): ReactNode {
  const { theme, words } = useAtlas();
  const text = words.page.take;
  const [isOpen, setOpen] = useState(false);
  // Null: the picture on screen.
  const [chosen, setChosen] = useState<View["id"] | null>(null);
  const [outcome, setOutcome] = useState<Outcome>({ is: "none" });
  const shown = shownView(figure, place.view);
  const drawable = drawableViews(figure);
  const views = [shown, ...drawable.filter((id) => id !== shown)];
  const view = chosen !== null && views.includes(chosen) ? chosen : shown;
  // In a trend the province whose panel is open stands out too.
  const areas = [...new Set([...place.highlight, ...(place.area === null ? [] : [place.area])])];
  const request = (offer: (typeof offers)[number]): ExportRequest => ({
    format: offer.format,
    view,
    width: offer.width,
    height: offer.height,
    theme,
    areas,
    from: place.versus,
  });
  const run = (work: () => Promise<string>): void => {
    setOutcome({ is: "working" });
    work().then(
      (said) => setOutcome({ is: "said", text: said }),
      (error: unknown) =>
        setOutcome({
          is: "failed",
          text: text.failed(error instanceof Error ? error.message : String(error)),
        }),
    );
  };
  const take = (offer: (typeof offers)[number]): void =>
    run(async () => {
      const { download, makeFile } = await fetched(() => import("./make-file.ts"));
      const file = await makeFile(figure, request(offer));
      download(file);
      return text.done(file.name);
    });
  const copy = (): void =>
    run(async () => {
      const picture = fetched(() => import("./make-file.ts")).then(({ makeFile }) =>
        makeFile(figure, request(offers[0])),
      );
      // Handed over as a promise: a browser allows it only in the very moment of the click.
      await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
      return text.copied;
    });
  const isWorking = outcome.is === "working";
  return (
    <>
      <Button onPress={() => setOpen(true)}>{text.open}</Button>
      <DialogBox
        title={text.open}
        close={words.page.close}
        isOpen={isOpen}
        onClose={() => {
          setOpen(false);
          setChosen(null);
          setOutcome({ is: "none" });
        }}
      >
        <p>{text.hint}</p>
        {figure.synthetic === null ? null : <p className="notice notice-synthetic">{figure.synthetic}</p>}
        <ViewSwitcher figure={figure} views={views} view={view} label={text.view} onChoose={setChosen} />
        <div className="dialog-actions">
          {offers.map((offer) => (
            <Button key={offer.id} isPending={isWorking} onPress={() => take(offer)}>
              {text[offer.id]}
            </Button>
          ))}
          <Button isPending={isWorking} onPress={copy}>
            {text.clipboard}
          </Button>
        </div>
        <p role="status" className={outcome.is === "failed" ? "caution" : "quiet"}>
          {isWorking ? text.working : outcome.is === "none" ? "" : outcome.text}
        </p>
      </DialogBox>
    </>
  );
}
