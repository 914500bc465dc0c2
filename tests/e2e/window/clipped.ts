// Runs in the page: text that is wider than its box, or boxes that stick out of the window.
export function findClipped(): string[] {
  const clipped: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('h1, h2, h3, p, li, dt, dd, th, td, label, button, span, a:not(.skip)')) {
    const box = element.getBoundingClientRect();
    const hidden = box.width === 0 || element.closest('.visually-hidden') !== null;
    if (hidden) continue;
    const cut = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline';
    if (cut || box.right > innerWidth + 1 || box.left < -1) clipped.push(`${element.className}: ${element.textContent}`);
  }
  for (const label of document.querySelectorAll<SVGTextElement>('svg text')) {
    const box = label.getBoundingClientRect();
    const frame = label.ownerSVGElement?.getBoundingClientRect();
    if (frame !== undefined && (box.left < frame.left - 8 || box.right > frame.right + 8 || box.bottom > frame.bottom + 2)) {
      clipped.push(`timeline: ${label.textContent}`);
    }
  }
  if (document.documentElement.scrollWidth > innerWidth) clipped.push('the page scrolls sideways');
  return clipped;
}
