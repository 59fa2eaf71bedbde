import { createInterface } from 'node:readline';

/** Says one line of JSON. */
export function say(answer) {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

/**
 * Obeys one line of JSON after the other, and ends with the input.
 *
 * @param obey from an order to its answer, or a promise of it
 */
export async function obeyOrders(obey) {
  for await (const line of createInterface({ input: process.stdin })) {
    say(await obey(JSON.parse(line)));
  }
}

/** Milliseconds that `work` takes. */
export async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
