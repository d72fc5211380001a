import { setTimeout as sleep } from "node:timers/promises";
import { Command } from "commander";
import { distribute } from "../distribution/distribute.ts";
import { readFacts } from "../distribution/facts.ts";
import { isDone, planInWords, stepInWords } from "../distribution/in-words.ts";
import { makePlan } from "../distribution/plan.ts";
import { NotDistributed, refusalOf, startedMeanwhile, usedBy } from "../distribution/refusal.ts";
import type { Tool } from "./tool.ts";
import { WrongInput } from "./wrong-input.ts";

/** Milliseconds. */
const SETTLING = 500;

/** `distribute`: the big tables over the workers of a Citus cluster, each family of indicators on one of them. */
export function distributeCommand(tool: Tool): Command {
  return new Command("distribute")
    .description(
      "spread the big tables of DATABASE_URL, the coordinator of a Citus cluster, over its workers, while no server runs; run again it takes in what is new and evens out what lies unevenly",
    )
    .option("--plan", "only tell what would be done")
    .action(async ({ plan: onlyPlan }: { plan?: boolean }) => {
      await tool.withDatabase(
        async ({ pool }) => {
          const client = await pool.connect();
          try {
            const facts = await readFacts(client);
            const refusal = refusalOf(facts);
            if (refusal !== null) throw new WrongInput(`Not spread. ${refusal}`);
            const plan = await makePlan(client, facts);
            tool.print(planInWords(plan));
            if (isDone(plan)) return tool.print(["", "Nothing is left to do."]);
            // A connection that was just closed is still told for a moment.
            const used = usedBy(facts) && (await sleep(SETTLING), usedBy(await readFacts(client)));
            if (onlyPlan === true)
              return tool.print(["", ...(used === null ? [] : [used]), "Nothing was changed."]);
            if (used !== null) throw new WrongInput(`Not spread. ${used}`);
            const { laid, moved } = await distribute(client, plan, (step) => tool.say?.(stepInWords(step)));
            tool.print([
              "",
              `Done: ${laid.length} tables laid, ${moved} parts moved. Every table holds what it held.`,
              ...startedMeanwhile(await readFacts(client)),
            ]);
          } catch (error) {
            if (error instanceof NotDistributed) throw new WrongInput(error.message);
            throw error;
          } finally {
            // Its settings are its own.
            client.release(true);
          }
        },
        { asItIs: true },
      );
    });
}
