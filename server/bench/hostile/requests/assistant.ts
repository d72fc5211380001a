/** A line that is sent to the tools for assistants. */
export interface HostileLine {
  readonly name: string;
  readonly line: string;
}

const said = (name: string, message: unknown): HostileLine => ({
  name,
  line: JSON.stringify({ jsonrpc: "2.0", ...(message as object) }),
});
const call = (name: string, tool: string, args: unknown): HostileLine =>
  said(name, { id: name, method: "tools/call", params: { name: tool, arguments: args } });
const ASK = { dataset: "demo", indicators: ["model_points"], periods: ["2020-07"] };

/** What an assistant that was talked into it could send. */
export const HOSTILE_LINES: readonly HostileLine[] = [
  { name: "no JSON", line: "GET / HTTP/1.1" },
  { name: "half of it", line: '{"jsonrpc":"2.0","id":1,"method":"tools/' },
  { name: "an empty line", line: "" },
  { name: "NUL", line: "\0\0\0" },
  { name: "null", line: "null" },
  { name: "a number", line: "7" },
  {
    name: "a list of 1,000",
    line: JSON.stringify(
      Array.from({ length: 1_000 }, (_, id) => ({ jsonrpc: "2.0", id, method: "tools/list" })),
    ),
  },
  { name: "5 MB", line: `{"jsonrpc":"2.0","id":"x","method":"${"x".repeat(5_000_000)}"}` },
  {
    name: "50,000 lists within each other",
    line: `{"jsonrpc":"2.0","id":"x","method":"tools/call","params":${"[".repeat(50_000)}${"]".repeat(50_000)}}`,
  },
  {
    name: "a prototype",
    line: '{"jsonrpc":"2.0","id":"x","method":"tools/call","params":{"__proto__":{"name":"find"}}}',
  },
  said("an id that is an object", { id: { a: 1 }, method: "tools/list" }),
  said("a method that there is not", { id: "x", method: "shell/run", params: { command: "id" } }),
  said("a method of JavaScript", { id: "x", method: "__proto__" }),
  said("a file of the machine", { id: "x", method: "resources/read", params: { uri: "file:///etc/passwd" } }),
  said("a beginning in the middle", {
    id: "x",
    method: "initialize",
    params: { protocolVersion: "9999-99-99", capabilities: {}, clientInfo: { name: "x", version: "1" } },
  }),
  said("an answer that nobody waits for", { id: 999, result: {} }),
  call("a tool that there is not", "rm", {}),
  call("a tool of JavaScript", "constructor", {}),
  call("no arguments", "ask", null),
  call("arguments of other sorts", "ask", { dataset: [], indicators: "x", periods: 7 }),
  call("a text of 100,000 letters", "find", { text: "a".repeat(100_000) }),
  call("NUL in a text", "find", { text: "a\0b" }),
  call("half a letter", "find", { text: "\uD800" }),
  call("a limit beyond all", "find", { text: "a", limit: 1e300 }),
  call("an id out of it", "describe", { id: "../../etc/passwd" }),
  call("a dataset that is a question", "ask", { ...ASK, dataset: '") { __schema { types { name } } } #' }),
  call("10,000 indicators", "ask", { ...ASK, indicators: Array.from({ length: 10_000 }, (_, n) => `i${n}`) }),
  call("all there is", "ask", { ...ASK, periods: undefined, level: "PROVINCE" }),
  call("an argument that there is not", "figure", { ...ASK, url: "http://127.0.0.1:9", knownAt: "x" }),
];
