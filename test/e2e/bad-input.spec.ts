import { gzipSync } from 'node:zlib';
import { buildSchema, parse, validate } from 'graphql';
import { limitRules } from '../../src/graphql/limits.js';
import { citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const { cpr } = citizen('ALL_IN_ORDER');
const CANARY = 'kanarie7Q';
const VIEW = 'query($cpr: CPR!, $purpose: PurposeCode!) { citizenView(cpr: $cpr, purpose: $purpose) { cases { title } } }';
const WORKLIST = 'query($first: Int, $after: String) { myCitizens(first: $first, after: $after) { nodes { sectors } } }';
const WHO = '{ whoAmI { subject } }';

/** Twenty fragments, each spreading the next one twice: a million fields when spread out. */
const doubling = [
  '{ whoAmI { ...F0 } }',
  ...Array.from({ length: 20 }, (_, at) => `fragment F${at} on WhoAmI { ...F${at + 1} ...F${at + 1} }`),
  'fragment F20 on WhoAmI { subject }',
].join(' ');
const deepInFragments = [
  '{ __schema { types { ...F0 } } }',
  ...Array.from({ length: 20 }, (_, at) => `fragment F${at} on __Type { ofType { ...F${at + 1} } }`),
  'fragment F20 on __Type { name }',
].join(' ');
const nested = (depth: number) => `{ __type(name: "Query") { ${'ofType { '.repeat(depth)} name ${'} '.repeat(depth)} } }`;

describe('bad input', () => {
  let gateway: TestGateway;
  let authorization: string;
  const problemOf = ({ body }: { body: { code?: string; errors?: { extensions: { problem: { code: string } } }[] } }) =>
    body.code ?? body.errors?.[0]?.extensions.problem.code;
  const send = (body: string, headers: Record<string, string> = {}) =>
    gateway.post(body, { 'content-type': 'application/json', authorization, ...headers });
  const raw = async (init: RequestInit & { headers?: Record<string, string> }, path = '/graphql') => {
    const address = gateway.serving.address.replace('localhost', '127.0.0.1');
    const answer = await fetch(`${address}${path}`, { ...init, headers: { authorization, ...init.headers } });
    const text = await answer.text();
    return { status: answer.status, text, body: JSON.parse(text) };
  };

  beforeAll(async () => {
    gateway = await startTestGateway();
    authorization = `Bearer ${await gateway.issuer.tokenFor('coordinator')}`;
  }, 120_000);
  afterAll(() => gateway.close());

  it.each<[string, string, string, number]>([
    [
      '101 aliases',
      `{ ${Array.from({ length: 101 }, (_, at) => `a${at}: whoAmI { subject }`).join(' ')} }`,
      'LIMIT_EXCEEDED',
      400,
    ],
    ['a depth of 50', nested(50), 'LIMIT_EXCEEDED', 400],
    ['a depth of 20 by fragments', deepInFragments, 'LIMIT_EXCEEDED', 400],
    ['fragments that double twenty times', doubling, 'LIMIT_EXCEEDED', 400],
    [
      'fragments in a ring',
      '{ whoAmI { ...A } } fragment A on WhoAmI { ...B } fragment B on WhoAmI { ...A }',
      'REQUEST_INVALID',
      422,
    ],
    ['many tokens', `{ whoAmI { ${'subject '.repeat(7000)} } }`, 'LIMIT_EXCEEDED', 400],
    ['many repeated directives', `{ whoAmI { subject ${'@include(if: true) '.repeat(20)} } }`, 'REQUEST_INVALID', 422],
    ['an unknown field', `{ ${CANARY} }`, 'REQUEST_INVALID', 422],
    ['an unknown argument value', `{ accessLog(filter: { kind: ${CANARY} }) { nodes { logIndex } } }`, 'REQUEST_INVALID', 422],
    ['text that is not GraphQL', `{ whoAmI { "${CANARY}`, 'REQUEST_UNREADABLE', 400],
    ['an empty document', '', 'REQUEST_UNREADABLE', 400],
    ['a CPR number', `{ citizenView(cpr: "${cpr}", purpose: "PLAN_DRAFT") { cases { title } } }`, 'CPR_IN_DOCUMENT', 400],
    ['a CPR number with a hyphen in a comment', `# ${cpr.slice(0, 6)}-${cpr.slice(6)}\n${WHO}`, 'CPR_IN_DOCUMENT', 400],
    ['a CPR number by escape', '{ whoAmI(a: "05048\\u00351118") { subject } }', 'CPR_IN_DOCUMENT', 400],
    ['a CPR number as a default value', 'query($a: String = "0504\\u{38}51118") { whoAmI { subject } }', 'CPR_IN_DOCUMENT', 400],
    ['a CPR number in a name', '{ a050485_1118: whoAmI { subject } }', 'CPR_IN_DOCUMENT', 400],
    ['a subscription that is not there', `subscription { ${CANARY} }`, 'REQUEST_INVALID', 422],
  ])('in a document, %s, gets its problem and is not repeated', async (_what, query, code, status) => {
    const answer = await send(JSON.stringify({ query }));
    expect([problemOf(answer), answer.status]).toEqual([code, status]);
    expect(answer.text).not.toContain(cpr);
    expect(answer.text).not.toContain(`"${CANARY}"`);
  });

  it.each<[string, string, object, string]>([
    ['an impossible date', VIEW, { cpr: '3102991234', purpose: 'PLAN_DRAFT' }, '3102991234'],
    ['a number that is too short', VIEW, { cpr: '050485111', purpose: 'PLAN_DRAFT' }, '050485111'],
    ['digits that are not ASCII', VIEW, { cpr: '٠٥٠٤٨٥١١١٨', purpose: 'PLAN_DRAFT' }, '٠٥٠٤٨٥١١١٨'],
    ['a number in place of text', VIEW, { cpr: 504851118, purpose: 'PLAN_DRAFT' }, '504851118'],
    ['a list in place of a number', VIEW, { cpr: [cpr], purpose: 'PLAN_DRAFT' }, cpr],
    ['an object in place of a number', VIEW, { cpr: { value: cpr }, purpose: 'PLAN_DRAFT' }, cpr],
    ['null where a value is needed', VIEW, { cpr: null, purpose: 'PLAN_DRAFT' }, cpr],
    ['a purpose of another form', VIEW, { cpr, purpose: `${CANARY}<script>` }, CANARY],
    ['a page of a text', WORKLIST, { first: CANARY }, CANARY],
    ['a page beyond 32 bits', WORKLIST, { first: 1e20 }, '100000000000000000000'],
    ['a page that is no whole number', WORKLIST, { first: 1.5 }, '1.5'],
  ])('in variables, %s, is refused and not repeated', async (_what, query, variables, value) => {
    for (const round of [1, 2]) {
      const answer = await send(JSON.stringify({ query, variables }));
      expect([round, problemOf(answer), answer.status]).toEqual([round, 'REQUEST_INVALID', 422]);
      expect(answer.text).not.toContain(value);
    }
  });

  it.each<[string, string, string]>([
    [
      'a case number of 40 kB',
      'citizenView(cpr: $cpr, purpose: "PLAN_DRAFT", caseRef: $text) { cases { title } }',
      'x'.repeat(40_000),
    ],
    [
      'a case number with a line break',
      'citizenView(cpr: $cpr, purpose: "PLAN_DRAFT", caseRef: $text) { cases { title } }',
      'a\nb',
    ],
    ['a case number with a CPR number', 'citizenView(cpr: $cpr, purpose: "PLAN_DRAFT", caseRef: $text) { cases { title } }', cpr],
    ['an employee of 40 kB', 'accessLog(filter: { cpr: $cpr, employee: $text }) { nodes { logIndex } }', 'x'.repeat(40_000)],
  ])('%s is refused before the road, unlogged and not repeated', async (_what, field, text) => {
    const type = field.includes('employee') ? 'Name' : 'Reference';
    const before = (await gateway.gateway.audit.readAll({ limit: 1 })).rows[0]?.index;
    const answer = await send(
      JSON.stringify({ query: `query($cpr: CPR!, $text: ${type}) { ${field} }`, variables: { cpr, text } }),
    );
    expect([problemOf(answer), answer.status]).toEqual(['REQUEST_INVALID', 422]);
    expect(answer.text).not.toContain(text);
    expect((await gateway.gateway.audit.readAll({ limit: 1 })).rows[0]?.index).toBe(before);
  });

  it.each(['caseRef', 'evidenceRef', 'textVersion'])('NUL and 40 kB in the %s of a consent are refused', async (member) => {
    const consent = { kind: 'PLAN_REPLACEMENT', sectors: [], dataClasses: [], form: 'WRITTEN', textVersion: '1' };
    const record = 'mutation($input: RecordConsentInput!) { recordConsent(input: $input) { consent { id } } }';
    const long = { input: { cpr, ...consent, [member]: 'x'.repeat(40_000) } };
    expect(problemOf(await send(JSON.stringify({ query: record, variables: long })))).toBe('REQUEST_INVALID');
    const literal = `mutation($cpr: CPR!) { recordConsent(input: {
      cpr: $cpr, kind: PLAN_REPLACEMENT, sectors: [], dataClasses: [], form: WRITTEN${member === 'textVersion' ? '' : ', textVersion: "1"'}, ${member}: "a\\u0000"
    }) { consent { id } } }`;
    const answer = await send(JSON.stringify({ query: literal, variables: { cpr } }));
    expect([problemOf(answer), answer.status]).toEqual(['REQUEST_INVALID', 422]);
  });

  it('a withdrawal with an id that is none is refused', async () => {
    const answer = await send(JSON.stringify({ query: 'mutation { withdrawConsent(id: "x") { consent { id } } }' }));
    expect([problemOf(answer), answer.status]).toEqual(['REQUEST_INVALID', 422]);
  });

  it.each([
    ['a page of a thousand million', { first: 1e9 }],
    ['a page of minus one', { first: -1 }],
  ])('%s is capped or refused', async (_what, variables) => {
    const answer = await send(JSON.stringify({ query: WORKLIST, variables }));
    if (answer.status === 200) expect(answer.body.data.myCitizens.nodes.length).toBeLessThanOrEqual(100);
    else expect(problemOf(answer)).toBe('LIMIT_EXCEEDED');
  });

  it.each([CANARY, '', 'AAAA', '%00', "' or 1=1 --", 'x'.repeat(5000)])('a cursor that is none is refused', async (after) => {
    const answer = await send(JSON.stringify({ query: WORKLIST, variables: { after } }));
    expect(problemOf(answer)).toBe('CURSOR_INVALID');
    if (after !== '') expect(answer.text).not.toContain(after);
  });

  it('a list in place of one request is refused', async () => {
    const answer = await send(JSON.stringify([{ query: WHO }, { query: WHO }]));
    expect([problemOf(answer), answer.status]).toEqual(['REQUEST_UNREADABLE', 400]);
  });

  it.each([
    ['no JSON', `{"query": "${CANARY}`],
    ['nothing', ''],
    ['null', 'null'],
    ['a text', `"${CANARY}"`],
    ['no document', '{}'],
    ['a document that is a number', '{"query": 7}'],
    ['a prototype', `{"query": ${JSON.stringify(WHO)}, "__proto__": {"isAdmin": "${CANARY}"}}`],
    ['a prototype in the variables', `{"query": ${JSON.stringify(WHO)}, "variables": {"__proto__": {"isAdmin": "${CANARY}"}}}`],
    [
      'a constructor in the variables',
      `{"query": ${JSON.stringify(WHO)}, "variables": {"constructor": {"prototype": {"isAdmin": "${CANARY}"}}}}`,
    ],
  ])('a body of %s is refused as unreadable', async (_what, body) => {
    const answer = await send(body);
    expect([problemOf(answer), answer.status]).toEqual(['REQUEST_UNREADABLE', 400]);
    expect(answer.text).not.toContain(CANARY);
    expect(({} as { isAdmin?: string }).isAdmin).toBeUndefined();
  });

  it.each([
    ['in the request', `{"query": "${WHO}", "query": "${WHO}"}`],
    ['by escape', `{"query": "${WHO}", "qu\\u0065ry": "${WHO}"}`],
    ['in the variables', `{"query": "${WHO}", "variables": {"a": {"cpr": "${cpr}", "cpr": "${cpr}"}}}`],
    ['in place of a document with a CPR number', `{"query": "{ a(b: \\"${cpr}\\") }", "query": "${WHO}"}`],
  ])('a key given twice, %s, is refused', async (_what, body) => {
    const answer = await send(body);
    expect([problemOf(answer), answer.status]).toEqual(['REQUEST_UNREADABLE', 400]);
    expect(answer.text).not.toContain(cpr);
  });

  it.each([
    ['bytes that are no UTF-8', Buffer.from(`{"query": "${WHO} #\xff"}`, 'latin1')],
    [
      'a surrogate in UTF-8',
      Buffer.concat([Buffer.from(`{"query": "${WHO} #`), Buffer.from('eda080', 'hex'), Buffer.from('"}')]),
    ],
    ['a byte order mark', Buffer.from(`\ufeff{"query": "${WHO}"}`)],
    ['a lone surrogate', Buffer.from(`{"query": "${WHO}", "variables": {"a": "\\ud800"}}`)],
    ['NUL', Buffer.from(`{"query": "${WHO}", "variables": {"a": "x\\u0000"}}`)],
    ['NUL in the name of the operation', Buffer.from(`{"query": "query a ${WHO}", "operationName": "a\\u0000"}`)],
  ])('%s in a body are refused', async (_what, body) => {
    const answer = await raw({ method: 'POST', headers: { 'content-type': 'application/json' }, body: new Uint8Array(body) });
    expect([problemOf(answer), answer.status]).toEqual(['REQUEST_UNREADABLE', 400]);
  });

  it.each([
    ['objects', (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`],
    ['lists', (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`],
  ])('variables nested in %s beyond 16 levels are refused, used or not', async (_what, nested) => {
    const body = (depth: number) => `{"query": "${WHO}", "variables": {"a": ${nested(depth)}}}`;
    expect((await send(body(14))).status).toBe(200);
    for (const depth of [15, 9000]) expect(problemOf(await send(body(depth)))).toBe('REQUEST_UNREADABLE');
  });

  it('variables nested 10,000 deep are refused and the process lives', async () => {
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    const answer = await send(`{"query": ${JSON.stringify(VIEW)}, "variables": {"cpr": ${deep}, "purpose": "PLAN_DRAFT"}}`);
    expect([400, 413, 422]).toContain(answer.status);
    expect((await send(JSON.stringify({ query: WHO }))).status).toBe(200);
  });

  it('1e400 is no number of ours', async () => {
    const answer = await send(`{"query": ${JSON.stringify(WORKLIST)}, "variables": {"first": 1e400}}`);
    expect([problemOf(answer), answer.status]).toEqual(['REQUEST_INVALID', 422]);
  });

  it.each<[string, Record<string, string>, string | Uint8Array<ArrayBuffer>]>([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, `query=${encodeURIComponent(WHO)}`],
    ['plain text', { 'content-type': 'text/plain' }, JSON.stringify({ query: WHO })],
    ['multipart', { 'content-type': 'multipart/form-data; boundary=x' }, '--x\r\n\r\n{}\r\n--x--'],
    ['application/graphql', { 'content-type': 'application/graphql' }, WHO],
    [
      'UTF-16',
      { 'content-type': 'application/json; charset=utf-16' },
      new Uint8Array(Buffer.from(JSON.stringify({ query: WHO }), 'utf16le')),
    ],
    ['UTF-7', { 'content-type': 'application/json; charset=utf-7' }, JSON.stringify({ query: WHO })],
    [
      'gzip',
      { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      new Uint8Array(gzipSync(JSON.stringify({ query: WHO, more: ' '.repeat(10_000_000) }))),
    ],
  ])('%s is refused as a media type', async (_what, headers, body) => {
    const answer = await raw({ method: 'POST', headers, body });
    expect([problemOf(answer), answer.status]).toEqual(['MEDIA_TYPE_UNSUPPORTED', 415]);
  });

  it.each(['GET', 'PUT', 'DELETE', 'PATCH'])('%s is refused as a method', async (method) => {
    const answer = await raw({ method }, `/graphql?query=${encodeURIComponent(WHO)}`);
    expect([problemOf(answer), answer.status]).toEqual(['METHOD_NOT_ALLOWED', 405]);
  });

  it.each([70_000, 1_000_000])('a body of %d bytes is too large', async (size) => {
    const answer = await send(JSON.stringify({ query: WHO, variables: { more: 'x'.repeat(size) } }));
    expect([problemOf(answer), answer.status]).toEqual(['REQUEST_TOO_LARGE', 413]);
  });

  it('the process answers after all this', async () => {
    expect((await send(JSON.stringify({ query: WHO }))).body.data.whoAmI.subject).toEqual(expect.any(String));
  });
});

describe('the rules of production mode', () => {
  const schema = buildSchema('type Query { a: String }');
  it.each(['{ __schema { types { name } } }', '{ __type(name: "Query") { name } }'])('refuse introspection: %s', (query) => {
    expect(validate(schema, parse(query), limitRules('production')).length).toBeGreaterThan(0);
    expect(validate(schema, parse(query), limitRules('development'))).toEqual([]);
  });
});
