/** Outlines around the origin with about the same area, to tell labels apart without colours. */
const SHAPES = [
  'M1 0A1 1 0 1 1-1 0A1 1 0 1 1 1 0Z', // disc
  'M-.88-.88H.88V.88H-.88Z', // square
  'M0-1.2 1.1.8H-1.1Z', // triangle
  'M0-1.25 1.25 0 0 1.25-1.25 0Z', // diamond
  'M-.42-1.15H.42V-.42H1.15V.42H.42V1.15H-.42V.42H-1.15V-.42H-.42Z', // plus
  'M0 1.2 1.1-.8H-1.1Z', // inverted triangle
  'M0-1.35 .38-.45 1.3-.4 .6.2 .82 1.1 0 .6-.82 1.1-.6.2-1.3-.4-.38-.45Z', // star
  'M.55-1.1 1.1-.55 .55 0 1.1.55 .55 1.1 0 .55-.55 1.1-1.1.55-.55 0-1.1-.55-.55-1.1 0-.55Z', // cross
  'M.57-1H-.57L-1.15 0-.57 1H.57L1.15 0Z', // hexagon
];

/** Returns the shape of a label, which depends on its id only. */
export function shapeOf(label: number): string {
  return SHAPES[(label - 1) % SHAPES.length];
}
