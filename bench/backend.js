import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

// The packages' builds for Node are CommonJS.
const require = createRequire(import.meta.url);
export const tf = require('@tensorflow/tfjs');
const { setWasmPaths } = require('@tensorflow/tfjs-backend-wasm');

setWasmPaths(join(dirname(require.resolve('@tensorflow/tfjs-backend-wasm')), '/'));

/**
 * @param name 'wasm' or 'cpu'
 * @returns what computes, in words
 */
export async function useBackend(name) {
  if (!(await tf.setBackend(name))) throw new Error(`TensorFlow.js has no backend ${name} here`);
  await tf.ready();
  const words =
    name === 'wasm'
      ? [
          (await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT')) ? 'SIMD' : 'no SIMD',
          (await tf.env().getAsync('WASM_HAS_MULTITHREAD_SUPPORT')) ? 'threads' : '1 thread',
        ]
      : ['1 thread'];
  return `${name}, ${words.join(', ')}`;
}
