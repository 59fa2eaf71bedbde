const MAGIC = 0x31454c43;
const HEADER_BYTES = 20;

/** Examples as `GET projects/…/embeddings` sends them; PackedEmbeddings on the server says how. */
export interface Embeddings {
  /** Growing. */
  ids: Int32Array;
  labels: Int32Array;
  /** Seconds since 1970. */
  taken: Uint32Array;
  /** One after the other, of the last examples; a number is in units of `step`. */
  sketches: Int8Array;
  dimensions: number;
  step: number;
}

/** @param after sketches come of the examples with larger ids */
export async function fetchEmbeddings(address: string, after: number): Promise<Embeddings> {
  const packed = await get(`${address}?after=${after}`);
  if (!packed) throw new Error('no examples in the answer');
  return packed;
}

/** What the camera sees now; null while it is off. */
export async function fetchLive(address: string): Promise<Embeddings | null> {
  return get(`${address}/live`);
}

async function get(address: string): Promise<Embeddings | null> {
  const response = await fetch(new URL(address, document.baseURI), { cache: 'no-store' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.status === 204 ? null : unpacked(await response.arrayBuffer());
}

/** Typed arrays have the byte order of the machine, which is the little-endian one wherever browsers run. */
export function unpacked(bytes: ArrayBuffer): Embeddings {
  const [magic, examples, dimensions, sketches] = new Int32Array(bytes, 0, 4);
  if (magic !== MAGIC) throw new Error('not packed embeddings');
  const part = (index: number) => HEADER_BYTES + index * 4 * examples;
  return {
    ids: new Int32Array(bytes, part(0), examples),
    labels: new Int32Array(bytes, part(1), examples),
    taken: new Uint32Array(bytes, part(2), examples),
    sketches: new Int8Array(bytes, part(3), sketches * dimensions),
    dimensions,
    step: new Float32Array(bytes, 16, 1)[0],
  };
}
