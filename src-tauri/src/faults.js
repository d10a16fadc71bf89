// Keeps what the page complains about, so that a test can read it. Only a debug build under a test has this.
(() => {
  const faults = [];
  Object.defineProperty(window, 'tallyman_faults', { value: faults });
  window.addEventListener('error', (event) => faults.push(`error: ${event.message ?? event.target?.src}`), true);
  window.addEventListener('unhandledrejection', (event) => faults.push(`rejection: ${event.reason?.message ?? event.reason}`));
  window.addEventListener('securitypolicyviolation', (event) =>
    faults.push(`policy: ${event.effectiveDirective} refused ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`),
  );
  for (const level of ['error', 'warn']) {
    const say = console[level].bind(console);
    console[level] = (...words) => {
      faults.push(`console ${level}: ${words.map(String).join(' ')}`);
      say(...words);
    };
  }
})();
