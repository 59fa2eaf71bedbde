/**
 * The texts of one element from the server's resource bundle, without the element's prefix. `{0}`, `{1}`, ... are
 * placeholders. A text with a number has one entry per plural form of the language (Intl.PluralRules), for example
 * `key.one` and `key.other`.
 */
export type Texts = Readonly<Record<string, string>>;

export function language(): string | undefined {
  return document.documentElement.lang || undefined;
}

/** Returns the text with its placeholders replaced, or the key if the text is missing. */
export function text(texts: Texts, key: string, ...values: (string | number)[]): string {
  // Before the texts arrive, nothing is shown.
  const pattern = texts[key] ?? (Object.keys(texts).length ? key : '');
  return pattern.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
}

/** Returns the plural form for `count`, which replaces `{0}`. */
export function counted(texts: Texts, key: string, count: number, ...values: (string | number)[]): string {
  const form = `${key}.${new Intl.PluralRules(language()).select(count)}`;
  return text(texts, form in texts ? form : `${key}.other`, count, ...values);
}

/** Formats a fraction as percent in the page's language: 0.934 as `93%`. */
export function percent(fraction: number): string {
  return new Intl.NumberFormat(language(), { style: 'percent' }).format(fraction);
}
