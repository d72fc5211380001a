import { crc32 } from "node:zlib";

/** A Shapefile of one polygon with one column, in a zip that is not compressed. */
export function shapefileZip(ring: readonly (readonly [number, number])[], prj: string | null): Buffer {
  const files: [string, Buffer][] = [
    ["xa.shp", shp(ring)],
    ["xa.dbf", dbf()],
    ...(prj === null ? [] : ([["xa.prj", Buffer.from(prj)]] as [string, Buffer][])),
  ];
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(content), 0);
    sizes.writeUInt32LE(content.length, 4);
    sizes.writeUInt32LE(content.length, 8);
    const lengths = Buffer.from([name.length, 0, 0, 0]);
    const local = Buffer.concat([
      Buffer.from("504b0304140000000000000000 00".replaceAll(" ", ""), "hex"),
      sizes,
      lengths,
      Buffer.from(name),
      content,
    ]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    list.push(
      Buffer.concat([
        Buffer.from("504b01021400140000000000 00000000".replaceAll(" ", ""), "hex"),
        sizes,
        lengths,
        where,
        Buffer.from(name),
      ]),
    );
    parts.push(local);
    at += local.length;
  }
  const central = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, central, end]);
}

function shp(ring: readonly (readonly [number, number])[]): Buffer {
  const length = 44 + 4 + ring.length * 16;
  const file = Buffer.alloc(100 + 8 + length);
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  file.writeInt32BE(9994, 0);
  file.writeInt32BE(file.length / 2, 24);
  file.writeInt32LE(1000, 28);
  file.writeInt32LE(5, 32);
  box.forEach((value, at) => file.writeDoubleLE(value, 36 + at * 8));
  file.writeInt32BE(1, 100);
  file.writeInt32BE(length / 2, 104);
  file.writeInt32LE(5, 108);
  box.forEach((value, at) => file.writeDoubleLE(value, 112 + at * 8));
  file.writeInt32LE(1, 144);
  file.writeInt32LE(ring.length, 148);
  ring.forEach(([x, y], at) => {
    file.writeDoubleLE(x, 156 + at * 16);
    file.writeDoubleLE(y, 164 + at * 16);
  });
  return file;
}

function dbf(): Buffer {
  const head = Buffer.alloc(65);
  head[0] = 3;
  head.writeUInt32LE(1, 4);
  head.writeUInt16LE(65, 8);
  head.writeUInt16LE(6, 10);
  head.write("MAXA", 32);
  head.write("C", 43);
  head[48] = 5;
  head[64] = 0x0d;
  return Buffer.concat([head, Buffer.from(" 01001"), Buffer.from([0x1a])]);
}
