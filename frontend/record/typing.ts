const TEXT_FIELDS =
  'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], [role="combobox"]';
const TYPES_WITHOUT_TEXT = ['button', 'checkbox', 'radio', 'color', 'file', 'image', 'reset', 'submit'];

/** Whether a key event types into a text field, so that it must not trigger a shortcut. */
export function isTyping(event: KeyboardEvent): boolean {
  return event
    .composedPath()
    .some(
      (target) =>
        target instanceof HTMLElement &&
        target.matches(TEXT_FIELDS) &&
        !(target instanceof HTMLInputElement && TYPES_WITHOUT_TEXT.includes(target.type)),
    );
}
