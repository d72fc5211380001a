/** Every method and address of the tree that Fastify prints, with something in the place of parameters. */
export function routesOf(tree: string): { method: string; url: string }[] {
  const above: string[] = [];
  return tree.split("\n").flatMap((line) => {
    const [, indent = "", part = "", methods] = /^([\s│├└─]*)(\S+)(?: \(([A-Z, ]+)\))?/.exec(line) ?? [];
    if (part === "") return [];
    above.splice(indent.length / 4 - 1, Infinity, part);
    const url = above
      .join("")
      .replace(/:\w+(?:\|:\w+)*/, "nam-dinh")
      .replace("*", "x");
    return (methods ?? "")
      .split(", ")
      .flatMap((method) => (method === "" ? [] : [{ method, url: url === "" ? "/" : url }]));
  });
}
