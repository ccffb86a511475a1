import { setImmediate as nextTurn } from 'node:timers/promises';

interface Waiting<Q, A> {
  readonly question: Q;
  resolve(answer: A): void;
  reject(reason: unknown): void;
}

/**
 * Puts many small questions to the database as one: whatever is asked in the same turn of the event loop, or while an answer is on its way,
 * goes together. A question is never sent before it is asked, so no answer is older than its question. Questions that go together fail together.
 */
export class Gathered<Q, A> {
  #waiting: Waiting<Q, A>[] = [];
  #working = false;

  /**
   * @param askAll gives an answer for each question, in their order
   * @param most questions at a time
   */
  constructor(
    private readonly askAll: (questions: readonly Q[]) => Promise<readonly A[]>,
    private readonly most = 200,
  ) {}

  ask(question: Q): Promise<A> {
    const answer = new Promise<A>((resolve, reject) => this.#waiting.push({ question, resolve, reject }));
    if (!this.#working) void this.#work();
    return answer;
  }

  async #work(): Promise<void> {
    this.#working = true;
    await nextTurn();
    while (this.#waiting.length > 0) await this.#askTogether(this.#waiting.splice(0, this.most));
    this.#working = false;
  }

  async #askTogether(group: readonly Waiting<Q, A>[]): Promise<void> {
    try {
      const answers = await this.askAll(group.map(({ question }) => question));
      if (answers.length !== group.length) throw new Error('Questions and answers differ in number');
      for (const [at, { resolve }] of group.entries()) resolve(answers[at] as A);
    } catch (thrown) {
      for (const { reject } of group) reject(thrown);
    }
  }
}
