import { type TemplateResult, render } from 'lit';

/** The template as elements. */
export function rendered(template: TemplateResult): HTMLElement {
  const container = document.createElement('div');
  render(template, container);
  return container;
}

/** The words of an element, with single spaces. */
export function wordsIn(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
