import { buildSchema, type DocumentNode, execute, type GraphQLOutputType, getNamedType, isObjectType, parse } from 'graphql';
import { citizenView } from '../../../src/access/operations/citizen-view.js';
import { listConsents } from '../../../src/access/operations/consents.js';
import { Cursors } from '../../../src/access/operations/cursor.js';
import { myCitizens } from '../../../src/access/operations/my-citizens.js';
import type { AccessParts } from '../../../src/access/parts.js';
import { buildRoad, ROAD } from '../../../src/access/road.js';
import type { AuditDraft } from '../../../src/audit/entry.js';
import { CitizenResolver } from '../../../src/graphql/citizen/citizen.resolver.js';
import { ConsentResolver } from '../../../src/graphql/consent/consent.resolver.js';
import { formatErrors } from '../../../src/graphql/format-errors.js';
import { typeDefs } from '../../../src/graphql/type-defs.js';
import type { CallContext, Caller } from '../../../src/kernel/call-context.js';
import { contextOf } from '../../access/road-fakes.js';
import { SELF_KEY, type Told, worldParts } from './parts.js';
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
  readonly answer: { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string };
  readonly log: readonly AuditDraft[];
  /** events, log lines and figures, with their labels */
  readonly events: readonly (readonly unknown[])[];
}

export const schema = buildSchema(typeDefs());
const EVERYTHING = (name: string): string => {
  const written = (type: GraphQLOutputType): string => {
    const named = getNamedType(type);
    if (!isObjectType(named)) return '';
    return `{ __typename ${Object.values(named.getFields())
      .map((field) => `${field.name}${written(field.type)}`)
      .join(' ')} }`;
  };
  return written(schema.getQueryType()!.getFields()[name]!.type);
};
const DOCUMENTS = {
  citizenView: parse(`query($cpr: CPR!, $purpose: PurposeCode!) {
    citizenView(cpr: $cpr, purpose: $purpose, caseRef: "case-1") ${EVERYTHING('citizenView')} }`),
  consents: parse(
    `query($cpr: CPR!, $purpose: PurposeCode!) { consents(cpr: $cpr, purpose: $purpose) ${EVERYTHING('consents')} }`,
  ),
  myCitizens: parse(`query($first: Int) { myCitizens(first: $first) ${EVERYTHING('myCitizens')} }`),
} as const;

interface WorldContext {
  readonly call: CallContext;
  readonly resolvers: { readonly citizen: CitizenResolver; readonly consent: ConsentResolver };
}
const root = schema.getQueryType()!.getFields();
root.citizenView!.resolve = (_, args, context: WorldContext, info) =>
  context.resolvers.citizen.citizenView(args as never, context, info);
root.myCitizens!.resolve = (_, args, context: WorldContext, info) => context.resolvers.citizen.myCitizens(args, context, info);
root.consents!.resolve = (_, args, context: WorldContext, info) =>
  context.resolvers.consent.consents(args as never, context, info);

/** Cursors that are the same whenever they hold the same: what differs in a cursor differs in what it holds. */
class OpenCursors extends Cursors {
  constructor(private readonly position: (position: string) => string) {
    super(Buffer.alloc(32, 1));
  }

  override seal(position: string, bound: string): string {
    return Buffer.from(JSON.stringify([this.position(position), bound])).toString('base64url');
  }
}

/** Asks once in this world, with clock, ids and cursors that depend on nothing else, and gives all that can be seen. */
export async function runWorld(
  world: World,
  leak: Leak = {},
  document: DocumentNode = DOCUMENTS[world.operation],
): Promise<Observation> {
  const { parts: plain, told } = worldParts(world);
  const parts = leak.parts?.(plain, world) ?? plain;
  const travel = buildRoad(parts, leak.road?.(ROAD, told) ?? ROAD);
  const cursors = new OpenCursors((position) => leak.position?.(position, world) ?? position);
  const access = {
    citizenView: (context: CallContext, asked: Parameters<typeof citizenView>[2]) => citizenView(travel, context, asked),
    consents: (context: CallContext, asked: Parameters<typeof listConsents>[3]) => listConsents(parts, travel, context, asked),
    myCitizens: (context: CallContext, page: Parameters<typeof myCitizens>[4]) =>
      myCitizens(parts, cursors, travel, context, page),
  };
  const resolvers = { citizen: new CitizenResolver(access as never), consent: new ConsentResolver(access as never) };
  const ask = async (caller: Partial<Caller>) => {
    told.begin();
    return execute({
      schema,
      document,
      contextValue: { call: contextOf(caller), resolvers } satisfies WorldContext,
      variableValues: { cpr: world.cpr, purpose: world.purpose, first: world.list.first },
    });
  };
  if (world.earlier) await ask({ ...callerOf(world), employee: 'e-other', unit: 'u-other' });
  const result = await ask(callerOf(world));
  await Promise.resolve();
  const errors = (result.errors?.length ?? 0) > 0;
  const { statusCode, response } = errors
    ? formatErrors(result as never, false, (thrown) => told.events.push(['unexpected', String(thrown)]))
    : { statusCode: 200, response: result };
  const body = JSON.stringify(response);
  const headers = { 'content-length': String(Buffer.byteLength(body)), ...leak.headers?.(told) };
  return { answer: { status: statusCode, headers, body }, log: told.drafts, events: told.events };
}

function callerOf({ caller }: World): Partial<Caller> {
  const { role, sector } = caller;
  const own =
    role === 'CITIZEN' ? { employee: undefined, unit: undefined, personKey: 'key-0101801234' } : { personKey: SELF_KEY };
  return { role, sector, ...own } as Partial<Caller>;
}
