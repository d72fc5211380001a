import { createServer } from "node:http";
import { test as plain } from "@playwright/test";
import { expect, isHere } from "./support/test.ts";

plain("the browser reaches this machine and no other", async ({ page }) => {
  const server = createServer((_, response) => response.end("<title>here</title>"));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  await page.goto(`http://127.0.0.1:${address.port}/`);
  await expect(page).toHaveTitle("here");
  await expect(page.goto("http://example.com/")).rejects.toThrow(/ERR_NAME_NOT_RESOLVED/);
  server.close();
});

plain("an address of another machine is known as one", () => {
  expect(
    ["http://127.0.0.1:4000/", "blob:http://127.0.0.1/1", "data:text/plain,x"].filter(isHere),
  ).toHaveLength(3);
  expect(
    ["https://example.com/", "wss://example.com/", "http://127.0.0.1.example.com/"].filter(isHere),
  ).toEqual([]);
});

plain("the browser draws with WebGL, as the map does", async ({ page }) => {
  const version = await page.evaluate(() => {
    const context = document.createElement("canvas").getContext("webgl2");
    return context === null ? null : String(context.getParameter(context.VERSION));
  });
  expect(version).toContain("WebGL 2");
});
