/**
 * Problems after RFC 9457. Every failure that a caller meets is one of this closed list.
 * The title is for people and never holds a value from the request or from a source; `detail` is kept inside the process.
 */
export const PROBLEMS = {
  TOKEN_MISSING: { status: 401, da: 'Kaldet mangler et adgangstoken.', en: 'The call has no access token.' },
  TOKEN_INVALID: { status: 401, da: 'Adgangstokenet kan ikke godkendes.', en: 'The access token cannot be accepted.' },
  ACCESS_REFUSED: { status: 403, da: 'Adgangen er afvist.', en: 'Access is refused.' },
  REQUEST_UNREADABLE: { status: 400, da: 'Kaldet kan ikke læses.', en: 'The request cannot be read.' },
  REQUEST_INVALID: { status: 422, da: 'Kaldet følger ikke skemaet.', en: 'The request does not follow the schema.' },
  REQUEST_TOO_LARGE: { status: 413, da: 'Kaldet er for stort.', en: 'The request is too large.' },
  MEDIA_TYPE_UNSUPPORTED: { status: 415, da: 'Indholdstypen understøttes ikke.', en: 'The content type is not supported.' },
  METHOD_NOT_ALLOWED: { status: 405, da: 'Metoden er ikke tilladt.', en: 'The method is not allowed.' },
  LIMIT_EXCEEDED: { status: 400, da: 'Forespørgslen overskrider en grænse.', en: 'The query exceeds a limit.' },
  CPR_IN_DOCUMENT: {
    status: 400,
    da: 'Et CPR-nummer må kun stå i variablerne, ikke i selve forespørgslen.',
    en: 'A CPR number may stand in the variables only, not in the document.',
  },
  CPR_INVALID: { status: 422, da: 'CPR-nummeret er ikke gyldigt.', en: 'The CPR number is not valid.' },
  PURPOSE_UNKNOWN: { status: 422, da: 'Formålet findes ikke i formålskataloget.', en: 'The purpose is not in the catalogue.' },
  BREAK_GLASS_INVALID: {
    status: 422,
    da: 'Værdispringet kan ikke registreres eller bekræftes.',
    en: 'The break-glass cannot be recorded or confirmed.',
  },
  CONSENT_INVALID: { status: 422, da: 'Samtykket kan ikke registreres.', en: 'The consent cannot be recorded.' },
  REPRESENTATION_INVALID: {
    status: 422,
    da: 'Repræsentationen kan ikke registreres.',
    en: 'The representation cannot be recorded.',
  },
  BLOCK_INVALID: { status: 422, da: 'Spærringen kan ikke registreres.', en: 'The block cannot be recorded.' },
  PLAN_INVALID: { status: 422, da: 'Planen kan ikke stå sådan.', en: 'The plan cannot stand like this.' },
  PLAN_VERSION_UNKNOWN: {
    status: 409,
    da: 'Den version af planen kendes ikke. Hent planen igen.',
    en: 'That version of the plan is not known. Read the plan again.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    da: 'Nøglen mod gentagelse er brugt til noget andet.',
    en: 'The idempotency key was used for another request.',
  },
  CURSOR_INVALID: { status: 422, da: 'Sidemarkøren er ikke gyldig.', en: 'The cursor is not valid.' },
  NOT_FOUND: { status: 404, da: 'Det findes ikke.', en: 'It does not exist.' },
  RATE_LIMITED: { status: 429, da: 'Der er for mange kald. Prøv igen senere.', en: 'Too many calls. Try again later.' },
  LOG_UNAVAILABLE: {
    status: 503,
    da: 'Loggen kan ikke skrives, og derfor udleveres intet.',
    en: 'The log cannot be written, so nothing is delivered.',
  },
  DATABASE_UNAVAILABLE: { status: 503, da: 'Databasen svarer ikke.', en: 'The database does not answer.' },
  SHUTTING_DOWN: { status: 503, da: 'Tjenesten er ved at lukke.', en: 'The service is shutting down.' },
  DEADLINE_EXCEEDED: { status: 504, da: 'Kaldet nåede ikke at blive færdigt.', en: 'The call did not finish in time.' },
  SOURCE_UNAVAILABLE: { status: 502, da: 'Kildesystemet svarer ikke.', en: 'The source system does not answer.' },
  SOURCE_TIMEOUT: { status: 504, da: 'Kildesystemet svarer for langsomt.', en: 'The source system answers too slowly.' },
  SOURCE_INVALID: { status: 502, da: 'Kildesystemets svar kan ikke bruges.', en: "The source system's answer cannot be used." },
  SOURCE_IDENTITY_MISMATCH: {
    status: 502,
    da: 'Kildesystemet svarede om en anden person.',
    en: 'The source system answered about another person.',
  },
  SOURCE_REFUSED: { status: 502, da: 'Kildesystemet afviste kaldet.', en: 'The source system refused the call.' },
  SOURCE_TOO_LARGE: { status: 502, da: 'Kildesystemets svar er for stort.', en: "The source system's answer is too large." },
  SOURCE_OVERLOADED: {
    status: 503,
    da: 'Der er for mange samtidige kald til kildesystemet.',
    en: 'Too many calls to the source system at once.',
  },
  INTERNAL: { status: 500, da: 'Der skete en fejl.', en: 'Something went wrong.' },
} as const satisfies Record<string, { status: number; da: string; en: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** The wire form: RFC 9457 members and our extension members. */
export interface ProblemBody {
  type: string;
  title: string;
  titleDa: string;
  status: number;
  code: ProblemCode;
  reasonCode?: string;
  fields?: readonly string[];
  faults?: readonly ProblemFault[];
  decisionId?: string;
  retryAfter?: number;
  receipt?: unknown;
}

/** One of several faults, with its own code and words, and where it is; never a value. */
export interface ProblemFault {
  readonly code: string;
  readonly at: string;
  readonly da: string;
  readonly en: string;
}

export interface ProblemFacts {
  reasonCode?: string;
  /** names of the input's fields that cannot stand; never their values */
  fields?: readonly string[];
  faults?: readonly ProblemFault[];
  decisionId?: string;
  /** seconds */
  retryAfter?: number;
  receipt?: unknown;
  cause?: unknown;
  /** private detail: goes to no caller and to no log line */
  detail?: string;
}

/** An expected failure with a code of the closed list. `message` is the code, so that nothing private can reach a log by it. */
export class Problem extends Error {
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly facts: ProblemFacts = {},
  ) {
    super(code, { cause: facts.cause });
    this.name = 'Problem';
    this.status = PROBLEMS[code].status;
  }

  /** The public form. Only what is listed here leaves. */
  body(): ProblemBody {
    const { da, en, status } = PROBLEMS[this.code];
    const { reasonCode, fields, faults, decisionId, retryAfter, receipt } = this.facts;
    return {
      type: `urn:helhed:problem:${this.code}`,
      title: en,
      titleDa: da,
      status,
      code: this.code,
      ...(reasonCode !== undefined && { reasonCode }),
      ...(fields !== undefined && { fields }),
      ...(faults !== undefined && { faults }),
      ...(decisionId !== undefined && { decisionId }),
      ...(retryAfter !== undefined && { retryAfter }),
      ...(receipt !== undefined && { receipt }),
    };
  }

  /** Any thrown thing as a problem: what is not expected becomes INTERNAL and keeps its cause. */
  static from(thrown: unknown): Problem {
    return thrown instanceof Problem ? thrown : new Problem('INTERNAL', { cause: thrown });
  }
}
