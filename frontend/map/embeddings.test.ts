import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fetchEmbeddings, fetchLive, unpacked } from './embeddings';

/** Two examples, a sketch of three numbers for the second, written number by number as the server does. */
function packed(): ArrayBuffer {
  const bytes = new ArrayBuffer(20 + 3 * 8 + 3);
  const view = new DataView(bytes);
  [...'CLE1'].forEach((letter, index) => view.setUint8(index, letter.charCodeAt(0)));
  [2, 3, 1].forEach((value, index) => view.setInt32(4 + 4 * index, value, true));
  view.setFloat32(16, 0.25, true);
  [11, 12].forEach((id, index) => view.setInt32(20 + 4 * index, id, true));
  [5, 6].forEach((label, index) => view.setInt32(28 + 4 * index, label, true));
  // Later than 2038: such a time fits without a sign only.
  [1_700_000_000, 3_000_000_000].forEach((time, index) => view.setUint32(36 + 4 * index, time, true));
  [-128, 0, 127].forEach((value, index) => view.setInt8(44 + index, value));
  return bytes;
}

describe('packed embeddings', () => {
  test('are read as the server writes them', () => {
    expect(unpacked(packed())).toEqual({
      ids: Int32Array.of(11, 12),
      labels: Int32Array.of(5, 6),
      taken: Uint32Array.of(1_700_000_000, 3_000_000_000),
      sketches: Int8Array.of(-128, 0, 127),
      dimensions: 3,
      step: 0.25,
    });
  });

  test('that begin with something else are refused', () => {
    const other = packed();
    new DataView(other).setUint8(3, 50);
    expect(() => unpacked(other)).toThrow('not packed embeddings');
  });

  test('that were cut short are refused', () => {
    expect(() => unpacked(packed().slice(0, 46))).toThrow(RangeError);
  });
});

describe('the request', () => {
  let asked: string;
  let response: Response;

  beforeEach(() => {
    vi.stubGlobal('fetch', (url: URL) => {
      asked = url.href;
      return Promise.resolve(response);
    });
  });

  const answerWith = (status: number, body: ArrayBuffer | null = null) => {
    response = { ok: status < 400, status, arrayBuffer: () => Promise.resolve(body) } as Response;
  };

  test('asks for the sketches after an example', async () => {
    answerWith(200, packed());
    expect((await fetchEmbeddings('projects/3/embeddings', 11)).dimensions).toBe(3);
    expect(asked).toBe(new URL('projects/3/embeddings?after=11', document.baseURI).href);
  });

  test('finds nothing live while the camera is off', async () => {
    answerWith(204);
    expect(await fetchLive('projects/3/embeddings')).toBeNull();
    expect(asked).toBe(new URL('projects/3/embeddings/live', document.baseURI).href);
  });

  test('fails with the status that the server gave', async () => {
    answerWith(404);
    await expect(fetchEmbeddings('projects/3/embeddings', 0)).rejects.toThrow('404');
  });

  test('fails when there are no examples', async () => {
    answerWith(204);
    await expect(fetchEmbeddings('projects/3/embeddings', 0)).rejects.toThrow('no examples');
  });
});
