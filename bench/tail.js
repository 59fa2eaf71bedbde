// The last blocks of the default backbone and a head, learning in TensorFlow.js:
// node tail.js BACKEND MODEL SIDE BOUNDARY TRUNCATION
import { tf, useBackend } from './backend.js';
import { pooled, readGraphModel } from './model.js';
import { obeyOrders, say, timed } from './orders.js';

const [wanted, file, side, boundary, truncation] = process.argv.slice(2);
const CONVOLUTIONS = ['_FusedConv2D', 'Conv2D', 'FusedDepthwiseConv2dNative', 'DepthwiseConv2dNative', 'BiasAdd'];

const backend = await useBackend(wanted);
const model = await readGraphModel(file, Number(side));
const learned = learnable();
say({ backend, version: tf.version.tfjs, learned: learned.length });

/** Kernels and biases behind the boundary become variables, in the model itself. */
function learnable() {
  const { nodes } = model.executor.graph;
  const variables = [];
  const seen = new Set([boundary]);
  const walk = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    const node = nodes[name];
    for (const input of node.inputs) {
      if (CONVOLUTIONS.includes(node.op) && input.op === 'Const') variables.push(learning(input.name));
      walk(input.name);
    }
  };
  walk(truncation);
  return variables;
}

function learning(name) {
  const weight = model.executor.weightMap[name][0];
  const variable = tf.variable(weight, true);
  variable.kept = true;
  model.executor.weightMap[name] = [variable];
  return variable;
}

await obeyOrders(async ({ shape, classes, hiddenUnits, batchSize, learningRate, steps }) => {
  const boundaryValues = tf.randomUniform([batchSize, ...shape], -1, 1);
  const truth = tf.oneHot(
    tf.tensor1d(
      Array.from({ length: batchSize }, (_, i) => i % classes),
      'int32',
    ),
    classes,
  );
  const embeddingSize = tf.tidy(() => embed(boundaryValues).shape[1]);
  const hidden = tf.variable(tf.randomNormal([embeddingSize, hiddenUnits], 0, 0.02));
  const output = tf.variable(tf.randomNormal([hiddenUnits, classes], 0, 0.1));
  const biases = [tf.variable(tf.zeros([hiddenUnits])), tf.variable(tf.zeros([classes]))];
  const optimizer = tf.train.adam(learningRate);
  const loss = () => {
    const logits = embed(boundaryValues).matMul(hidden).add(biases[0]).relu().matMul(output).add(biases[1]);
    return tf.losses.softmaxCrossEntropy(truth, logits).asScalar();
  };
  const all = [...learned, hidden, output, ...biases];
  let last = 0;
  const ms = await timed(() => {
    for (let i = 0; i < steps; i++) {
      const value = optimizer.minimize(loss, true, all);
      last = value.dataSync()[0];
      value.dispose();
    }
  });
  optimizer.dispose();
  tf.dispose([boundaryValues, truth, hidden, output, ...biases]);
  return { msAStep: ms / steps, loss: last };
});

function embed(values) {
  return pooled(model.execute({ [boundary]: values }, truncation));
}
