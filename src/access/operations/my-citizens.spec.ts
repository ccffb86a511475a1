import { contextOf, factsOf, fakeRoad, purpose } from '../../../test/access/road-fakes.js';
import type { CallContext } from '../../kernel/call-context.js';
import { NOTHING_SELECTED } from '../question.js';
import { Cursors } from './cursor.js';
import { myCitizens } from './my-citizens.js';

const CITIZENS = ['k1', 'k2', 'k3', 'k4'];
const worklist = {
  ...purpose,
  code: 'WORKLIST',
  subject: 'NONE',
  capacities: [],
  rules: [{ sectors: ['RELATED'], classes: ['CASE_META'], consent: [] }],
  maximumCitizensPerCall: 2,
};

describe('a list of citizens', () => {
  const road = () =>
    fakeRoad({
      catalogue: { bundle: 'sha256:1', purposes: new Map([['WORKLIST', worklist]]) },
      relations: {
        citizensOf: async (_caller: unknown, _at: unknown, first: number, { after = '', self = '' }) =>
          CITIZENS.filter((citizenKey) => citizenKey > after && citizenKey !== self)
            .slice(0, first)
            .map((citizenKey) => ({ citizenKey, sectors: ['SOCIAL'], capacities: ['TEAM'] })),
      },
      citizenKeys: {
        identify: async (key: string) => ({ key: `k${key}`, keys: [] }),
        numbersOf: async (keys: string[]) => new Map(keys.map((key) => [key, `number of ${key}`])),
      },
    });
  const cursors = new Cursors(Buffer.alloc(32, 1));
  const { citizenKey: _none, ...facts } = factsOf({ purpose: 'WORKLIST', wantsCaseData: false, relations: [] });

  const list = ({ parts }: ReturnType<typeof road>, context: CallContext, page: { first?: number; after?: string }) =>
    myCitizens(
      parts,
      cursors,
      async (context_, question) => ({
        context: context_,
        question,
        decisionId: 'd',
        facts,
        decision: { bundle: 'sha256:1', outcome: 'PERMIT' } as never,
      }),
      context,
      { ...page, selection: NOTHING_SELECTED },
    );

  it('is given up to what the purpose allows in a call, with one record for each citizen', async () => {
    const given = road();
    const { nodes, pageInfo } = await list(given, contextOf(), { first: 2 });
    expect(nodes.map(({ cpr }) => cpr)).toEqual(['number of k1', 'number of k2']);
    expect(pageInfo.hasNextPage).toBe(true);
    expect(given.drafts.map(({ kind, citizenKey }) => [kind, citizenKey])).toEqual([
      ['LOOKUP', 'k1'],
      ['LOOKUP', 'k2'],
    ]);
  });

  it('leaves the caller himself out', async () => {
    const { nodes } = await list(road(), contextOf({ personKey: '2' }), { first: 2 });
    expect(nodes.map(({ cpr }) => cpr)).toEqual(['number of k1', 'number of k3']);
  });

  it('leaves one record that names nobody when it is empty', async () => {
    const given = road();
    const { pageInfo } = await list(given, contextOf(), { first: 2 });
    const { pageInfo: last } = await list(given, contextOf(), { first: 2, after: pageInfo.endCursor! });
    given.drafts.length = 0;
    const { nodes } = await list(given, contextOf(), { first: 2, after: last.endCursor! });
    expect(nodes).toEqual([]);
    expect(given.drafts).toHaveLength(1);
    expect(given.drafts[0]).toMatchObject({ kind: 'LOOKUP', claims: { delivered: 0 } });
    expect(given.drafts[0]).not.toHaveProperty('citizenKey');
  });

  it('is refused and logged beyond that, and no number leaves', async () => {
    const given = road();
    await expect(list(given, contextOf(), { first: 3 })).rejects.toMatchObject({
      code: 'ACCESS_REFUSED',
      facts: { reasonCode: 'TOO_MANY_CITIZENS' },
    });
    expect(given.drafts).toMatchObject([{ kind: 'REFUSAL', reasonCode: 'TOO_MANY_CITIZENS' }]);
  });

  it('counts the pages of one call together, and each citizen once', async () => {
    const context = contextOf();
    const given = road();
    const { pageInfo } = await list(given, context, { first: 2 });
    expect((await list(given, context, { first: 1 })).nodes).toHaveLength(1);
    await expect(list(given, context, { first: 2, after: pageInfo.endCursor! })).rejects.toMatchObject({
      code: 'ACCESS_REFUSED',
    });
    expect((await list(given, contextOf(), { first: 2, after: pageInfo.endCursor! })).nodes).toHaveLength(2);
  });
});
