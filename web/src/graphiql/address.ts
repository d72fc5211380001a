/** What the address of the query desk asks to open. */
export interface Asked {
  readonly query: string | null;
  /** JSON. */
  readonly variables: string | null;
}

export function readAddress(search: string): Asked {
  const params = new URLSearchParams(search);
  return { query: params.get("query"), variables: params.get("variables") };
}

/** The address under which the query desk opens with this query. */
export function deskAddress(query: string, variables: string | null = null): string {
  const params = new URLSearchParams({ query });
  if (variables !== null && variables.trim() !== "") params.set("variables", variables);
  return `/graphiql?${params}`;
}
