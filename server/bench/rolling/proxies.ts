import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** What stands before the servers: a proxy as simple as there can be one, or one of those we have settings for. */
export const PROXIES = ["own", "caddy", "nginx"] as const;
export type ProxyName = (typeof PROXIES)[number];

export interface Proxy {
  readonly url: string;
  /** Resolves when a server is known to be ready. */
  ready(server: string): Promise<void>;
  close(): void;
}

const DEPLOY = resolve(import.meta.dirname, "../../deploy");
/** Milliseconds until a proxy that looks every second has seen that a server is ready. */
const SEEN = 2_500;

/** Starts Debian's Caddy or nginx with the settings of server/deploy. */
export async function startProgram(
  name: Exclude<ProxyName, "own">,
  servers: readonly string[],
  folder: string,
): Promise<Proxy> {
  const port = await freePort();
  const at = servers.map((server) => new URL(server).host);
  const child: ChildProcess =
    name === "caddy"
      ? spawn("caddy", ["run", "--config", join(DEPLOY, "Caddyfile")], {
          env: {
            ...process.env,
            HOME: folder,
            ATLAS_HOST: `http://127.0.0.1:${port}`,
            ATLAS_AT: at.join(" "),
          },
          stdio: ["ignore", "ignore", "ignore"],
        })
      : spawn(
          "nginx",
          ["-p", folder, "-e", join(folder, "nginx-error.log"), "-c", await nginxSettings(port, at, folder)],
          {
            stdio: ["ignore", "ignore", "inherit"],
          },
        );
  const url = `http://127.0.0.1:${port}`;
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`${name} ended with ${code}`);
  });
  ended.catch(() => undefined);
  const up = async (): Promise<void> => {
    while (
      !(await fetch(`${url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      ))
    )
      await sleep(100);
  };
  await Promise.race([up(), ended]);
  return {
    url,
    ready: () => sleep(SEEN),
    close: () => void child.kill("SIGKILL"),
  };
}

/** The settings for two servers, on other ports, without TLS, in the foreground. */
async function nginxSettings(
  port: number,
  [one = "", two = ""]: readonly string[],
  folder: string,
): Promise<string> {
  const upstream = (await readFile(join(DEPLOY, "nginx-two-servers.conf"), "utf8"))
    .replace("127.0.0.1:4000", one)
    .replace("127.0.0.1:4001", two)
    .replace("listen 443 ssl;", `listen 127.0.0.1:${port};`)
    .replaceAll(/^.*(ssl_certificate|server_name).*$/gm, "");
  const file = join(folder, "nginx.conf");
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (each) => `${each}_temp_path ${folder}/${each};`,
  );
  await writeFile(
    file,
    `daemon off; master_process off; pid ${folder}/nginx.pid; events {} http { access_log off; ${temporary.join(" ")}\n${upstream}\n}`,
  );
  return file;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, "127.0.0.1", listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}
