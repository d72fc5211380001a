import type { FastifyInstance } from "fastify";
import { may } from "../../accounts/may.ts";
import type { Facts } from "../../telemetry/status/lines.ts";
import { statusOf } from "../../telemetry/status/status.ts";
import type { RecentErrors } from "../../telemetry/logs/recent-errors.ts";
import { askerOf } from "../accounts/asker.ts";
import { answerPrivately, refuseVerdict } from "../accounts/refuse.ts";
import { languageOf, setLanguage } from "../language.ts";

export interface StatusRouteOptions extends Omit<Facts, "databaseVersion"> {
  readonly databaseVersion: () => string | null;
  readonly errors: RecentErrors;
}

/** `GET /status`: how the atlas is, for administrators. However many ask, there is one look. */
export function statusRoute(app: FastifyInstance, options: StatusRouteOptions): void {
  const { metrics, databaseVersion, limits, errors } = options;
  app.get("/status", async (request, reply) => {
    const verdict = may(askerOf(request).actor, "SEE_STATUS", { area: null }, () => false);
    if (!verdict.may) return refuseVerdict(reply, verdict);
    await metrics.ready();
    const lang = languageOf(request.headers);
    const facts = {
      metrics,
      limits,
      databaseVersion: databaseVersion(),
      errors: errors.list,
      now: new Date(),
    };
    return answerPrivately(setLanguage(reply, lang), statusOf(facts, lang));
  });
}
