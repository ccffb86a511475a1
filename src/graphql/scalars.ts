import { GraphQLScalarType } from 'graphql';
import { containsCpr, tryParseCpr } from '../kernel/cpr.js';
import { isDay } from '../sdk/dates.js';

const text = (name: string, description: string, accepts: (value: string) => boolean) => {
  const parseValue = (value: unknown): string => {
    if (typeof value !== 'string' || !accepts(value)) throw new TypeError(`not a ${name}`);
    return value;
  };
  return new GraphQLScalarType<string, unknown>({ name, description, parseValue, serialize: (value) => String(value) });
};

const cprScalar = text('CPR', 'A CPR number or replacement number.', (value) => tryParseCpr(value) !== undefined);
const purposeCodeScalar = text('PurposeCode', 'Code of a purpose.', (value) => /^[A-Z][A-Z0-9_]{2,59}$/.test(value));

/** Texts of callers that are stored or logged: no control characters and no CPR number, which would stand there for good. */
const plain = (most: number, form: RegExp) => (value: string) => value.length <= most && form.test(value) && !containsCpr(value);

const referenceScalar = text(
  'Reference',
  'A case number or another reference: letters, digits, single spaces and . _ : / ( ) # & + -, starting with a letter or digit; at most 100 characters, no CPR number.',
  plain(100, /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._:/()#&+-]*(?: [\p{L}\p{M}\p{N}._:/()#&+-]+)*$/u),
);
const nameScalar = text(
  'Name',
  'A name of an employee as tokens have it: at most 200 characters, no control characters, no CPR number.',
  plain(200, /^[^\s\p{C}](?:[^\p{C}]*[^\s\p{C}])?$/u),
);
const remarkScalar = text(
  'Remark',
  'Words of a person, never a cause to refuse: at most 500 characters are kept, without what looks like a CPR number.',
  () => true,
);
const planTextScalar = text(
  'PlanText',
  'A text of a plan: at most 4000 characters, no control characters but line breaks and tabs.',
  (value) => value.length <= 4000 && !/[^\P{C}\t\n\r]/u.test(value),
);
const uuidScalar = text('UUID', 'An id of ours, in lower case.', (value) =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
);

const idempotencyKeyScalar = text(
  'IdempotencyKey',
  'A key that a client makes up for one request: 1 to 255 printable ASCII characters, without spaces.',
  (value) => /^[\x21-\x7e]{1,255}$/.test(value),
);

const dateScalar = text('Date', 'A day, YYYY-MM-DD.', isDay);

const dateTimeScalar = new GraphQLScalarType<Date | string, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601 in UTC.',
  parseValue: (value) => {
    const instant =
      typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(value)
        ? new Date(value)
        : undefined;
    if (instant === undefined || Number.isNaN(instant.getTime())) throw new TypeError('not a DateTime');
    return instant;
  },
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
});

/** Every scalar of the schema by its name there. */
export const SCALARS = {
  CPR: cprScalar,
  PurposeCode: purposeCodeScalar,
  Reference: referenceScalar,
  Name: nameScalar,
  Remark: remarkScalar,
  IdempotencyKey: idempotencyKeyScalar,
  PlanText: planTextScalar,
  UUID: uuidScalar,
  Date: dateScalar,
  DateTime: dateTimeScalar,
};
