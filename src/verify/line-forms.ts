type Fields = Record<string, unknown>;

/** What one line of an export may be. */
export type LineKind = 'header' | 'entry' | 'checkpoint' | 'end';

const FORMS: Record<string, Record<LineKind, readonly string[]>> = {
  'helhed-audit-export/1': {
    header: ['format', 'logId', 'origin', 'verifierKey'],
    entry: ['index', 'entry', 'leafHash', 'kind', 'recordedAt', 'claims'],
    checkpoint: ['size', 'note'],
    end: ['entries', 'checkpoints'],
  },
  'helhed-audit-export/2': {
    header: ['format', 'logId', 'origin', 'verifierKey'],
    entry: ['index', 'entry', 'leafHash', 'kind', 'recordedAt', 'citizenKey', 'citizenSalt', 'claims'],
    checkpoint: ['size', 'note', 'recordedAt'],
    end: ['entries', 'checkpoints', 'linesHash'],
  },
};

/** The version of a format, 1 or 2; undefined for what this verifier does not know. */
export function versionOf(format: unknown): 1 | 2 | undefined {
  if (typeof format !== 'string' || !Object.hasOwn(FORMS, format)) return undefined;
  return format.endsWith('/2') ? 2 : 1;
}

/** The kind of a line by its first name; undefined for no known kind. */
export function kindOf(fields: Fields): LineKind | undefined {
  if ('format' in fields) return 'header';
  if ('index' in fields) return 'entry';
  if ('size' in fields) return 'checkpoint';
  return 'entries' in fields ? 'end' : undefined;
}

/**
 * Whether a line has exactly the members of its kind and version, in their order, and is spelled in the one way that `JSON.stringify` has:
 * what no check looks at cannot hide in it.
 */
export function hasForm(line: string, fields: Fields, version: 1 | 2, kind: LineKind): boolean {
  const names = FORMS[`helhed-audit-export/${version}`]![kind];
  const wanted = kind === 'header' && 'logs' in fields ? [...names, 'logs'] : names;
  return Object.keys(fields).join() === wanted.join() && JSON.stringify(fields) === line;
}
