/** Where traces go, by the variables that OpenTelemetry gives these names. */
export interface TraceSettings {
  /** Of the collector, whole: `http://127.0.0.1:4318/v1/traces`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly service: string;
  readonly sampler: Sampler;
  /** Share of traces that are taken, where the sampler goes by it. */
  readonly ratio: number;
}

const SAMPLERS = [
  "always_on",
  "always_off",
  "traceidratio",
  "parentbased_always_on",
  "parentbased_always_off",
  "parentbased_traceidratio",
] as const;
export type Sampler = (typeof SAMPLERS)[number];

/** Reads them; null: no traces are sent. Sentences on what is wrong are added to `problems`. */
export function readTraces(text: (name: string) => string | null, problems: string[]): TraceSettings | null {
  const whole = text("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT");
  const base = text("OTEL_EXPORTER_OTLP_ENDPOINT");
  if (whole === null && base === null) return null;
  const name = whole === null ? "OTEL_EXPORTER_OTLP_ENDPOINT" : "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";
  const url = whole ?? `${base?.replace(/\/+$/, "")}/v1/traces`;
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ""))
    problems.push(`${name} must be an address such as http://127.0.0.1:4318, not "${whole ?? base}".`);
  const sampler = text("OTEL_TRACES_SAMPLER") ?? "parentbased_always_on";
  const known = SAMPLERS.find((each) => each === sampler);
  if (known === undefined)
    problems.push(`OTEL_TRACES_SAMPLER must be one of ${SAMPLERS.join(", ")}, not "${sampler}".`);
  const share = text("OTEL_TRACES_SAMPLER_ARG");
  const ratio = Number(share ?? "1");
  if (!(ratio >= 0 && ratio <= 1))
    problems.push(`OTEL_TRACES_SAMPLER_ARG must be a share from 0 to 1, not "${share}".`);
  return {
    url,
    headers: headersOf(text("OTEL_EXPORTER_OTLP_HEADERS") ?? ""),
    service: text("OTEL_SERVICE_NAME") ?? "movement-atlas",
    sampler: known ?? "parentbased_always_on",
    ratio,
  };
}

/** `name=value,other=value`, values as in an address. */
function headersOf(written: string): Record<string, string> {
  return Object.fromEntries(
    written.split(",").flatMap((pair) => {
      const at = pair.indexOf("=");
      return at <= 0 ? [] : [[pair.slice(0, at).trim(), decoded(pair.slice(at + 1).trim())]];
    }),
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
