/** Numbers and names of what stands on one slide: no two alike, and the same each time it is written. */
export class SlideNames {
  private last = 1;
  private readonly taken = new Map<string, number>();

  /** The next number; 1 is the slide's own tree. */
  next(): number {
    this.last += 1;
    return this.last;
  }

  /** A name nothing else has: a second one of it has a number after it. */
  unique(name: string): string {
    const count = (this.taken.get(name) ?? 0) + 1;
    this.taken.set(name, count);
    return count === 1 ? name : this.unique(`${name} ${count}`);
  }
}
