/** A command as a reader would copy it, without comments. */
export type ReadmeCommand = string;

const FENCE = /^```(\w*)\n([\s\S]*?)^```$/gmu;
/** Code in a running text that a reader could type: a program of ours or of npm, settings before it or not. */
const INLINE = /`((?:[A-Z_]+=\S+ )*(?:npm|npx|pnpm|node|git|sh|\.\/?\w*\/)(?: |\b)[^`]*)`/gu;

/**
 * The commands that a README tells its reader to run, each once, in their order: the lines of its blocks, and what stands
 * as code in the text.
 *
 * @throws Error when a block is not marked `sh`, for then nothing says whether it is to be run
 */
export function readmeCommands(readme: string): ReadmeCommand[] {
  const commands: { at: number; command: string }[] = [];
  const text = readme.replaceAll(FENCE, (block: string, language: string, body: string, at: number) => {
    if (language !== "sh") throw new Error(`README.md: a block is marked "${language}", not "sh":\n${block}`);
    for (const line of body.replaceAll(/\\\n\s*/gu, "").split("\n")) {
      const command = line.replace(/(^|\s)#.*$/u, "").trim();
      if (command !== "") commands.push({ at, command });
    }
    return " ".repeat(block.length);
  });
  for (const match of text.matchAll(INLINE)) commands.push({ at: match.index, command: match[1] ?? "" });
  return [...new Set(commands.toSorted((a, b) => a.at - b.at).map(({ command }) => command))];
}
