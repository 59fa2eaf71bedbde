// A head as the page trains it, in TensorFlow.js: node head.js BACKEND
import { tf, useBackend } from './backend.js';
import { obeyOrders, say, timed } from './orders.js';

const backend = await useBackend(process.argv[2]);
say({ backend, version: tf.version.tfjs });

await obeyOrders(async ({ embeddingSize, classes, perClass, hiddenUnits, epochs, batchSize, learningRate }) => {
  const count = classes * perClass;
  const embeddings = tf.randomUniform([count, embeddingSize], 0, 0.06);
  const truth = tf.oneHot(
    tf.tensor1d(
      Array.from({ length: count }, (_, i) => i % classes),
      'int32',
    ),
    classes,
  );
  const model = tf.sequential({
    layers: [
      tf.layers.dense({ inputShape: [embeddingSize], units: hiddenUnits, activation: 'relu' }),
      tf.layers.dense({ units: classes, activation: 'softmax' }),
    ],
  });
  model.compile({ optimizer: tf.train.adam(learningRate), loss: 'categoricalCrossentropy', metrics: ['accuracy'] });
  const ms = await timed(() =>
    model.fit(embeddings, truth, { epochs, batchSize, shuffle: true, yieldEvery: 'never', verbose: 0 }),
  );
  tf.dispose([embeddings, truth]);
  model.dispose();
  return { seconds: ms / 1000 };
});
