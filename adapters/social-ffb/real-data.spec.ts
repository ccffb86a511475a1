import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceAnswer } from '../../src/sdk/index.js';
import { connectForTest, recordErrors, sourceCall } from '../../src/sdk/testing/index.js';
import { readBundle } from './fhir/bundle.js';
import { adapter } from './index.js';
import { formOf } from './indexed-file.js';
import { recordsOfBundle } from './mapping/ffb/bundle-records.js';
import { Tally } from './mapping/tally.js';

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const kinds = Object.keys(adapter.manifest.recordKinds) as (keyof SourceAnswer['records'])[];
const delivered = { fetchedAt: '2026-06-01T10:00:00Z', deliveredAt: '2026-06-01T08:00:00Z', stale: false };

async function askInbox(folder: string, cpr: string): Promise<SourceAnswer> {
  const state = mkdtempSync(join(tmpdir(), 'social-ffb-real-'));
  const operations = await connectForTest(adapter, { inbox: join(data, folder), promisedHours: '24' }, undefined, state);
  const answer = await operations.citizenRecords(sourceCall(adapter, cpr));
  expect(recordErrors(answer.records)).toEqual([]);
  return answer;
}

function counts({ records }: SourceAnswer): Record<string, number> {
  return Object.fromEntries(kinds.map((kind) => [kind, (records[kind] as unknown[] | undefined)?.length ?? 0]));
}

function report(name: string, answer: SourceAnswer): void {
  process.stdout.write(
    `${name}: ${JSON.stringify({ ...counts(answer), ignored: answer.ignored, unknownCodes: answer.unknownCodes })}\n`,
  );
}

function bundlesIn(folder: string): string[] {
  return readdirSync(join(data, folder)).filter((name) => /^Bundle-.*\.(json|xml)$/.test(name));
}

if (!existsSync(data)) {
  describe('real FFB and Sensum data', () => {
    it('is absent here, so nothing is read', () => expect(existsSync(data)).toBe(false));
  });
} else {
  describe('real FFB and Sensum data', () => {
    it.each(['kl-ffb-reporting-1.0.0', 'kl-ffb-messaging-1.0.0'])(
      'maps every bundle of %s, the same from JSON and XML',
      (folder) => {
        const results = new Map<string, unknown>();
        for (const name of bundlesIn(folder)) {
          const delivery = readBundle(readFileSync(join(data, folder, name)), formOf(name) === 'XML' ? 'XML' : 'JSON');
          const tally = new Tally();
          const records = recordsOfBundle(delivery, kinds, delivered, tally);
          const answer = { records, ignored: tally.ignored, unknownCodes: tally.unknownCodes };
          report(name, answer);
          expect(recordErrors(records)).toEqual([]);
          expect(Object.values(counts(answer)).reduce((sum, one) => sum + one, 0)).toBeGreaterThan(3);
          const key = name.replace(/\.\w+$/, '');
          const twin = results.get(key);
          if (twin !== undefined) expect({ ...delivery, ...answer, resources: [] }).toEqual(twin);
          results.set(key, { ...delivery, ...answer, resources: [] });
        }
        expect(results.size).toBeGreaterThan(0);
      },
    );

    it('answers from all reports of the citizen, the newest word of each resource', async () => {
      const answer = await askInbox('kl-ffb-reporting-1.0.0', '0101814321');
      expect(answer).toMatchObject({ deliveredAt: '2021-05-29T17:13:41.000Z', stale: true });
      expect(counts(answer)).toMatchObject({ cases: 1, goals: 3, efforts: 5, appointments: 1, plans: 1 });
      expect(answer.records.needs?.filter(({ kind }) => kind === 'TARGET_GROUP').map(({ rank }) => rank)).toContain(1);
    });

    it('answers from an order, with goals in words, contacts and the citizen’s perspective', async () => {
      const answer = await askInbox('kl-ffb-messaging-1.0.0', '1111111111');
      expect(answer.records.goals?.map(({ category }) => category).sort()).toEqual([
        'CITIZEN_WISH',
        'EFFORT_GOAL',
        'EFFORT_GOAL',
      ]);
      expect(answer.records.selfAssessments).toHaveLength(1);
      expect(answer.records.contacts?.some(({ email }) => email !== undefined)).toBe(true);
      expect(answer.stale).toBe(false);
    });

    it.each([
      ['0101814321', { cases: 1, efforts: 2, goals: 2, plans: 1, needs: 1 }],
      ['1502779995', { cases: 1, efforts: 1, goals: 0 }],
      ['2911829996', { cases: 1, efforts: 1, plans: 1 }],
    ])('answers citizen %# of the CSV export with the newest row of each key', async (cpr, expected) => {
      const answer = await askInbox('constructed-sensum-csv', cpr);
      report('constructed-sensum-csv', answer);
      expect(counts(answer)).toMatchObject(expected);
      expect(answer.stale).toBe(true);
    });
  });
}
