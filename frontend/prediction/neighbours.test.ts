import { beforeEach, expect, test } from 'vitest';
import type { Neighbour } from '../events';
import { rendered, wordsIn } from '../testing/render';
import { NeighbourStrip } from './neighbours';

const TEXTS = { neighbours: 'Most alike', neighbour: '{0}, distance {1}' };
const LABELS = [
  { id: 1, name: 'Ball', color: 'red' },
  { id: 2, name: 'Cup', color: 'blue' },
];

let strip: NeighbourStrip;

beforeEach(() => {
  strip = new NeighbourStrip();
});

function show(neighbours: Neighbour[], pictures = 'projects/3/pictures'): HTMLElement {
  const result = strip.render(neighbours, LABELS, pictures, TEXTS);
  if (typeof result === 'symbol') throw new Error('nothing was rendered');
  return rendered(result);
}

const votes = (count: number, first = 1) =>
  Array.from({ length: count }, (_, index) => ({ example: first + index, label: 1, distance: index / 8 }));

test('each neighbour is a picture with its class and distance', () => {
  const shown = show([{ example: 9, label: 2, distance: 0.125 }]);
  const image = shown.querySelector('img')!;
  expect(image.getAttribute('src')).toBe('projects/3/pictures/9.jpg');
  expect(image.alt).toBe('Cup');
  expect(shown.querySelector('li')!.title).toBe('Cup, distance 0.13');
});

test('five of them are shown', () => {
  expect(show(votes(7)).querySelectorAll('li')).toHaveLength(5);
});

test('those of a deleted class are left out, and the next takes the place', () => {
  const shown = show([{ example: 99, label: 3, distance: 0 }, ...votes(7)]);
  const pictures = [...shown.querySelectorAll('img')].map((image) => image.getAttribute('src'));
  expect(pictures).toEqual([1, 2, 3, 4, 5].map((id) => `projects/3/pictures/${id}.jpg`));
});

test('names stand where no pictures are kept', () => {
  const shown = show(votes(1), '');
  expect(shown.querySelector('img')).toBeNull();
  expect(wordsIn(shown.querySelector('.no-picture'))).toBe('Ball');
});

test('nothing is shown without neighbours', () => {
  expect(() => show([])).toThrow('nothing was rendered');
  expect(() => show([{ example: 1, label: 3, distance: 0 }])).toThrow('nothing was rendered');
});

test('the element of a picture is used again', () => {
  const first = show(votes(1)).querySelector('img');
  show(votes(1, 50));
  expect(show(votes(1)).querySelector('img')).toBe(first);
});

test('a hundred pictures are kept, and the oldest goes first', () => {
  const first = show(votes(1)).querySelector('img');
  for (let id = 2; id <= 101; id++) show(votes(1, id));
  expect(show(votes(1)).querySelector('img')).not.toBe(first);
});
