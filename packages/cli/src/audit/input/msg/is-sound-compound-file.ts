/** [MS-CFB] §2.2: the header, whatever the sector size. */
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const SECTORS_IN_HEADER = 109;

/** Types of directory entries that are in use: storage, stream, root ([MS-CFB] §2.6.1). */
const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;

interface Sectors {
  readonly view: DataView;
  readonly size: number;
  readonly count: number;
}

/**
 * Whether a compound file can be walked: every chain of sectors ends, every entry hangs in one
 * tree, and its streams together are no larger than the file. The library that reads such files
 * follows chains and believes sizes; on a file that fails here it may not come to an end.
 */
export function isSoundCompoundFile(bytes: Uint8Array): boolean {
  if (bytes.length < HEADER_BYTES) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const shift = view.getUint16(0x1e, true);
  if (shift !== 9 && shift !== 12) return false;
  const size = 1 << shift;
  const sectors = { view, size, count: Math.floor(bytes.length / size) - 1 };
  const table = tableOf(sectors);
  if (table === null || !everyChainEnds(table, sectors.count)) return false;
  const small = valuesOf(sectors, chainFrom(view.getInt32(0x3c, true), table));
  if (!everyChainEnds(small, small.length)) return false;
  return isOneTree(sectors, chainFrom(view.getInt32(0x30, true), table));
}

/** The allocation table ([MS-CFB] §2.3): which sector follows which; negative ends a chain. */
function tableOf(sectors: Sectors): Int32Array | null {
  const { view, size, count } = sectors;
  const wanted = view.getUint32(0x2c, true);
  const further = view.getUint32(0x48, true);
  if (wanted > count || further > count) return null;
  const list: number[] = [];
  for (let index = 0; index < Math.min(wanted, SECTORS_IN_HEADER); index++) {
    list.push(view.getInt32(0x4c + 4 * index, true));
  }
  let sector = view.getInt32(0x44, true);
  for (let read = 0; read < further && sector >= 0; read++) {
    if (sector >= count) return null;
    const values = valuesOf(sectors, [sector]);
    list.push(...values.subarray(0, Math.min(wanted - list.length, size / 4 - 1)));
    sector = values.at(-1) ?? -1;
  }
  const isInFile = list.every((at) => at >= 0 && at < count);
  return isInFile && list.length === wanted ? valuesOf(sectors, list) : null;
}

function valuesOf({ view, size, count }: Sectors, list: readonly number[]): Int32Array {
  const perSector = size / 4;
  const values = new Int32Array(list.length * perSector).fill(-1);
  for (const [index, sector] of list.entries()) {
    if (sector >= count) continue;
    for (let at = 0; at < perSector; at++) {
      values[index * perSector + at] = view.getInt32((sector + 1) * size + 4 * at, true);
    }
  }
  return values;
}

/** No link leaves the file and none leads back to where its chain came from. */
function everyChainEnds(table: Int32Array, count: number): boolean {
  const walk = new Int32Array(table.length);
  for (let start = 0; start < table.length; start++) {
    const isNew = walk[start] === 0;
    let at = start;
    while (at >= 0 && at < table.length && walk[at] === 0) {
      walk[at] = start + 1;
      at = table[at] ?? -1;
      if (at >= count) return false;
    }
    if (isNew && walk[at] === start + 1) return false;
  }
  return true;
}

function chainFrom(start: number, table: Int32Array): readonly number[] {
  const chain: number[] = [];
  for (let at = start; at >= 0 && at < table.length; at = table[at] ?? -1) chain.push(at);
  return chain;
}

function isOneTree({ view, size, count }: Sectors, directory: readonly number[]): boolean {
  const perSector = size / ENTRY_BYTES;
  const entries = directory.length * perSector;
  const isReached = new Uint8Array(entries);
  let streamBytes = 0;
  for (const [index, sector] of directory.entries()) {
    if (sector >= count) return false;
    for (let slot = 0; slot < perSector; slot++) {
      const at = (sector + 1) * size + slot * ENTRY_BYTES;
      const type = view.getUint8(at + 0x42);
      if (index === 0 && slot === 0 && type !== ROOT) return false;
      if (type !== STORAGE && type !== STREAM && type !== ROOT) continue;
      if (type === STREAM) streamBytes += view.getUint32(at + 0x78, true);
      for (const link of [0x44, 0x48, 0x4c]) {
        const to = view.getInt32(at + link, true);
        if (to === -1) continue;
        // Entry 0 is the root: nothing may lead back to it.
        if (to <= 0 || to >= entries || isReached[to] === 1) return false;
        isReached[to] = 1;
      }
    }
  }
  return directory.length > 0 && streamBytes <= view.byteLength;
}
