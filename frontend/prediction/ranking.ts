import type { Probability } from '../events';

export interface PredictionLabel {
  id: number;
  name: string;
  /** Any CSS colour. */
  color: string;
}

/** One bar. `probability` is null for a label that the model has not learned. */
export interface Row extends PredictionLabel {
  probability: number | null;
}

/** One row a label, in the order of the labels: a probability whose label is gone has no row. */
export function rowsOf(labels: readonly PredictionLabel[], probabilities: readonly Probability[]): Row[] {
  const byLabel = new Map(probabilities.map(({ label, probability }) => [label, probability]));
  return labels.map((label) => ({ ...label, probability: byLabel.get(label.id) ?? null }));
}

/** The likeliest row; the first of several. Null if no row was learned. */
export function winnerOf(rows: readonly Row[]): Row | null {
  return rows.reduce<Row | null>(
    (best, row) => ((row.probability ?? -1) > (best?.probability ?? -1) ? row : best),
    null,
  );
}
