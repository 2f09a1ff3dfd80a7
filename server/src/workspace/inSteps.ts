/** Work that asks the disk, written once for those who wait for each answer and those who take it at once. */
export type Steps<T> = Generator<unknown, T, unknown>;

/** One question and its answer. */
export function* answered<T>(question: Promise<T> | T): Generator<unknown, T, unknown> {
  return (yield question) as T;
}

export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  let step = steps.next();
  while (!step.done) {
    let answer: unknown;
    try {
      answer = await step.value;
    } catch (error) {
      step = steps.throw(error);
      continue;
    }
    step = steps.next(answer);
  }
  return step.value;
}

/** Of questions that are answered at once. */
export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next(step.value);
  return step.value;
}
