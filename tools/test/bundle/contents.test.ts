import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeChecksums } from "../../bundle/checksums.mjs";
import { copyProject } from "../../bundle/contents.mjs";
import { fingerprint } from "../../fingerprint.mjs";
import { PROJECT } from "../../project.mjs";

let stage: string;
beforeAll(() => {
  stage = mkdtempSync(join(tmpdir(), "bundle-"));
  copyProject(stage);
});
afterAll(() => rmSync(stage, { recursive: true }));

test("the page in a bundle is the one its sources make, and its packages those of its lockfile: nothing is built or fetched where it is installed", () => {
  for (const paths of [
    ["web/src", "web/index.html", "web/graphiql.html", "web/vite.config.ts", "seeds/reference"],
    ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json", "server/package.json", "web/package.json"],
  ])
    expect(fingerprint(stage, paths)).toBe(fingerprint(PROJECT, paths));
});

test("the installer of a bundle finds out which file is not the one that was packed", async () => {
  const small = mkdtempSync(join(tmpdir(), "bundle-"));
  try {
    writeFileSync(join(small, "movement-atlas"), "#!/bin/sh\nexit 2\n", { mode: 0o755 });
    writeFileSync(join(small, "install.sh"), readFileSync(join(PROJECT, "server/deploy/install.sh")));
    writeFileSync(join(small, "VERSION"), "movement-atlas-1\n");
    writeFileSync(join(small, "page.html"), "as packed");
    symlinkSync("page.html", join(small, "link.html"));
    expect(await writeChecksums(small)).toBe(4);
    const check = () => spawnSync("sh", [join(small, "install.sh"), "--check"], { encoding: "utf8" });
    expect(check()).toMatchObject({ status: 0, stdout: expect.stringContaining("It is whole") });
    writeFileSync(join(small, "page.html"), "as changeD");
    expect(check()).toMatchObject({ status: 1, stderr: expect.stringContaining("page.html: FAILED") });
  } finally {
    rmSync(small, { recursive: true });
  }
});

test("the settings that installation files name are settings there are", () => {
  const known = readFileSync(join(PROJECT, "server/src/config.ts"), "utf8");
  const [settings, compose] = ["atlas.env", "compose.yaml"].map((file) =>
    readFileSync(join(PROJECT, "server/deploy", file), "utf8"),
  );
  const inCompose = /^ {2}atlas:[\s\S]*?environment:\n((?: {6}.*\n)+)/m.exec(compose ?? "")?.[1] ?? "";
  const named = [
    ...[...(settings ?? "").matchAll(/^#?([A-Z_]+)=/gm)].map(([, name = ""]) => name),
    ...[...inCompose.matchAll(/^ +([A-Z_]+):/gm)].map(([, name = ""]) => name),
  ];
  expect(named).toEqual(expect.arrayContaining(["PUBLIC_URL", "DATABASE_URL", "TRUST_PROXY", "SEED"]));
  for (const name of named) expect(known, name).toContain(`"${name}"`);
});
