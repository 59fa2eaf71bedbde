import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { tf } from './backend.js';

/**
 * Reads a graph model whose one input takes any number of square RGB pictures of this side.
 *
 * @param file model.json, its weights beside it
 */
export async function readGraphModel(file, side) {
  const { modelTopology, weightsManifest, format, generatedBy, convertedBy } = JSON.parse(await readFile(file, 'utf8'));
  const shape = { dim: [-1, side, side, 3].map((size) => ({ size: String(size) })) };
  modelTopology.node.filter((node) => node.op === 'Placeholder').forEach((node) => (node.attr.shape = { shape }));
  const shards = weightsManifest.flatMap((group) => group.paths);
  const bytes = Buffer.concat(await Promise.all(shards.map((path) => readFile(join(dirname(file), path)))));
  return tf.loadGraphModel(
    tf.io.fromMemory({
      modelTopology,
      format,
      generatedBy,
      convertedBy,
      weightSpecs: weightsManifest.flatMap((group) => group.weights),
      weightData: new Uint8Array(bytes).buffer,
    }),
  );
}

/** The mean of 2x2 overlapping regions of a map of 7x7, flattened: the embedding. */
export function pooled(map) {
  return tf.avgPool(map, 4, 3, 'valid').reshape([map.shape[0], -1]);
}
