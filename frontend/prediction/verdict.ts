import { type Row, winnerOf } from './ranking';

/**
 * What the bars come to: a class, or why there is none. `nothing`: no class was learned; `unsure`: the likeliest is
 * not likely enough; `novel`: the picture is unlike all examples, whatever the bars say.
 */
export type Verdict = { kind: 'winner'; row: Row } | { kind: 'unsure' | 'novel' | 'nothing' };

/** `threshold`: the probability below which the answer is not sure, 0 to 1. */
export function verdictOf(rows: readonly Row[], novel: boolean, threshold: number): Verdict {
  const row = winnerOf(rows);
  if (!row) return { kind: 'nothing' };
  if (novel) return { kind: 'novel' };
  return (row.probability ?? 0) < threshold ? { kind: 'unsure' } : { kind: 'winner', row };
}
