import { type CitizenRecords, type Clock, type RecordKind, SourceProblem } from '../../src/sdk/index.js';
import { asProblem } from './bad-file.js';
import { FileChanged, readRows } from './csv/read-rows.js';
import { type Delivery, readBundle } from './fhir/bundle.js';
import { countRead, hashOf, readFileOf } from './inbox.js';
import { type BundleFile, type InboxIndex, isBundle } from './inbox-index.js';
import { formOf, type IndexedFile } from './indexed-file.js';
import { MANIFEST } from './manifest.js';
import type { Delivered } from './mapping/delivered.js';
import { recordsOfBundle } from './mapping/ffb/bundle-records.js';
import { recordsOfRows } from './mapping/sensum/row-records.js';
import { Tally } from './mapping/tally.js';
import { bundleDeliveredAt, deliveredBy, tableDeliveredAt } from './promise.js';
import { asOne } from './reports.js';

const ALL_KINDS = Object.keys(MANIFEST.recordKinds) as RecordKind[];

/** What one delivery gave. */
export interface Part {
  records: CitizenRecords;
  delivered: Delivered;
  /** a snapshot is promised daily; an order comes when it comes */
  isSnapshot: boolean;
}

export interface ClientSettings {
  index: InboxIndex;
  clock: Clock;
  promisedHours: number;
}

/** Reads a bundle again and checks it against the index. @throws FileChanged */
export async function readDelivery(index: InboxIndex, file: BundleFile, counted: boolean): Promise<Delivery> {
  const read = await readFileOf(index.folder, file.name, MANIFEST.limits.maxBytes).catch((thrown: SourceProblem) => {
    throw thrown.code === 'SOURCE_TOO_LARGE' ? new FileChanged(file.name) : thrown;
  });
  if (counted && read !== undefined) countRead(index.folder);
  if (read === undefined || hashOf(read.bytes) !== file.hash) throw new FileChanged(file.name);
  return readBundle(read.bytes, formOf(file.name) === 'XML' ? 'XML' : 'JSON');
}

/** Reads reports and joins them; together they may be as large as one answer. @param files newest first, at least one. @throws FileChanged */
export async function readReports(index: InboxIndex, files: readonly BundleFile[], counted: boolean): Promise<Delivery> {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes > MANIFEST.limits.maxBytes) throw new SourceProblem('SOURCE_TOO_LARGE');
  return asOne(await Promise.all(files.map(async (file) => ({ file, delivery: await readDelivery(index, file, counted) }))));
}

/** The citizen's reports as one, and the newest good order of each care plan, mapped. */
export async function partsOfBundles(
  settings: ClientSettings,
  cpr: string,
  kinds: readonly RecordKind[],
  tally: Tally,
): Promise<Part[]> {
  const files = settings.index.bundlesOf(cpr);
  const good = files.filter(isBundle);
  const bad = files.filter(({ state }) => state === 'QUARANTINED');
  const late = refuseWithoutGood(good, bad);
  const orders = settings.index.streamsOf(cpr).orders.map((stream) => partOfOrders(settings, stream, kinds, tally, late));
  return (await Promise.all([partsOfReports(settings, cpr, kinds, tally, late), ...orders])).flat();
}

/** Whether a delivery in quarantine is newer than every good one. Without a good one its problem is thrown, another citizen's always. */
function refuseWithoutGood(good: readonly IndexedFile[], bad: readonly IndexedFile[]): boolean {
  const newest = Math.max(...good.map(({ mtimeMs }) => mtimeMs));
  const newer = bad.filter(({ mtimeMs }) => mtimeMs >= newest);
  const mismatch = newer.find(({ problem }) => problem?.code === 'SOURCE_IDENTITY_MISMATCH');
  const [worst] = [mismatch ?? newer[0]];
  if (worst !== undefined && (good.length === 0 || mismatch !== undefined))
    throw worst.problem ?? new SourceProblem('SOURCE_INVALID');
  return newer.length > 0;
}

/** Reports that cannot be mapped go into quarantine, and the others answer, marked stale. */
async function partsOfReports(
  { index, clock, promisedHours }: ClientSettings,
  cpr: string,
  kinds: readonly RecordKind[],
  tally: Tally,
  late: boolean,
): Promise<Part[]> {
  let failed: SourceProblem | undefined;
  for (let files = index.streamsOf(cpr).reports; files.length > 0; files = index.streamsOf(cpr).reports) {
    const delivery = await readReports(index, files, true);
    const at = bundleDeliveredAt(delivery.timestamp, files[0]!.mtimeMs);
    const judged = deliveredBy(at, clock.now(), promisedHours, late || failed !== undefined);
    try {
      return [{ records: recordsOfBundle(delivery, kinds, judged, tally), delivered: judged, isSnapshot: true }];
    } catch (thrown) {
      failed = asProblem(thrown);
      await quarantineUnmappable(index, files, failed, judged);
      if (failed.code === 'SOURCE_IDENTITY_MISMATCH') throw failed;
    }
  }
  if (failed !== undefined) throw failed;
  return [];
}

/** Of reports that failed together those go that fail alone; when each alone is well, the newest. */
async function quarantineUnmappable(
  index: InboxIndex,
  files: readonly BundleFile[],
  problem: SourceProblem,
  judged: Delivered,
): Promise<void> {
  const failing: BundleFile[] = [];
  for (const file of files) {
    const delivery = await readDelivery(index, file, false);
    try {
      recordsOfBundle(delivery, ALL_KINDS, judged, new Tally());
    } catch {
      failing.push(file);
    }
  }
  for (const file of failing.length > 0 ? failing : files.slice(0, 1)) await index.quarantine(file, problem);
}

async function partOfOrders(
  { index, clock }: ClientSettings,
  stream: readonly BundleFile[],
  kinds: readonly RecordKind[],
  tally: Tally,
  late: boolean,
): Promise<Part> {
  let failed: SourceProblem | undefined;
  for (const file of stream) {
    const delivery = await readDelivery(index, file, true);
    const at = bundleDeliveredAt(delivery.timestamp, file.mtimeMs);
    const judged = deliveredBy(at, clock.now(), Number.POSITIVE_INFINITY, late || failed !== undefined);
    try {
      return { records: recordsOfBundle(delivery, kinds, judged, tally), delivered: judged, isSnapshot: false };
    } catch (thrown) {
      failed = asProblem(thrown);
      await index.quarantine(file, failed);
      if (failed.code === 'SOURCE_IDENTITY_MISMATCH') throw failed;
    }
  }
  throw failed ?? new SourceProblem('SOURCE_INVALID');
}

/** What the tables hold of a citizen, mapped; nothing when they do not name him. */
export async function partOfTables(
  { index, clock, promisedHours }: ClientSettings,
  cpr: string,
  kinds: readonly RecordKind[],
  tally: Tally,
): Promise<Part[]> {
  if (index.isDisputed(cpr)) throw new SourceProblem('SOURCE_IDENTITY_MISMATCH');
  const { rows, brokenTables } = index;
  const places = rows.ofCitizen(cpr);
  if (places.length === 0 && !index.isInBrokenTable(cpr)) return [];
  for (const [table, problem] of brokenTables) {
    if (places.length === 0 || !rows.newest.some((file) => file.table.table === table)) throw problem;
  }
  if (places.length === 0) return [];
  const read = await readRows(index.folder, places, true);
  const at = Math.min(...rows.newest.map(({ table, mtimeMs }) => tableDeliveredAt(table.day, mtimeMs)));
  const delivered = deliveredBy(at, clock.now(), promisedHours, brokenTables.size > 0);
  return [{ records: recordsOfRows(read, kinds, delivered, tally), delivered, isSnapshot: true }];
}
