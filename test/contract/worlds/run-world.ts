import { type DocumentNode, execute, parse } from 'graphql';
import { Access } from '../../../src/access/access.js';
import { Cursors } from '../../../src/access/operations/cursor.js';
import type { AccessParts } from '../../../src/access/parts.js';
import { ROAD } from '../../../src/access/road.js';
import type { AuditDraft } from '../../../src/audit/entry.js';
import { actionSearchOf, evaluationOf, evaluationsOf, resourceSearchOf } from '../../../src/gateway/authzen-request.js';
import { BlocksResolver } from '../../../src/graphql/blocks/blocks.resolver.js';
import { CitizenResolver } from '../../../src/graphql/citizen/citizen.resolver.js';
import { ConsentResolver } from '../../../src/graphql/consent/consent.resolver.js';
import { formatErrors } from '../../../src/graphql/format-errors.js';
import { SufficingResolver } from '../../../src/graphql/policy/sufficing.resolver.js';
import type { CallContext, Caller } from '../../../src/kernel/call-context.js';
import { contextOf } from '../../access/road-fakes.js';
import { SELF_KEY, type Told, worldParts } from './parts.js';
import { DECISION_PATHS, type Put, questionOf, schema } from './questions.js';
import type { World } from './world.js';

/** What one planted fault changes of the gateway. */
export interface Leak {
  readonly road?: (rows: typeof ROAD, told: Told) => typeof ROAD;
  readonly parts?: (parts: AccessParts, world: World) => AccessParts;
  /** what a cursor holds */
  readonly position?: (position: string, world: World) => string;
  readonly headers?: (told: Told) => Record<string, string>;
}

/** Everything that a caller, an operator or a reader of the log can see of one call. */
export interface Observation {
  readonly answer: { readonly status: number | string; readonly headers: unknown; readonly body: string };
  readonly log: readonly AuditDraft[];
  /** events, log lines and figures, with their labels */
  readonly events: readonly (readonly unknown[])[];
}

/** Puts a world's question once, or one's own document in its place, and gives all that can be seen. */
export type Runner = (world: World, leak?: Leak, document?: string) => Promise<Observation>;

interface WorldContext {
  readonly call: CallContext;
  readonly access: Access;
}
type Field = (args: never, context: WorldContext, info: never) => unknown;
const FIELDS: Readonly<Record<string, Field>> = {
  citizenView: (args, context, info) => new CitizenResolver(context.access).citizenView(args, context, info),
  myCitizens: (args, context, info) => new CitizenResolver(context.access).myCitizens(args, context, info),
  consents: (args, context, info) => new ConsentResolver(context.access).consents(args, context, info),
  blocks: (args, context, info) => new BlocksResolver(context.access).blocks(args, context, info),
  whatWouldSuffice: (args, context, info) => new SufficingResolver(context.access).whatWouldSuffice(args, context, info),
};
for (const [name, field] of Object.entries(FIELDS))
  schema.getQueryType()!.getFields()[name]!.resolve = (_root, args, context, info) =>
    field(args as never, context as WorldContext, info as never);

/** Cursors that are the same whenever they hold the same: what differs in a cursor differs in what it holds. */
class OpenCursors extends Cursors {
  constructor(private readonly position: (position: string) => string) {
    super(Buffer.alloc(32, 1));
  }

  override seal(position: string, bound: string): string {
    return Buffer.from(JSON.stringify([this.position(position), bound])).toString('base64url');
  }
}

/** The gateway's operations in that world, with clock, ids and cursors that depend on nothing else. */
export function accessIn(world: World, leak: Leak): { access: Access; told: Told } {
  const { parts: plain, told } = worldParts(world);
  const parts = leak.parts?.(plain, world) ?? plain;
  const cursors = new OpenCursors((position) => leak.position?.(position, world) ?? position);
  return { access: new Access(parts, cursors, leak.road?.(ROAD, told) ?? ROAD), told };
}

/** Who calls in that world; `other` is a colleague who asks the same first. */
export function callersOf(world: World): { asker: Partial<Caller>; other?: Partial<Caller> } {
  const { role, sector } = world.caller;
  const own =
    role === 'CITIZEN' ? { employee: undefined, unit: undefined, personKey: 'key-0101801234' } : { personKey: SELF_KEY };
  const asker = { role, sector, scopes: ['pdp'], ...own } as Partial<Caller>;
  return { asker, ...(world.earlier && { other: { ...asker, employee: 'e-other', unit: 'u-other' } }) };
}

const parsed = new Map<string, DocumentNode>();

/** Asks by the execution behind the transports. */
export const runWorld: Runner = async (world, leak = {}, document) => {
  const { access, told } = accessIn(world, leak);
  const put = questionOf(world, document);
  const { asker, other } = callersOf(world);
  const ask = (caller: Partial<Caller>) => {
    told.begin();
    return put.decision === undefined
      ? askGraphql(access, contextOf(caller), put, told)
      : askDecision(access, contextOf(caller), put);
  };
  if (other !== undefined) await ask(other);
  const { status, body } = await ask(asker);
  await Promise.resolve();
  const headers = { 'content-length': String(Buffer.byteLength(body)), ...leak.headers?.(told) };
  return { answer: { status, headers, body }, log: told.drafts, events: told.events };
};

async function askGraphql(access: Access, call: CallContext, { body: { query, variables } }: Put, told: Told) {
  const document = parsed.get(query as string) ?? parse(query as string);
  if (parsed.size < 20) parsed.set(query as string, document);
  const context: WorldContext = { call, access };
  const result = await execute({ schema, document, contextValue: context, variableValues: variables as Record<string, unknown> });
  const errors = (result.errors?.length ?? 0) > 0;
  const { statusCode, response } = errors
    ? formatErrors(result as never, false, (thrown) => told.events.push(['unexpected', String(thrown)]))
    : { statusCode: 200, response: result };
  return { status: statusCode, body: JSON.stringify(response) };
}

async function askDecision(access: Access, call: CallContext, { decision, body }: Put) {
  const { asked, semantic } = evaluationsOf(body);
  const answer = {
    [DECISION_PATHS.evaluate]: () => access.evaluate(call, [evaluationOf(body)], 'execute_all'),
    [DECISION_PATHS.evaluateTwo]: () => access.evaluate(call, asked, semantic),
    [DECISION_PATHS.searchActions]: () => access.searchActions(call, actionSearchOf(body)),
    [DECISION_PATHS.searchResources]: () => access.searchResources(call, resourceSearchOf(body)),
  }[decision!]!;
  return { status: 200, body: JSON.stringify(await answer()) };
}
