/**
 * The texts of one element, as the server's resource bundle has them, without the element's prefix. `{0}`, `{1}`, ...
 * stand for what the element puts in. A text with a number comes twice, as `key.one` and `key.other`, or in as many
 * forms as the language has (Intl.PluralRules names them).
 */
export type Texts = Readonly<Record<string, string>>;

export function language(): string | undefined {
  return document.documentElement.lang || undefined;
}

/** The key itself stands in for a text that is missing. */
export function text(texts: Texts, key: string, ...values: (string | number)[]): string {
  // Before the server has sent the texts there is nothing to show, not even keys.
  const pattern = texts[key] ?? (Object.keys(texts).length ? key : '');
  return pattern.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
}

/** The form for `count`, which is also `{0}`. */
export function counted(texts: Texts, key: string, count: number, ...values: (string | number)[]): string {
  const form = `${key}.${new Intl.PluralRules(language()).select(count)}`;
  return text(texts, form in texts ? form : `${key}.other`, count, ...values);
}

/** 0.934 as `93 %` or however the page's language writes it. */
export function percent(fraction: number): string {
  return new Intl.NumberFormat(language(), { style: 'percent' }).format(fraction);
}
