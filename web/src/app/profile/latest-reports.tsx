import type { ReactNode } from "react";
import { formatNumber } from "../../figure/format/format.ts";
import { profileWords } from "../../i18n/profile-words.ts";
import type { ProfileCatalogueQuery } from "../../figure/profile/generated/profile-catalogue.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { PageLink } from "../address/page-link.tsx";
import { ReportLine } from "../sources/printed-figures.tsx";
import type { Address } from "../address/address.ts";
import { fromHere } from "../address/from-here.ts";

/** The newest reports of a dataset, with the way to all of them. */
export function LatestReports({
  reports,
}: {
  readonly reports: ProfileCatalogueQuery["sources"];
}): ReactNode {
  const { address, locale } = useAtlas();
  const text = profileWords(locale).reports;
  const sources: Address = { ...fromHere(address), page: "sources", dataset: address.dataset };
  return (
    <section aria-labelledby="latest-reports" className="latest-reports">
      <h2 id="latest-reports">{text.title}</h2>
      <ul className="reports reports-columns">
        {reports.map((report) => (
          <li key={report.id}>
            <ReportLine report={report} />
            <PageLink className="note" to={{ ...sources, search: report.id }}>
              {text.figures(formatNumber(report.figures, locale))}
              <span className="visually-hidden">: {report.title}</span>
            </PageLink>
          </li>
        ))}
      </ul>
      <p className="no-print">
        <PageLink to={sources}>{text.all}</PageLink>
      </p>
    </section>
  );
}
