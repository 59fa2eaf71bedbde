import type { Probability } from '../events';

export interface PredictionLabel {
  id: number;
  name: string;
  /** Any CSS colour. */
  color: string;
}

/** Data of one bar. `probability` is null for a label that the model has not learned. */
export interface Row extends PredictionLabel {
  probability: number | null;
}

/** Returns one row per label, in the order of the labels. Probabilities of deleted labels are ignored. */
export function rowsOf(labels: readonly PredictionLabel[], probabilities: readonly Probability[]): Row[] {
  const byLabel = new Map(probabilities.map(({ label, probability }) => [label, probability]));
  return labels.map((label) => ({ ...label, probability: byLabel.get(label.id) ?? null }));
}

/** Returns the row with the highest probability, the first if several have it; null if no label was learned. */
export function winnerOf(rows: readonly Row[]): Row | null {
  return rows.reduce<Row | null>(
    (best, row) => ((row.probability ?? -1) > (best?.probability ?? -1) ? row : best),
    null,
  );
}
