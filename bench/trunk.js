// The trunk of the default backbone in TensorFlow.js: node trunk.js MODEL SIDE NODE
import { tf, useBackend } from './backend.js';
import { pooled, readGraphModel } from './model.js';
import { obeyOrders, say, timed } from './orders.js';

const [file, side, truncation] = process.argv.slice(2);
const backend = await useBackend('wasm');
const model = await readGraphModel(file, Number(side));
say({ backend, version: tf.version.tfjs });

/** A slanting rainbow: drawn before the clock runs, as the server's pictures are. */
function drawn(batch) {
  return Uint8Array.from({ length: batch * side * side * 3 }, (_, i) => i % 251);
}

/** From bytes of pixels to numbers in an array of its own, as the server does. */
function embed(pixels, batch) {
  const embedding = tf.tidy(() => {
    const pictures = tf.tensor4d(Float32Array.from(pixels), [batch, Number(side), Number(side), 3]);
    return pooled(model.execute(pictures, truncation));
  });
  const numbers = embedding.dataSync();
  embedding.dispose();
  return numbers;
}

await obeyOrders(async ({ batch, runs }) => {
  const pixels = drawn(batch);
  let numbers = [];
  const ms = await timed(() => {
    for (let i = 0; i < runs; i++) numbers = embed(pixels, batch);
  });
  return { msAFrame: ms / runs / batch, embedding: [...numbers.slice(0, numbers.length / batch)] };
});
