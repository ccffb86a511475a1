import { governanceOf } from '../../src/graphql/governance.js';
import {
  type StubIssuer,
  type StubKey,
  signStubToken,
  startStubIssuer,
  stubKey,
} from '../../src/identity/development/stub-issuer.js';
import { type TokenVerifier, tokenVerifier } from '../../src/identity/verify-token.js';
import { PRIVATE_ROLES, ROLES, ROLES_WITHOUT_SECTOR, type Role } from '../../src/kernel/words.js';
import { clock } from '../access/road-fakes.js';
import { lane, seedOfDay } from '../support/lane.js';
import { documentOf, ROOT_FIELDS, ROOTS } from './roots.js';
import { type ServedWorlds, serveWorlds } from './worlds/over-http.js';
import { catalogue } from './worlds/parts.js';
import { DECISION_PATHS } from './worlds/questions.js';
import type { World } from './worlds/world.js';

const ID = '0197f000-0000-7000-8000-000000000000';
const MADE = { cpr: '0101801234', consent: ID, block: ID, decision: ID, breakGlass: ID, plan: ID };
const WORLD: World = {
  operation: 'citizenView',
  purpose: 'PLAN_COORDINATION',
  caller: { role: 'COORDINATOR', sector: 'SOCIAL', capacity: 'COORDINATOR', related: true },
  cpr: MADE.cpr,
  person: 'ORDINARY',
  sources: Object.fromEntries(
    ['employment-dfdg', 'social-ffb', 'family-sf1470', 'health-fhir'].map((system) => [
      system,
      { state: 'ANSWERS', records: [] },
    ]),
  ) as unknown as World['sources'],
  consents: [],
  blocked: false,
  list: { others: 0, self: false, first: 1 },
  earlier: false,
};

interface Question {
  readonly name: string;
  readonly path: string;
  readonly body: (purpose: string) => object;
  /** the purpose it has of its own */
  readonly purpose?: string;
}

/** Every operation of the gateway: root fields, and the addresses of the decision API. */
const QUESTIONS: readonly Question[] = [
  ...ROOT_FIELDS.filter((field) => ROOTS[field.name] !== undefined).map((field) => {
    const { by, purpose } = governanceOf(field)!;
    const body = (asked: string) => {
      const values = ROOTS[field.name]!.values(MADE);
      const given = { ...values, ...(by === 'PURPOSE_ARGUMENT' && { purpose: asked }) };
      return { query: documentOf(field, given, { selection: '__typename' }), variables: given };
    };
    return { name: field.name, path: '/graphql', body, ...(purpose !== undefined && { purpose }) };
  }),
  ...Object.values(DECISION_PATHS).map((path) => ({
    name: path,
    path: `/access/v1/${path}`,
    body: (purpose: string) => ({
      subject: { type: 'employee', id: 'e-1' },
      action: { name: 'read' },
      resource: { type: 'citizen', id: MADE.cpr },
      context: { purpose },
      ...(path.endsWith('s') && { evaluations: [{}] }),
    }),
  })),
];
const [SHARE, TURN] = lane() === 'commit' ? [4, seedOfDay() % 4] : [1, 0];
/** the part of a list that is of this day's run */
const ofToday = <T>(list: readonly T[]): T[] => list.filter((_one, at) => at % SHARE === TURN);
const OF_A_PURPOSE = QUESTIONS.filter(({ name, purpose }) => purpose === undefined && !name.startsWith('search/'));

describe('who may ask (faults A10, A11, Y14)', () => {
  let served: ServedWorlds;
  let issuer: StubIssuer;
  let key: StubKey;
  let tokens: TokenVerifier;

  beforeAll(async () => {
    key = await stubKey('ES256', 'k1');
    issuer = await startStubIssuer([key.publicKey]);
    tokens = tokenVerifier({ issuer: issuer.issuer, audience: 'helhed', clock, municipality: '0999', mode: 'production' });
    served = await serveWorlds({ tokens });
  }, 60_000);
  afterAll(async () => {
    await served.close();
    tokens.close();
    await issuer.close();
  });

  const claimsOf = (role: Role, sector = 'SOCIAL') => ({
    helhed_role: role,
    helhed_employee: PRIVATE_ROLES.includes(role) ? undefined : 'e-1',
    helhed_sector: ROLES_WITHOUT_SECTOR.includes(role) ? undefined : sector,
    scope: 'pdp',
  });
  const signed = async (claims: object) =>
    `Bearer ${await signStubToken({ key, issuer: issuer.issuer, clock, claims: { ...claims } })}`;
  const put = async ({ path, body }: Question, purpose: string, authorization: string, more = {}) => {
    const { answer, told } = await served.put(WORLD, path, body(purpose), { authorization, ...more });
    return { status: Number(answer.status.split(' ')[1]), text: answer.body, drafts: told.drafts, events: told.events };
  };
  const reasonOf = (text: string) => /"reason(?:Code|_code)":"(\w+)"/.exec(text)?.[1];

  it.each(ROLES)('%s of another municipality, or of none, is nobody, in every operation', async (role) => {
    for (const municipality of ['0998', '999', '0999 ', 999, ['0999'], { 0: '0999' }, null, undefined]) {
      const authorization = await signed({ ...claimsOf(role), helhed_municipality: municipality });
      for (const question of ofToday(QUESTIONS)) {
        const { status, text, drafts, events } = await put(question, 'PLAN_COORDINATION', authorization);
        expect([question.name, municipality, status, drafts, events]).toEqual([question.name, municipality, 401, [], []]);
        expect(text).toContain('TOKEN_INVALID');
      }
    }
  });

  it.each(QUESTIONS.map((question) => [question.name, question] as const))(
    'a role that is no role opens nothing: %s',
    async (_name, question) => {
      const forms = [
        'admin',
        'coordinator',
        'COORDINATOR ',
        ['COORDINATOR'],
        { 0: 'COORDINATOR' },
        '__proto__',
        'constructor',
        '',
        0,
        true,
        null,
      ];
      for (const form of forms) {
        const { status, drafts } = await put(
          question,
          'PLAN_COORDINATION',
          await signed({ ...claimsOf('COORDINATOR'), helhed_role: form }),
        );
        expect([form, status, drafts]).toEqual([form, 401, []]);
      }
      const listed = await signed({
        ...claimsOf('CASEWORKER'),
        helhed_role: undefined,
        roles: ['COORDINATOR'],
        role: 'COORDINATOR',
      });
      expect((await put(question, 'PLAN_COORDINATION', listed)).status).toBe(401);
    },
  );

  it.each(ROLES)('%s is refused whatever the catalogue does not name his role for, and no source is asked', async (role) => {
    const authorization = await signed(claimsOf(role));
    for (const question of QUESTIONS.filter(({ name }) => !name.startsWith('search/')))
      for (const purpose of question.purpose === undefined ? ofToday([...catalogue.purposes.keys()]) : [question.purpose]) {
        if (catalogue.purposes.get(purpose)!.roles.includes(role)) continue;
        const { status, text, drafts, events } = await put(question, purpose, authorization);
        const isNobodys = question.path !== '/graphql' && PRIVATE_ROLES.includes(role);
        expect([question.name, purpose, status, events.filter(([event]) => event === 'unexpected')]).toEqual([
          question.name,
          purpose,
          200,
          [],
        ]);
        expect(reasonOf(text)).toMatch(isNobodys ? /^SUBJECT_NOT_CALLER$/ : /^PURPOSE_NOT_(FOR_ROLE|IN_FORCE)$/);
        expect(drafts.map(({ kind, outcome }) => [kind, outcome])).toEqual([['REFUSAL', 'DENY']]);
        expect(events.filter(([event]) => event === 'asked')).toEqual([]);
      }
  });

  it.each([...catalogue.purposes.values()].map((purpose) => [purpose.code, purpose] as const))(
    '%s: the token has the last word on its purposes, whatever else a message says',
    async (code, { roles }) => {
      const other = code === 'PLAN_DRAFT' ? 'PLAN_COORDINATION' : 'PLAN_DRAFT';
      for (const question of OF_A_PURPOSE)
        for (const purposes of [[other], [], [other, code.toLowerCase()].slice(0, 1)]) {
          const authorization = await signed({ ...claimsOf(roles[0]!), purposes });
          const hints = { 'x-purpose': code, 'x-helhed-purpose': code, purpose: code, 'purpose-of-use': code };
          const { text, drafts } = await put(question, code, authorization, hints);
          const isNobodys = question.path !== '/graphql' && PRIVATE_ROLES.includes(roles[0]!);
          expect([question.name, reasonOf(text)]).toEqual([
            question.name,
            isNobodys ? 'SUBJECT_NOT_CALLER' : 'PURPOSE_NOT_IN_TOKEN',
          ]);
          expect(drafts).toMatchObject([{ kind: 'REFUSAL', outcome: 'DENY', purpose: code }]);
        }
      for (const purposes of [[code, other], undefined]) {
        const authorization = await signed({ ...claimsOf(roles[0]!), purposes });
        for (const question of OF_A_PURPOSE)
          expect(reasonOf((await put(question, code, authorization)).text)).not.toBe('PURPOSE_NOT_IN_TOKEN');
      }
    },
  );

  it('a purpose is neither left out, nor unknown, nor several', async () => {
    const authorization = await signed(claimsOf('COORDINATOR'));
    for (const question of OF_A_PURPOSE) {
      expect(reasonOf((await put(question, 'NO_SUCH_PURPOSE', authorization)).text)).toBe('PURPOSE_UNKNOWN');
      for (const none of ['', 'plan_coordination', ['PLAN_COORDINATION', 'PLAN_DRAFT'], null, undefined]) {
        const { status, drafts } = await put(question, none as string, authorization);
        expect([question.name, none, status >= 400 || drafts.every(({ outcome }) => outcome !== 'PERMIT')]).toEqual([
          question.name,
          none,
          true,
        ]);
      }
    }
  });
});
