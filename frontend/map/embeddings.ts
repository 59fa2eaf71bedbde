const MAGIC = 0x31454c43;
const HEADER_BYTES = 20;

/** Response of `GET projects/…/embeddings`; the server's PackedEmbeddings documents the format. */
export interface Embeddings {
  /** Ascending. */
  ids: Int32Array;
  labels: Int32Array;
  /** Seconds since 1970. */
  taken: Uint32Array;
  /** Quantized embeddings of the last examples, one after the other, in units of `step`. */
  sketches: Int8Array;
  dimensions: number;
  step: number;
}

/** @param after the response contains the sketches of examples with larger ids */
export async function fetchEmbeddings(address: string, after: number): Promise<Embeddings> {
  const packed = await get(`${address}?after=${after}`);
  if (!packed) throw new Error('no examples in the answer');
  return packed;
}

/** Fetches the embedding of the camera's latest frame; null while the camera is off. */
export async function fetchLive(address: string): Promise<Embeddings | null> {
  return get(`${address}/live`);
}

async function get(address: string): Promise<Embeddings | null> {
  const response = await fetch(new URL(address, document.baseURI), { cache: 'no-store' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.status === 204 ? null : unpacked(await response.arrayBuffer());
}

/** Parses a response. Typed arrays use the byte order of the machine, which is little-endian on all browsers' platforms. */
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
