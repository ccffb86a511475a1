import type { FileHandle } from 'node:fs/promises';
import { SourceProblem } from '../../../src/sdk/index.js';
import { grouped } from '../grouped.js';
import { countRead, openFile } from '../inbox.js';
import { parseRows, rowHash } from './index-table.js';
import type { HeldRow, TableFile } from './row-index.js';
import type { TableName } from './tables.js';

/** A row as read: its table and its cells by column, trimmed. */
export interface Row {
  table: TableName;
  cells: Readonly<Record<string, string>>;
}

/** The file is not the one that was indexed. */
export class FileChanged extends Error {
  constructor(readonly fileName: string) {
    super('file changed');
    this.name = 'FileChanged';
  }
}

/**
 * Reads the rows from their places, file by file, and checks each against the hash of the index.
 * @throws FileChanged when a file has gone or was written anew since
 */
export async function readRows(folder: string, rows: readonly HeldRow[], counted: boolean): Promise<Row[]> {
  const byFile = grouped(rows, ({ file }) => file);
  const read = await Promise.all([...byFile].map(([file, places]) => rowsOfFile(folder, file, places, counted)));
  return read.flat();
}

async function rowsOfFile(folder: string, file: TableFile, places: readonly HeldRow[], counted: boolean): Promise<Row[]> {
  const handle = await openFile(folder, file.name);
  if (handle === undefined) throw new FileChanged(file.name);
  if (counted) countRead(folder);
  try {
    const { size, mtimeMs } = await handle.stat();
    if (size !== file.size || mtimeMs !== file.mtimeMs) throw new FileChanged(file.name);
    const slices = await slicesOf(handle, places);
    if (slices.some((slice, at) => rowHash(slice) !== places[at]!.hash)) throw new FileChanged(file.name);
    return parseRows(slices, file.table).map((cells) => ({ table: file.table.table, cells }));
  } catch (cause) {
    throw cause instanceof FileChanged || cause instanceof SourceProblem ? cause : new SourceProblem('SOURCE_UNAVAILABLE', cause);
  } finally {
    await handle.close();
  }
}

const NEAR = 16_384;

/** The bytes of each row; rows that stand near each other are read at once. */
async function slicesOf(handle: FileHandle, places: readonly HeldRow[]): Promise<Buffer[]> {
  const spans: { start: number; end: number }[] = [];
  for (const { start, length } of [...places].sort((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (last !== undefined && start - last.end <= NEAR) last.end = Math.max(last.end, start + length);
    else spans.push({ start, end: start + length });
  }
  const blocks = await Promise.all(
    spans.map(async ({ start, end }) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(end - start), 0, end - start, start);
      return { start, end, bytes: buffer.subarray(0, bytesRead) };
    }),
  );
  return places.map(({ start, length }) => {
    const block = blocks.find((one) => start >= one.start && start < one.end)!;
    return block.bytes.subarray(start - block.start, start - block.start + length);
  });
}
