import { beforeEach, expect, test } from "vitest";
import { RateLimitedError } from "../../../src/graphql/errors.ts";
import { Quota } from "../../../src/http/admission/quota.ts";
import { rateLimitHeaders } from "../../../src/http/admission/rate-limit-headers.ts";

let now = 1_000_000;
let quota: Quota;
beforeEach(() => {
  now = 1_000_000;
  quota = new Quota(100, undefined, () => now);
});

test("points are taken off until they are used up, and are whole again a minute after the first", () => {
  expect(quota.spend("a", 70)).toEqual({ limit: 100, remaining: 30, resetAt: now + 60_000 });
  now += 15_000;
  expect(() => quota.spend("a", 31)).toThrow(RateLimitedError);
  // What is refused costs nothing.
  expect(quota.spend("a", 30).remaining).toBe(0);
  expect(() => quota.check("a")).toThrow(
    expect.objectContaining({
      status: 429,
      retryAfter: 45,
      extensions: { code: "RATE_LIMITED", retryAfter: 45 },
    }),
  );
  now += 45_000;
  quota.check("a");
  expect(quota.spend("a", 1).remaining).toBe(99);
});

test("a clock that is set back keeps nobody out until it comes to where it was, and one set forth ends a window", () => {
  quota.spend("a", 100);
  now -= 86_400_000;
  expect(quota.spend("a", 100)).toMatchObject({ remaining: 0, resetAt: now + 60_000 });
  now += 172_800_000;
  expect(quota.spend("a", 1).remaining).toBe(99);
});

test("callers do not share", () => {
  quota.spend("a", 100);
  expect(quota.spend("b", 100).remaining).toBe(0);
});

test("a whole window is enough for any one question, and what was not answered is given back", () => {
  expect(quota.spend("a", 5_000).remaining).toBe(0);
  expect(() => quota.spend("a", 1)).toThrow(RateLimitedError);
  quota.charge("a", -5_000);
  expect(quota.spend("a", 1).remaining).toBe(99);
});

test("without a limit nothing is counted and no header is sent", () => {
  const free = new Quota(0, undefined, () => now);
  free.spend("a", 1_000_000);
  free.check("a");
  expect(rateLimitHeaders(free.left("a"), now)).toEqual({});
});

test("callers that come and never again are not remembered for ever", () => {
  for (let each = 0; each < 10_001; each += 1) quota.spend(`caller ${each}`, 100);
  expect(quota.left("caller 10000").remaining).toBe(0);
  expect(quota.left("caller 0").remaining).toBe(100);
});

test("headers say the policy, what is left and when it is whole again", () => {
  quota.spend("a", 70);
  now += 500;
  expect(rateLimitHeaders(quota.left("a"), now)).toEqual({
    "ratelimit-policy": '"points";q=100;w=60',
    ratelimit: '"points";r=30;t=60',
  });
});
