import { setTimeout as pause } from 'node:timers/promises';
import { PEOPLE } from '../../src/sdk/testing/people.js';
import { citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const UNKNOWN = '0101805678';

describe('the decision API (AuthZEN 1.0)', () => {
  let gateway: TestGateway;
  const { cpr } = citizen('ALL_IN_ORDER');

  beforeAll(async () => {
    gateway = await startTestGateway({ HELHED_DEADLINE_MS: '60000' });
  }, 120_000);
  afterAll(() => gateway.close());

  const post = async (persona: string, path: string, body: unknown, headers: Record<string, string> = {}) => {
    const address = gateway.serving.address.replace('localhost', '127.0.0.1');
    const answer = await fetch(`${address}/access/v1/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await gateway.issuer.tokenFor(persona)}`,
        ...headers,
      },
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, body: JSON.parse(text) };
  };
  const coordinator = { type: 'employee', id: 'E1005' };
  const stranger = { type: 'employee', id: 'E1010' };
  const read = { name: 'read' };
  const about = (id: string) => ({ type: 'citizen', id });
  const context = { purpose: 'PLAN_COORDINATION' };
  const ask = { subject: coordinator, action: read, resource: about(cpr), context };
  const leaves = () => gateway.gateway.audit.metrics().appended;

  it('permits what the view permits, tells why, and echoes the request’s id', async () => {
    const { status, body, headers } = await post('coordinator', 'evaluation', ask, { 'x-request-id': 'r-1' });
    expect(status).toBe(200);
    expect(headers.get('x-request-id')).toBe('r-1');
    expect(body).toMatchObject({
      decision: true,
      context: { outcome: expect.stringMatching(/^permit/), reason_code: 'PERMITTED_BY_CONSENT' },
    });
    expect(body.context.reason_admin.da).not.toBe(body.context.reason_user.da);
    expect(body.context.grants.length).toBeGreaterThan(0);
    expect(body.context.receipt.logIndex).toBeGreaterThan(0);
    const { body: log } = await gateway.ask(
      'dpo',
      'query($cpr: CPR!) { accessLog(filter: { cpr: $cpr, kind: LOOKUP }) { nodes { operation decisionId } } }',
      { cpr },
    );
    expect(log.data.accessLog.nodes).toContainEqual({ operation: 'evaluate', decisionId: body.context.decision_id });
  });

  it('believes nothing that the message says of the subject', async () => {
    const properties = {
      role: 'COORDINATOR',
      relations: [{ capacity: 'COORDINATOR', citizen: cpr }],
      purposes: ['PLAN_COORDINATION'],
    };
    const lying = {
      ...ask,
      subject: { ...stranger, properties },
      resource: { ...about(cpr), properties: { related: ['E1010'] } },
    };
    const [told, plain] = [
      await post('stranger', 'evaluation', lying),
      await post('stranger', 'evaluation', { ...ask, subject: stranger }),
    ];
    expect(told.body.context.reason_code).toBe('PURPOSE_NOT_FOR_ROLE');
    expect(plain.body.context.reason_code).toBe('PURPOSE_NOT_FOR_ROLE');
  });

  it('decides for the employee of the token only, and logs that it was asked', async () => {
    const before = leaves();
    const { body } = await post('stranger', 'evaluation', ask);
    expect(body).toMatchObject({ decision: false, context: { outcome: 'deny', reason_code: 'SUBJECT_NOT_CALLER' } });
    expect(leaves()).toBe(before + 1);
  });

  it('gives one answer for no relation and an unknown number: the same bytes but for ids and receipt, as many records', async () => {
    const look = async (id: string) => {
      await pause(300);
      const before = leaves();
      const { body, status, text } = await post('stranger', 'evaluation', {
        ...ask,
        subject: stranger,
        resource: about(id),
        context: { purpose: 'PLAN_DRAFT' },
      });
      const { receipt: _receipt, decision_id: _id, ...rest } = body.context;
      return {
        status,
        decision: body.decision,
        rest,
        length: text.length - String(body.context.receipt.logIndex).length,
        leaves: leaves() - before,
      };
    };
    const known = await look(cpr);
    expect(known.rest.reason_code).toBe('NO_RELATION');
    const unknown = await look(UNKNOWN);
    expect({ ...unknown, length: 0 }).toEqual({ ...known, length: 0 });
    expect(Math.abs(unknown.length - known.length)).toBeLessThanOrEqual(8);
  });

  it.each([
    ['action', { action: { name: 'write' } }],
    ['resource', { resource: { type: 'horse', id: cpr } }],
  ])('has a gap where the catalogue speaks of no such %s', async (_what, change) => {
    const { body } = await post('coordinator', 'evaluation', { ...ask, ...change });
    expect(body).toMatchObject({ decision: false, context: { outcome: 'gap', reason_code: 'NO_RULE' } });
  });

  it.each([
    ['no subject', { ...ask, subject: undefined }, 400],
    ['no purpose', { ...ask, context: {} }, 422],
    ['a number for an id', { ...ask, resource: { type: 'citizen', id: 5 } }, 422],
    ['a list', [], 400],
  ])('refuses %s', async (_what, body, status) => {
    const answer = await post('coordinator', 'evaluation', body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it('wants the scope', async () => {
    const { status, body } = await post('leader', 'evaluation', ask);
    expect([status, body.code]).toEqual([403, 'ACCESS_REFUSED']);
  });

  describe('for several questions', () => {
    const decided = async (semantic: string | undefined, evaluations: object[]) => {
      const options = semantic === undefined ? {} : { options: { evaluations_semantic: semantic } };
      const { body } = await post('coordinator', 'evaluations', { ...ask, evaluations, ...options });
      return body.evaluations.map(({ decision }: { decision: boolean }) => decision);
    };
    const no = { context: { purpose: 'CASE_DECISION' } };

    it('answers all in their order, with the defaults of the whole', async () => {
      expect(await decided(undefined, [no, {}, no])).toEqual([false, true, false]);
    });

    it('stops at the first that is denied, or permitted, when told so', async () => {
      expect(await decided('deny_on_first_deny', [{}, no, {}])).toEqual([true, false]);
      expect(await decided('permit_on_first_permit', [no, {}, no])).toEqual([false, true]);
    });

    it('is one question where there are none', async () => {
      expect((await post('coordinator', 'evaluations', ask)).body.decision).toBe(true);
    });

    it('counts every citizen against the purpose, whichever comes first', async () => {
      const others = PEOPLE.filter(({ special }) => special.includes('NO_CONSENT') || special.includes('DUPLICATE_EFFORT'));
      const evaluations = [{}, ...others.map((one) => ({ resource: about(one.cpr) }))];
      const { body } = await post('coordinator', 'evaluations', { ...ask, evaluations });
      const codes = body.evaluations.map((one: { context: { reason_code: string } }) => one.context.reason_code);
      expect(new Set(codes)).toEqual(new Set(['TOO_MANY_CITIZENS']));
    });

    it('tells a number that cannot be from the rest, and takes no more than a thousand', async () => {
      const { body } = await post('coordinator', 'evaluations', { ...ask, evaluations: [{ resource: about('123') }, {}] });
      expect(body.evaluations[0]).toEqual({ decision: false, context: { error: { status: 400, message: 'CPR_INVALID' } } });
      expect(body.evaluations[1].decision).toBe(true);
      const many = await post('coordinator', 'evaluations', { ...ask, evaluations: Array.from({ length: 1001 }, () => ({})) });
      expect(many.body.code).toBe('LIMIT_EXCEEDED');
    });

    it('decides a thousand citizens in one call, one record each', async () => {
      const numbers = Array.from({ length: 1000 }, (_, at) => `010180${String(1000 + at)}`);
      await pause(500);
      const before = leaves();
      const from = performance.now();
      const { body, status } = await post('stranger', 'evaluations', {
        subject: stranger,
        action: read,
        context: { purpose: 'PLAN_DRAFT' },
        evaluations: numbers.map((id) => ({ resource: about(id) })),
      });
      const took = Math.round(performance.now() - from);
      expect(status).toBe(200);
      expect(body.evaluations).toHaveLength(1000);
      expect(leaves() - before).toBe(1000);
      if (process.env.SHOW_TIMES) process.stdout.write(`1,000 citizens decided in ${took} ms\n`);
    });
  });

  it('finds the purposes that an evaluation permits, and no other', async () => {
    const { body } = await post('coordinator', 'search/action', { subject: coordinator, resource: about(cpr) });
    const found = body.results.map(({ properties }: { properties: { purpose: string } }) => properties.purpose);
    expect(found).toContain('PLAN_COORDINATION');
    for (const purpose of found)
      expect((await post('coordinator', 'evaluation', { ...ask, context: { purpose } })).body.decision).toBe(true);
    expect((await post('stranger', 'search/action', { subject: stranger, resource: about(cpr) })).body.results).toEqual([]);
  });

  it('finds the employee’s own citizens only, page by page, each of whom an evaluation permits', async () => {
    const found: string[] = [];
    let token = '';
    do {
      const { body } = await post('coordinator', 'search/resource', {
        subject: coordinator,
        action: read,
        resource: { type: 'citizen' },
        context,
        ...(token !== '' && { page: { next_token: token } }),
      });
      found.push(...body.results.map(({ id }: { id: string }) => id));
      token = body.page.next_token;
    } while (token !== '');
    expect(found).toContain(cpr);
    expect(new Set(found).size).toBe(found.length);
    for (const id of found)
      expect((await post('coordinator', 'evaluation', { ...ask, resource: about(id) })).body.decision).toBe(true);
  });

  it('describes itself', async () => {
    const { address } = gateway.serving;
    const body = await (await fetch(`${address.replace('localhost', '127.0.0.1')}/.well-known/authzen-configuration`)).json();
    expect(body).toMatchObject({ access_evaluation_endpoint: expect.stringMatching(/^http.*\/access\/v1\/evaluation$/) });
    expect(body).not.toHaveProperty('search_subject_endpoint');
  });
});
