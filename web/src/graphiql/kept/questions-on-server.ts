import type { KeptItem, KeptWay } from "../../kept/kept-on-server.ts";
import type { Kept } from "./kept.ts";
import { readQuestion, type KeptQuestion } from "./kept-question.ts";

/** Where the server has a question. */
interface Place {
  readonly id: string;
  readonly version: number;
}

/**
 * Questions saved by name, kept by the server. One of the same name that was saved elsewhere meanwhile is not overwritten: ours gets a number. Rejects, with what the server says,
 * where it does not keep one.
 */
export function questionsOnServer(way: KeptWay): Kept<KeptQuestion> {
  let places = new Map<string, Place>();
  const list = async (): Promise<readonly KeptQuestion[]> => {
    const listed = await way.list();
    if (listed.is !== "done") throw new Error(listed.is === "refused" ? listed.message : "no answer");
    const read = listed.data.items.flatMap((item) => {
      const question = questionOf(item);
      return question === null ? [] : [{ item, question }];
    });
    places = new Map(read.map(({ item, question }) => [question.id, item]));
    return read.map(({ question }) => question);
  };
  const put = async (question: KeptQuestion): Promise<readonly KeptQuestion[]> => {
    const { id: name, ...document } = question;
    const place = places.get(name) ?? { id: `q-${crypto.randomUUID()}`, version: 0 };
    const sent = await way.put(place.id, place.version, document);
    if (sent.is === "refused" || sent.is === "unanswered")
      throw new Error(sent.is === "refused" ? sent.message : "no answer");
    if (sent.is === "late") {
      const names = new Set((await list()).map(({ id }) => id));
      const free = names.has(name) ? numbered(name, names) : name;
      return put({ ...question, id: free, name: free });
    }
    return list();
  };
  const remove = async (name: string): Promise<readonly KeptQuestion[]> => {
    const place = places.get(name);
    // One that was changed elsewhere meanwhile stays, and is listed as it is now.
    if (place !== undefined) await way.remove(place.id, place.version);
    return list();
  };
  return {
    list,
    put,
    remove,
    clear: async () => {
      for (const { id } of await list()) await remove(id);
      return list();
    },
  };
}

function questionOf({ document }: KeptItem): KeptQuestion | null {
  const name = typeof document === "object" && document !== null ? Reflect.get(document, "name") : null;
  return readQuestion({ ...(document as object | null), id: name });
}

function numbered(name: string, names: ReadonlySet<string>): string {
  for (let n = 2; ; n += 1) if (!names.has(`${name} (${n})`)) return `${name} (${n})`;
}
