import type { ReactNode } from "react";
import { formatDate } from "../../figure/format/format.ts";
import { catalogueWords } from "../../i18n/keeping/catalogue-words.ts";
import { Button } from "../../ui/button.tsx";
import { useAtlas } from "../shell/atlas-context.ts";

/** A name that a contributor came upon, and what became of it. */
export interface Proposal {
  readonly id: number;
  readonly at: string;
  readonly kind: "model" | "unit_type";
  readonly name: string;
  readonly foundIn: string;
  readonly territory: string | null;
  readonly state: "OPEN" | "ACCEPTED" | "DECLINED";
  readonly acceptedAs: string | null;
  readonly reason: string | null;
}

interface ProposalsProps {
  readonly proposals: readonly Proposal[];
  readonly onDecide: (proposal: Proposal) => void;
}

/** Names that were proposed, those that wait first. */
export function Proposals({ proposals, onDecide }: ProposalsProps): ReactNode {
  const { locale } = useAtlas();
  const text = catalogueWords(locale).proposals;
  const stateOf = ({ state, acceptedAs, reason }: Proposal): string =>
    state === "OPEN"
      ? text.waiting
      : state === "ACCEPTED"
        ? text.accepted(acceptedAs ?? "")
        : text.declined(reason ?? "");
  return (
    <ul className="catalogue-list">
      {proposals.map((proposal) => (
        <li key={proposal.id}>
          <div className="catalogue-item">
            <strong>{proposal.name}</strong>
            <span className="quiet">
              {[
                text.kinds[proposal.kind],
                formatDate(proposal.at.slice(0, 10), locale),
                ...(proposal.foundIn === "" ? [] : [text.foundIn(proposal.foundIn)]),
                ...(proposal.territory === null ? [] : [text.of(proposal.territory)]),
                stateOf(proposal),
              ].join(" · ")}
            </span>
          </div>
          {proposal.state === "OPEN" ? (
            <Button aria-label={`${text.decide}: ${proposal.name}`} onPress={() => onDecide(proposal)}>
              {text.decide}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
