import { type Row, winnerOf } from './ranking';

/**
 * The conclusion from the probabilities: a class, or the reason why there is none. `nothing`: no class was learned;
 * `unsure`: the highest probability is below the threshold; `novel`: the picture is unlike all examples.
 */
export type Verdict = { kind: 'winner'; row: Row } | { kind: 'unsure' | 'novel' | 'nothing' };

/** `threshold`: least probability, from 0 to 1, of a certain answer. */
export function verdictOf(rows: readonly Row[], novel: boolean, threshold: number): Verdict {
  const row = winnerOf(rows);
  if (!row) return { kind: 'nothing' };
  if (novel) return { kind: 'novel' };
  return (row.probability ?? 0) < threshold ? { kind: 'unsure' } : { kind: 'winner', row };
}
