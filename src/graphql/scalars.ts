import { GraphQLScalarType } from 'graphql';
import { tryParseCpr } from '../kernel/cpr.js';
import { isDay } from '../sdk/dates.js';

const text = (name: string, description: string, accepts: (value: string) => boolean) => {
  const parseValue = (value: unknown): string => {
    if (typeof value !== 'string' || !accepts(value)) throw new TypeError(`not a ${name}`);
    return value;
  };
  return new GraphQLScalarType<string, unknown>({ name, description, parseValue, serialize: (value) => String(value) });
};

export const cprScalar = text('CPR', 'A CPR number or replacement number.', (value) => tryParseCpr(value) !== undefined);
export const purposeCodeScalar = text('PurposeCode', 'Code of a purpose.', (value) => /^[A-Z][A-Z0-9_]{2,59}$/.test(value));
export const dateScalar = text('Date', 'A day, YYYY-MM-DD.', isDay);

export const dateTimeScalar = new GraphQLScalarType<Date | string, string>({
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
