import fc from 'fast-check';
import { Gathered } from './gathered.js';

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('questions that go together', () => {
  it('are those of one turn, and then those asked while the answer was on its way', async () => {
    const asked: number[][] = [];
    let answer = (): void => undefined;
    const doubled = new Gathered<number, number>(async (numbers) => {
      asked.push([...numbers]);
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return numbers.map((one) => one * 2);
    });
    const first = [doubled.ask(1), doubled.ask(2)];
    await turn();
    const later = [doubled.ask(3), doubled.ask(4)];
    await turn();
    expect(asked).toEqual([[1, 2]]);
    answer();
    expect(await Promise.all(first)).toEqual([2, 4]);
    await turn();
    answer();
    expect(await Promise.all(later)).toEqual([6, 8]);
    expect(asked).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('each get their own answer, however they fall and however many go at a time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(), fc.boolean())), fc.integer({ min: 1, max: 5 }), async (questions, most) => {
        const gathered = new Gathered<number, string>(async (numbers) => {
          await turn();
          return numbers.map(String);
        }, most);
        const answers: Promise<string>[] = [];
        for (const [question, pause] of questions) {
          answers.push(gathered.ask(question));
          if (pause) await turn();
        }
        expect(await Promise.all(answers)).toEqual(questions.map(([question]) => String(question)));
      }),
      { numRuns: 50 },
    );
  });

  it('fail together, and the next ones are asked afresh', async () => {
    let fails = true;
    const gathered = new Gathered<number, number>(async (numbers) => {
      if (fails) throw new Error('away');
      return numbers;
    });
    const results = await Promise.allSettled([gathered.ask(1), gathered.ask(2)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fails = false;
    expect(await gathered.ask(3)).toBe(3);
  });

  it('fail when an answer is missing', async () => {
    await expect(new Gathered<number, number>(async () => []).ask(1)).rejects.toThrow('differ in number');
  });
});
