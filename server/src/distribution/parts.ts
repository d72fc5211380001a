/** A family of indicators, as far as it matters where it lies. */
export interface FamilySize {
  readonly id: number;
  /** By which Citus chooses its part. */
  readonly hash: number;
  readonly bytes: number;
}

/** The space of hashes, which parts share evenly. */
const [LEAST_HASH, HASHES] = [-(2 ** 31), 2 ** 32];
/** How many parts a table may be put into. */
const PART_COUNTS = [16, 32, 64] as const;
/** A fuller part than the largest family by so much is worth more parts. */
const FULLER = 1.1;
/** Moving is worth it where the fullest machine holds so much more than it would. */
const UNEVEN = 1.1;

const zeros = (length: number): number[] => Array.from({ length }, () => 0);

/** The part, from 0, that a hash falls into. The last takes what is left over. */
export function partOf(hash: number, parts: number): number {
  return Math.min(parts - 1, Math.floor((hash - LEAST_HASH) / Math.floor(HASHES / parts)));
}

/** Bytes of each part. */
export function sizesOfParts(families: readonly FamilySize[], parts: number): readonly number[] {
  const sizes = zeros(parts);
  for (const { hash, bytes } of families) {
    const part = partOf(hash, parts);
    sizes[part] = (sizes[part] ?? 0) + bytes;
  }
  return sizes;
}

/** As few parts as keep large families from lying in one with others: a family is never divided, so no part can be smaller than the largest. */
export function choosePartCount(families: readonly FamilySize[]): number {
  const largest = Math.max(0, ...families.map(({ bytes }) => bytes));
  const fullest = PART_COUNTS.map((parts) => Math.max(0, ...sizesOfParts(families, parts)));
  const best = Math.min(...fullest);
  const enough = fullest.findIndex((bytes) => bytes <= Math.max(best, largest * FULLER));
  return PART_COUNTS[enough] ?? PART_COUNTS[0];
}

/** The machine, from 0, for each part: the largest parts first, each to the machine that holds the least; an even one where parts are empty. */
export function placeParts(sizes: readonly number[], machines: number): readonly number[] {
  const [held, count] = [zeros(machines), zeros(machines)];
  const places = zeros(sizes.length);
  const bySize = sizes.map((_, part) => part).toSorted((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  for (const part of bySize) {
    let least = 0;
    for (let machine = 1; machine < machines; machine++) {
      const [lighter, fewer] = [held, count].map((of) => (of[machine] ?? 0) - (of[least] ?? 0));
      const less = (sizes[part] === 0 ? fewer || lighter : lighter || fewer) ?? 0;
      if (less < 0) least = machine;
    }
    places[part] = least;
    held[least] = (held[least] ?? 0) + (sizes[part] ?? 0);
    count[least] = (count[least] ?? 0) + 1;
  }
  return places;
}

/** Bytes that each machine holds. */
export function heldBy(
  sizes: readonly number[],
  places: readonly (number | null)[],
  machines: number,
): readonly number[] {
  const held = zeros(machines);
  places.forEach((machine, part) => {
    if (machine !== null) held[machine] = (held[machine] ?? 0) + (sizes[part] ?? 0);
  });
  return held;
}

/**
 * Where parts are to lie that lie somewhere already: as they do, unless that is markedly less even than it could be, or one lies where none should.
 *
 * @param now the machine of each part; null: one that is to hold none
 */
export function placeAgain(
  sizes: readonly number[],
  now: readonly (number | null)[],
  machines: number,
): readonly number[] {
  const wanted = placeParts(sizes, machines);
  const fullest = (places: readonly (number | null)[]): number =>
    Math.max(...heldBy(sizes, places, machines));
  const lies = now.every((machine) => machine !== null) && fullest(now) <= fullest(wanted) * UNEVEN;
  return lies ? now.map((machine) => machine ?? 0) : wanted;
}
