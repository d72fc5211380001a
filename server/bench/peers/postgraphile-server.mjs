// PostGraphile as its documentation sets it up, over a schema that holds a view and nothing else. Plain JavaScript, because it is
// installed in this folder alone and only when it is to be measured.
import { createServer } from "node:http";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";

process.once("message", ({ connectionString, schema }) => {
  const peer = postgraphile({
    extends: [PostGraphileAmberPreset],
    pgServices: [makePgService({ connectionString, schemas: [schema] })],
    grafserv: { graphqlPath: "/graphql", graphiql: false, watch: false },
    grafast: { explain: false },
  });
  const server = createServer();
  peer
    .createServ(grafserv)
    .addTo(server)
    .then(() => server.listen(0, "127.0.0.1", () => process.send?.({ port: server.address().port })))
    .catch((error) => {
      process.stderr.write(`${error}\n`);
      process.exit(1);
    });
});
