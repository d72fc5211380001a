/**
 * How the server is told to be thrifty with memory; docs/performance.md says what each brings. The heap's limit is far above
 * what it needs: V8 lets garbage lie the longer the more it may have, and with as little as this would look through everything for each
 * long answer, so it is told to do so when what is in use has doubled. The C library gives large pieces back at once instead of
 * keeping them for later, and has two heaps instead of one for each thread; where it is another one than GNU's, this means nothing.
 *
 * @type {{ flags: string[], environment: Record<string, string> }}
 */
export const MEMORY = {
  flags: ["--max-old-space-size=512", "--max-semi-space-size=8", "--heap-growing-percent=100"],
  environment: {
    MALLOC_ARENA_MAX: "2",
    MALLOC_MMAP_THRESHOLD_: "131072",
    MALLOC_TRIM_THRESHOLD_: "131072",
  },
};
