import type { CitizenView } from '../../generated/documents.js';
import type { CallContext } from '../../kernel/call-context.js';
import type { Question } from '../question.js';
import type { Travel } from '../road.js';

/** The view of one citizen for one purpose, with its receipt. */
export async function citizenView(
  travel: Travel,
  context: CallContext,
  question: Omit<Question, 'operation'>,
): Promise<CitizenView> {
  const { view, receipt } = await travel(context, { ...question, operation: 'citizenView' });
  return { ...view!, receipt: receipt! };
}
