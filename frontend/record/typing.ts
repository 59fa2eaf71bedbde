const TAKES_DIGITS =
  'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], [role="combobox"]';
const TAKES_NONE = ['button', 'checkbox', 'radio', 'color', 'file', 'image', 'reset', 'submit'];

/** Whether a key goes into a field, so that it must mean nothing else. */
export function isTyping(event: KeyboardEvent): boolean {
  return event
    .composedPath()
    .some(
      (target) =>
        target instanceof HTMLElement &&
        target.matches(TAKES_DIGITS) &&
        !(target instanceof HTMLInputElement && TAKES_NONE.includes(target.type)),
    );
}
