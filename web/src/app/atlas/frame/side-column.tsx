import { Suspense, useState, type ReactNode } from "react";
import type { Figure } from "../../../figure/figure.ts";
import { lazily } from "../../../ui/browser/server-reachability.ts";
import { Button } from "../../../ui/button.tsx";
import { DialogBox } from "../../../ui/dialogs/dialog-box.tsx";
import { Notice } from "../../../ui/notice.tsx";
import type { ViewId } from "../../../views/catalogue.ts";
import { unseenIn } from "../../address/unseen.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { EmptyPeriod } from "../notes/empty-period.tsx";
import { PlaybackLine } from "../playback/playback-line.tsx";
import type { FilledFrameProps } from "./frame-props.ts";

const UnfollowedNote = lazily(async () => (await import("../../shell/unfollowed-note.tsx")).UnfollowedNote);

interface SideColumnProps extends FilledFrameProps {
  readonly view: ViewId;
  readonly isNarrow: boolean;
  /** Under all else. */
  readonly children: ReactNode;
}

/** The headline, what is to be known before reading on, and what can be chosen. */
export function SideColumn(props: SideColumnProps): ReactNode {
  const { figure, view, isNarrow } = props;
  const { address } = useAtlas();
  const unfollowed = [...(props.unfollowed ?? []), ...unseenIn(address, figure, view)];
  return (
    <div className="atlas-side">
      {figure.synthetic === null ? null : (
        <Notice kind="synthetic">
          <p>{figure.synthetic}</p>
        </Notice>
      )}
      <h1>{figure.title}</h1>
      <p className="lead-line">
        <PlaybackLine of={periodOf}>{figure.periodLabel}</PlaybackLine>
        {figure.boundariesLabel} · {figure.datasetLabel}
      </p>
      {unfollowed.length === 0 ? null : (
        <Suspense fallback={null}>
          <UnfollowedNote parts={unfollowed} />
        </Suspense>
      )}
      {props.about}
      {props.failure}
      <EmptyPeriod figure={figure} address={address} />
      <ControlsBox controls={props.controls} isSheet={isNarrow} />
      {isNarrow ? null : props.startChoices}
      {props.children}
    </div>
  );
}

/** What can be chosen: in its place, or as a sheet that a button opens. */
function ControlsBox({
  controls,
  isSheet,
}: {
  readonly controls: ReactNode;
  readonly isSheet: boolean;
}): ReactNode {
  const text = useAtlas().words.page;
  const [isOpen, setOpen] = useState(false);
  if (!isSheet)
    return controls === null ? null : (
      <>
        <h2 className="visually-hidden">{text.controls.title}</h2>
        {controls}
      </>
    );
  return (
    <>
      {controls === null ? null : (
        <Button className="choose" onPress={() => setOpen(true)}>
          {text.controls.open}
        </Button>
      )}
      <DialogBox
        title={text.controls.title}
        close={text.close}
        shape="sheet"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        {controls}
      </DialogBox>
    </>
  );
}

function periodOf({ periodLabel }: Figure): string {
  return periodLabel;
}
