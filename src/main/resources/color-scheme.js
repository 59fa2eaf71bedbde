// Runs before anything is painted: what was chosen last time, else what the system prefers.
window.classlensColorScheme = {
  apply(scheme) {
    document.documentElement.style.colorScheme = scheme;
  },
  toggle() {
    const root = document.documentElement;
    const dark = root.style.colorScheme
      ? root.style.colorScheme === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches;
    this.apply(dark ? 'light' : 'dark');
    try {
      localStorage.setItem('classlens.color-scheme', root.style.colorScheme);
    } catch {
      // Storage is switched off: the choice lasts until the page is left.
    }
  },
};
try {
  window.classlensColorScheme.apply(localStorage.getItem('classlens.color-scheme') ?? '');
} catch {
  // Storage is switched off: the system decides.
}
