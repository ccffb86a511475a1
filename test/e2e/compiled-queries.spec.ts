import { startTestGateway, type TestGateway } from '../support/gateway.js';

/** Often enough that a query is compiled, when it is. */
const ROUNDS = [1, 2, 3, 4];

describe('a document that is sent again and again', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

  const GAPS = 'gaps { reason { text } }';
  it.each([
    ['an enum that may not be null', `query($value: Language! = EN) { gaps(language: $value) { complete } }`, 'DA'],
    ['an enum', `query($value: Language = EN) { gaps(language: $value) { complete } }`, 'DA'],
    ['a number', 'query($value: Int! = 1) { accessLog(first: $value) { nodes { logIndex } } }', 2],
    ['a time', `query($value: DateTime = "2026-01-01T00:00:00Z") { gaps(from: $value) { ${GAPS} } }`, '2026-02-01T00:00:00Z'],
    ['a list', 'query($value: [DataClass!]! = [HEALTH]) { whatWouldSuffice(classes: $value) { classes } }', ['CRIME']],
    [
      'an input',
      'query($value: AccessLogFilter! = { kind: KEY, from: "2026-01-01T00:00:00Z" }) { accessLog(filter: $value) { nodes { kind } } }',
      { kind: 'LOG_READ' },
    ],
  ])('keeps the default of %s where none is given, and takes what is given', async (_what, query, value) => {
    const [left, given] = [new Set<string>(), new Set<string>()];
    for (const _round of ROUNDS) {
      const [without, withOne] = [await gateway.ask('dpo', query), await gateway.ask('dpo', query, { value })];
      expect([without.status, without.body.errors, withOne.status]).toEqual([200, undefined, 200]);
      left.add(shapeOf(without.body.data));
      given.add(shapeOf(withOne.body.data));
    }
    expect([left.size, given.size]).toEqual([1, 1]);
  });

  /** What must be the same each time: values, but for the indices of a log that grows while it is read. */
  const shapeOf = (data: unknown) =>
    JSON.stringify(data)
      .replace(/"logIndex":\d+/g, 'logIndex')
      .replace(/(\{"kind":"LOG_READ"\},?)+/, 'read');

  it('refuses what is no value of the variable, as it does the first time', async () => {
    const query = 'query($value: Language! = EN) { gaps(language: $value) { complete } }';
    for (const _round of ROUNDS)
      for (const value of ['SE', null, 5]) {
        const { status, body } = await gateway.ask('dpo', query, { value });
        expect([status, body.errors[0].extensions.problem.code]).toEqual([422, 'REQUEST_INVALID']);
      }
  });

  it('answers the operation that is named, whichever was named before', async () => {
    const query = 'query First { whoAmI { subject } } query Second { purposes { code } }';
    const authorization = `Bearer ${await gateway.issuer.tokenFor('dpo')}`;
    const headers = { 'content-type': 'application/json', authorization };
    for (const operationName of ['First', 'First', 'Second', 'First', 'Second', 'Second', 'First']) {
      const { body } = await gateway.post(JSON.stringify({ query, operationName }), headers);
      expect(Object.keys(body.data)).toEqual([operationName === 'First' ? 'whoAmI' : 'purposes']);
    }
    for (const operationName of [undefined, 'Third', '']) {
      const { body, status } = await gateway.post(JSON.stringify({ query, operationName }), headers);
      expect([status, body.data ?? null]).toEqual([expect.any(Number), null]);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body.errors[0].extensions.problem.code).toMatch(/^REQUEST_(UNREADABLE|INVALID)$/);
    }
  });
});
