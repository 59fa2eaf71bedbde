import type { Chart, Plugin } from 'chart.js';
import type { Paint } from './paint';

/** A labelled position on the x axis, for example where a phase of the training begins. */
export interface Mark {
  x: number;
  label: string;
}

const DASH = [3, 3];
const GAP = 4;

/**
 * Draws a vertical line at the mark, if there is one. The label is at half height: losses end below it, accuracies
 * above.
 */
export function marking(mark: () => Mark | null, paint: () => Paint): Plugin<'line'> {
  return {
    id: 'mark',
    afterDatasetsDraw(chart: Chart) {
      const { ctx, chartArea, scales } = chart;
      const found = mark();
      if (!found || !scales.x || found.x < scales.x.min || found.x > scales.x.max) return;
      const x = scales.x.getPixelForValue(found.x);
      const { text, font } = paint();
      ctx.save();
      ctx.strokeStyle = text;
      ctx.fillStyle = text;
      ctx.setLineDash(DASH);
      ctx.beginPath();
      ctx.moveTo(x, chartArea.top);
      ctx.lineTo(x, chartArea.bottom);
      ctx.stroke();
      ctx.font = `12px ${font}`;
      ctx.textBaseline = 'middle';
      const fits = x + GAP + ctx.measureText(found.label).width <= chartArea.right;
      ctx.textAlign = fits ? 'left' : 'right';
      ctx.fillText(found.label, fits ? x + GAP : x - GAP, (chartArea.top + chartArea.bottom) / 2);
      ctx.restore();
    },
  };
}
