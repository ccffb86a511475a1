import type { Evaluation, EvaluationsSemantic } from '../access/operations/evaluate.js';
import { SCALARS } from '../graphql/scalars.js';
import { Problem } from '../kernel/problem.js';

type Members = Readonly<Record<string, unknown>>;

const SEMANTICS: readonly EvaluationsSemantic[] = ['execute_all', 'deny_on_first_deny', 'permit_on_first_permit'];
const MOST_EVALUATIONS = 1000;
const LONGEST = 200;

/** A body whose members may be read. @throws Problem REQUEST_UNREADABLE */
export function membersOf(value: unknown): Members {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new Problem('REQUEST_UNREADABLE');
  return value as Members;
}

/**
 * One question of AuthZEN 1.0. Of subject and resource only type and id are read, of the action its name, of the context `purpose` and
 * `caseRef`; properties are passed over, whatever they claim.
 * @throws Problem REQUEST_INVALID
 */
export function evaluationOf(body: Members): Evaluation {
  return { ...subjectOf(body), ...actionOf(body), resource: entityOf(body.resource), ...contextOf(body.context) };
}

/** The questions of a batch, each with the defaults of the whole, and how far they are decided. @throws Problem REQUEST_INVALID, LIMIT_EXCEEDED */
export function evaluationsOf(body: Members): { asked: Evaluation[]; semantic: EvaluationsSemantic } {
  const { evaluations, options, ...defaults } = body;
  const list = evaluations ?? [];
  if (!Array.isArray(list)) throw new Problem('REQUEST_INVALID');
  if (list.length > MOST_EVALUATIONS) throw new Problem('LIMIT_EXCEEDED');
  const given = options === undefined ? undefined : membersOf(options).evaluations_semantic;
  const semantic = given === undefined ? 'execute_all' : SEMANTICS.find((one) => one === given);
  if (semantic === undefined) throw new Problem('REQUEST_INVALID');
  return { asked: list.map((one) => evaluationOf({ ...defaults, ...membersOf(one) })), semantic };
}

/** @throws Problem REQUEST_INVALID */
export function actionSearchOf(body: Members) {
  const { purpose: _purpose, ...context } = contextOf({ ...membersOf(body.context ?? {}), purpose: 'NONE' });
  return { ...subjectOf(body), resource: entityOf(body.resource), ...context };
}

/** @throws Problem REQUEST_INVALID */
export function resourceSearchOf(body: Members) {
  const { next_token: token } = body.page === undefined ? {} : membersOf(body.page);
  return {
    ...subjectOf(body),
    ...actionOf(body),
    resourceType: textOf(membersOf(body.resource).type),
    ...contextOf(body.context),
    ...(token !== undefined && token !== '' && { token: textOf(token, 1000) }),
  };
}

const subjectOf = ({ subject }: Members) => ({ subject: entityOf(subject) });

const actionOf = ({ action }: Members) => ({ action: textOf(membersOf(action).name) });

function entityOf(value: unknown): { type: string; id: string } {
  const { id, type } = membersOf(value);
  return { type: textOf(type), id: textOf(id) };
}

function contextOf(value: unknown): { purpose: string; caseRef?: string } {
  const { caseRef, purpose } = membersOf(value ?? {});
  try {
    return {
      purpose: SCALARS.PurposeCode.parseValue(purpose) as string,
      ...(caseRef !== undefined && { caseRef: SCALARS.Reference.parseValue(caseRef) as string }),
    };
  } catch (cause) {
    throw new Problem('REQUEST_INVALID', { cause });
  }
}

function textOf(value: unknown, most = LONGEST): string {
  if (typeof value !== 'string' || value === '' || value.length > most) throw new Problem('REQUEST_INVALID');
  return value;
}
