import fc from 'fast-check';
import type { Purpose } from '../../generated/documents.js';
import { faultsOf } from '../../schema/validators.js';
import { type Catalogue, readCatalogue } from '../catalogue.js';
import { decide } from '../decide.js';
import { isPermitted } from '../decision.js';
import type { DecisionFacts } from '../facts.js';
import { anyFacts } from '../testing/any-facts.js';
import { type RecordedDecision, Replay } from './replay.js';
import { replayText } from './replay-text.js';

const catalogue = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));
const draftWith = (code: string, change: Partial<Purpose>): Catalogue => ({
  bundle: 'draft',
  purposes: new Map([...catalogue.purposes].map(([key, purpose]) => [key, key === code ? { ...purpose, ...change } : purpose])),
});

function recorded(facts: DecisionFacts, index: number): RecordedDecision {
  const decision = decide(catalogue, facts);
  return {
    decisionId: `d-${index}`,
    bundle: catalogue.bundle,
    outcome: decision.outcome,
    reasonCode: decision.reasons[0]!,
    facts,
    ...(isPermitted(decision) && {
      classes: Object.fromEntries(decision.grants.map(({ system, classes }) => [system, classes])),
    }),
  };
}

const many = fc.array(anyFacts(catalogue), { minLength: 50, maxLength: 200 }).map((list) => list.map(recorded));
const replayed = (records: readonly RecordedDecision[], draft: Catalogue) => {
  const replay = new Replay(catalogue, draft);
  for (const one of records) replay.add(one);
  return replay.report();
};

/** A coordinator's view with every consent, which is permitted. */
const COORDINATOR: DecisionFacts = {
  at: '2026-11-22T10:00:00.000Z',
  purpose: 'EMPLOYMENT_COORDINATION',
  wantsCaseData: true,
  caller: { role: 'COORDINATOR', sector: 'EMPLOYMENT' },
  citizenKey: 'citizen',
  relations: [{ capacity: 'COORDINATOR', sector: 'EMPLOYMENT', from: '2026-01-01T00:00:00.000Z', source: 's' }],
  consents: [],
  flags: { addressProtected: false, deceased: false },
  sources: [
    { system: 'jobs', sector: 'EMPLOYMENT' },
    { system: 'social', sector: 'SOCIAL' },
  ],
};

describe('a replay', () => {
  it('of the bundle in force gives every recorded decision again, and changes nothing', () => {
    fc.assert(
      fc.property(many, (records) => {
        const report = replayed(records, catalogue);
        expect(report.notReproduced.decisions).toBe(0);
        expect([report.unchanged, report.changes]).toEqual([records.length, []]);
      }),
      { numRuns: 20 },
    );
  });

  it('of a draft says just what live evaluation by both bundles says', () => {
    const draft = draftWith('EMPLOYMENT_COORDINATION', { roles: ['CASEWORKER', 'TEAM_MEMBER'], masterData: [] });
    fc.assert(
      fc.property(many, (records) => {
        const differs = ({ facts }: RecordedDecision) => {
          const [a, b] = [decide(catalogue, facts), decide(draft, facts)];
          const seen = (one: typeof a) => JSON.stringify(isPermitted(one) ? [one.grants, one.masterData] : undefined);
          return seen(a) !== seen(b);
        };
        expect(replayed(records, draft).unchanged).toBe(records.filter((one) => !differs(one)).length);
      }),
      { numRuns: 20 },
    );
  });

  it('tells who loses what, by purpose, role and class, with decisions by id only', () => {
    const report = replayed([recorded(COORDINATOR, 1)], draftWith('EMPLOYMENT_COORDINATION', { roles: ['CASEWORKER'] }));
    expect(report.changes).toContainEqual({
      purpose: 'EMPLOYMENT_COORDINATION',
      role: 'COORDINATOR',
      what: 'social PLAN_EFFORT',
      change: 'LOSES',
      decisions: 1,
      examples: ['d-1'],
    });
    const lost = report.changes.filter(({ change }) => change === 'LOSES').map(({ what }) => what);
    expect(lost).toEqual(expect.arrayContaining(['ANSWER', 'person ID_BASE']));
    expect(report).toMatchObject({ inForce: catalogue.bundle, draft: 'draft', replayed: 1, unchanged: 0 });
    expect(report.changes.map(({ change }) => change)).not.toContain('GAINS');
    expect(replayText(report)).toContain('COORDINATOR mister social PLAN_EFFORT i 1 afgørelser (d-1)');
    expect(JSON.stringify(report)).not.toContain('citizen');
  });

  it('tells who gains what, and gives at most five examples', () => {
    const rules: Purpose['rules'] = [
      { sectors: ['EMPLOYMENT', 'SOCIAL'], classes: ['PLAN_EFFORT', 'EMPLOYMENT', 'EDUCATION'], consent: [] },
    ];
    const records = Array.from({ length: 7 }, (_, index) => recorded(COORDINATOR, index));
    const { changes } = replayed(records, draftWith('EMPLOYMENT_COORDINATION', { rules }));
    const gains = changes.filter(({ change }) => change === 'GAINS');
    expect(gains.map(({ what }) => what)).toEqual(['social EDUCATION', 'social EMPLOYMENT']);
    expect(gains[0]).toMatchObject({ decisions: 7, examples: ['d-0', 'd-1', 'd-2', 'd-3', 'd-4'] });
  });

  it('tells that an answer is gained, and tells of none where there is one before and after', () => {
    const closed = draftWith('EMPLOYMENT_COORDINATION', { roles: ['CASEWORKER'] });
    const gained = new Replay(closed, catalogue);
    gained.add(recorded(COORDINATOR, 1));
    const changes = gained.report().changes.map(({ what, change }) => `${what} ${change}`);
    expect(changes).toEqual(expect.arrayContaining(['ANSWER GAINS', 'person ID_BASE GAINS', 'social PLAN_EFFORT GAINS']));
    expect(changes.filter((one) => one.endsWith('LOSES'))).toEqual([]);
    const narrower = replayed([recorded(COORDINATOR, 1)], draftWith('EMPLOYMENT_COORDINATION', { masterData: [] }));
    expect(narrower.changes.map(({ what }) => what)).toEqual(['person ID_BASE']);
  });

  it('tells what is lost when the draft has the purpose no more', () => {
    const purposes = new Map(catalogue.purposes);
    purposes.delete('EMPLOYMENT_COORDINATION');
    const { changes } = replayed([recorded(COORDINATOR, 1), recorded(COORDINATOR, 2)], { bundle: 'draft', purposes });
    expect(changes).toContainEqual(expect.objectContaining({ what: 'ANSWER', change: 'LOSES', decisions: 2 }));
  });

  it('names at most five records that do not come out as recorded, and counts all', () => {
    const wrong = Array.from({ length: 7 }, (_, index) => ({ ...recorded(COORDINATOR, index), outcome: 'DENY' }));
    const { notReproduced } = replayed(wrong, catalogue);
    expect(notReproduced).toEqual({ decisions: 7, examples: ['d-0', 'd-1', 'd-2', 'd-3', 'd-4'] });
  });

  it.each<[string, Partial<RecordedDecision>]>([
    [
      'one class of several another',
      { classes: { ...recorded(COORDINATOR, 1).classes, jobs: ['EDUCATION', 'EMPLOYMENT', 'HEALTH'] } },
    ],
    ['another outcome', { outcome: 'DENY' }],
    ['another reason', { reasonCode: 'NO_RELATION' }],
    ['another class', { classes: { jobs: ['HEALTH'], social: ['PLAN_EFFORT'] } }],
    ['one source more', { classes: { ...recorded(COORDINATOR, 1).classes, more: ['HEALTH'] } }],
  ])('finds a record with %s than the bundle in force gives', (_name, change) => {
    const report = replayed([{ ...recorded(COORDINATOR, 1), ...change }], catalogue);
    expect(report.notReproduced).toEqual({ decisions: 1, examples: ['d-1'] });
    expect(replayText(report)).toContain('FEJL: 1 afgørelser kom ikke ud som i loggen (d-1)');
  });

  it('holds a decision of another bundle against nothing, but compares it', () => {
    const other = { ...recorded(COORDINATOR, 1), bundle: 'older', outcome: 'DENY' };
    expect(replayed([other], catalogue)).toMatchObject({ ofOtherBundles: 1, notReproduced: { decisions: 0 }, unchanged: 1 });
  });
});
