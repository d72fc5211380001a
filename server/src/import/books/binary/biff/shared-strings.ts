/** Where, in letters, which font begins. */
export interface Run {
  readonly from: number;
  readonly font: number;
}

/** The runs of each text that cells name by number; a text of one font has none. */
export function runsOfStrings(pieces: readonly Buffer[]): (readonly Run[])[] {
  const reader = new Continued(pieces);
  reader.skip(4);
  const count = reader.uint32();
  const strings: (readonly Run[])[] = [];
  while (strings.length < count && !reader.isAtEnd()) strings.push(runsOfString(reader));
  return strings;
}

const WIDE = 1;
const EXTENDED = 4;
const RICH = 8;

function runsOfString(reader: Continued): Run[] {
  const length = reader.uint16();
  const flags = reader.byte();
  const count = (flags & RICH) === 0 ? 0 : reader.uint16();
  const extended = (flags & EXTENDED) === 0 ? 0 : reader.uint32();
  reader.skipLetters(length, (flags & WIDE) !== 0);
  const runs: Run[] = [];
  for (let index = 0; index < count; index++) runs.push({ from: reader.uint16(), font: reader.uint16() });
  reader.skip(extended);
  return runs;
}

/** Bytes of a record that goes on in others. Letters that go on there begin anew with whether they are wide. */
class Continued {
  private piece = 0;
  private at = 0;
  private readonly pieces: readonly Buffer[];

  constructor(pieces: readonly Buffer[]) {
    this.pieces = pieces;
  }

  isAtEnd(): boolean {
    this.settle();
    return this.piece >= this.pieces.length;
  }

  byte(): number {
    this.settle();
    return this.pieces[this.piece]?.[this.at++] ?? 0;
  }

  uint16(): number {
    return this.byte() + this.byte() * 0x100;
  }

  uint32(): number {
    return this.uint16() + this.uint16() * 0x1_0000;
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0 && !this.isAtEnd();) {
      const taken = Math.min(left, this.left());
      this.at += taken;
      left -= taken;
    }
  }

  skipLetters(letters: number, isWide: boolean): void {
    let wide = isWide;
    for (let left = letters; left > 0;) {
      if (this.left() === 0) {
        if (this.isAtEnd()) return;
        wide = (this.byte() & WIDE) !== 0;
      }
      const size = wide ? 2 : 1;
      const taken = Math.min(left, Math.floor(this.left() / size));
      if (taken === 0) return;
      this.at += taken * size;
      left -= taken;
    }
  }

  private left(): number {
    return Math.max(0, (this.pieces[this.piece]?.length ?? 0) - this.at);
  }

  private settle(): void {
    while (this.piece < this.pieces.length && this.left() === 0) {
      this.piece++;
      this.at = 0;
    }
  }
}
